package planlake.sample.soiling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.CellChange;
import planlake.sample.dirt.Mark;
import planlake.sample.dirt.RowKind;
import planlake.sample.layout.FileLayout;
import planlake.sample.layout.Numerals;
import planlake.sample.layout.SheetColumn;
import planlake.sample.layout.Texts;
import planlake.sample.province.Row;
import planlake.sample.province.When;
import planlake.sample.province.When.Spelling;

/** Cells of an odd form whose value can be read. */
final class OddSpellings {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final List<String> QUARTERS = List.of("一", "二", "三", "四");

    private OddSpellings() {}

    /** The row with its odd cell; null where the row has no cell for it. */
    static @Nullable Soiled<Row> of(Sight sight) {
        return switch (sight.kind()) {
            case MONEY_THOUSANDS -> money(sight, (plain, cell) -> grouped(Texts.of(cell)));
            case MONEY_AS_TEXT -> money(sight, (plain, cell) -> Texts.of(cell));
            case MONEY_FULL_WIDTH -> money(sight, (plain, cell) -> Texts.fullWidth(Texts.of(cell)));
            case MONEY_BLANKS ->
                money(sight, (plain, cell) -> " " + grouped(Texts.of(cell)).replace(',', ' ') + "　");
            case MONEY_ABOUT -> money(sight, (plain, cell) -> "约" + Texts.of(cell));
            case MONEY_OVER -> money(sight, (plain, cell) -> "超" + Texts.of(cell));
            case MONEY_IN_YI_CELL ->
                money(sight, (plain, cell) -> FileLayout.yi((BigDecimal) plain).toPlainString() + "亿元");
            case MONEY_IN_WAN_CELL -> money(sight, (plain, cell) -> Texts.of(plain) + "万元");
            case MONEY_IN_WORDS -> inWords(sight);
            case DATE_DOTS, DATE_CHINESE, DATE_SLASHES, DATE_SERIAL -> day(sight);
            case MONTH_DIGITS, MONTH_END, QUARTER -> month(sight);
            case MISSING_DASH -> missing(sight, "—");
            case MISSING_SLASH -> missing(sight, "/");
            case MISSING_NONE -> missing(sight, "无");
            case MISSING_PENDING -> missing(sight, "待定");
            case MISSING_NA -> missing(sight, "N/A");
            case PLAN_PENDING -> planPending(sight);
            case CODE_FULL_WIDTH -> sight.spelled(SheetColumn.CODE, (plain, cell) -> Texts.fullWidth(Texts.of(plain)));
            case CODE_EN_DASHES ->
                sight.spelled(SheetColumn.CODE, (plain, cell) -> Texts.of(plain).replace('-', '–'));
            case CODE_NO_HYPHENS ->
                sight.spelled(SheetColumn.CODE, (plain, cell) -> Texts.of(plain).replace("-", ""));
            case CODE_GLUED -> sight.spelled(SheetColumn.CODE, (plain, cell) -> "备案项目代码:" + plain);
            case NAME_HTML -> sight.spelled("project_name", (plain, cell) -> "<p>" + plain + "<br/></p>");
            case NAME_BLANKS ->
                sight.spelled("project_name", (plain, cell) -> new StringBuilder(Texts.of(plain))
                        .insert(2, ' ')
                        .toString());
            default -> null;
        };
    }

    private static @Nullable Soiled<Row> money(Sight sight, BiFunction<Object, Object, Object> spelling) {
        String field = sight.moneyField(amount -> amount.compareTo(THOUSAND) >= 0);
        return field == null ? null : sight.spelled(field, spelling);
    }

    private static @Nullable Soiled<Row> inWords(Sight sight) {
        String field = sight.moneyField(amount -> amount.signum() > 0 && amount.scale() <= 0);
        return field == null
                ? null
                : sight.spelled(field, (plain, cell) -> Numerals.wan(((BigDecimal) plain).longValueExact()));
    }

    private static @Nullable Soiled<Row> day(Sight sight) {
        return sight.row().actualStart() instanceof LocalDate
                ? sight.spelled("actual_start", (plain, cell) -> day(sight.kind(), (LocalDate) plain))
                : null;
    }

    private static Object day(RowKind kind, LocalDate day) {
        return switch (kind) {
            case DATE_DOTS ->
                String.format(Locale.ROOT, "%d.%02d.%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            case DATE_CHINESE -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case DATE_SLASHES -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
            default ->
                BigDecimal.valueOf(day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay());
        };
    }

    private static @Nullable Soiled<Row> month(Sight sight) {
        When start = sight.project().timeline().plannedStart();
        boolean isMonth = start.spelling() == Spelling.MONTH || start.spelling() == Spelling.CHINESE_MONTH;
        return isMonth ? sight.spelled("planned_start", (plain, cell) -> month(sight.kind(), start.day())) : null;
    }

    private static Object month(RowKind kind, LocalDate day) {
        return switch (kind) {
            case MONTH_DIGITS -> String.format(Locale.ROOT, "%d%02d", day.getYear(), day.getMonthValue());
            case MONTH_END -> day.getYear() + "年" + day.getMonthValue() + "月底";
            default -> day.getYear() + "年" + QUARTERS.get((day.getMonthValue() - 1) / 3) + "季度";
        };
    }

    private static @Nullable Soiled<Row> missing(Sight sight, String text) {
        List<String> empty = new ArrayList<>();
        if (sight.figures().planToDate() == null) empty.add("plan_to_date_wan");
        if (sight.row().actualFinish() == null) empty.add("actual_finish");
        if (sight.row().actualStart() == null) empty.add("actual_start");
        String field = sight.pick(empty);
        return field == null ? null : sight.spelled(field, (plain, cell) -> text);
    }

    private static @Nullable Soiled<Row> planPending(Sight sight) {
        if (sight.figures().plan() == null) return null;
        Row row = sight.row();
        Row counted = new Row(row.course(), row.month(), row.figures().withoutPlan(), row.funds());
        String field = "annual_plan_wan";
        return Soiled.counting(
                counted,
                row,
                Mark.of(sight.kind(), sight.project().code(), field).with(""),
                List.of(new CellChange.Spelled(field, (plain, cell) -> "待定", false)));
    }

    private static String grouped(String number) {
        int point = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
        String whole = number.substring(0, point).replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",");
        return whole + (point == number.length() ? ".00" : number.substring(point));
    }
}
