package planlake.sample.soiling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.CellChange;
import planlake.sample.layout.FileLayout;
import planlake.sample.layout.SheetColumn;
import planlake.sample.layout.Texts;
import planlake.sample.province.Figures;
import planlake.sample.province.Row;
import planlake.sample.province.Wan;

/** Rows that no reader may believe. */
final class Broken {

    /** Amounts below are too small to be recognised once they are stated in 亿元. */
    private static final long PLAIN = Wan.of(6_000);

    private static final MathContext DOUBLE = new MathContext(15, RoundingMode.HALF_UP);

    private Broken() {}

    /** The row with its fault; null where the row can't have it. */
    static @Nullable Soiled<Row> of(Sight sight) {
        return switch (sight.kind()) {
            case CODE_SCIENTIFIC -> sight.unreadable(SheetColumn.CODE, (plain, cell) -> scientific(digits(plain)));
            case CODE_CUT ->
                sight.unreadable(SheetColumn.CODE, (plain, cell) -> new BigDecimal(digits(plain))
                        .round(DOUBLE)
                        .setScale(0));
            case CODE_EMPTY -> sight.unreadable(SheetColumn.CODE, (plain, cell) -> "");
            case ERROR_IN_YTD -> sight.unreadable("done_ytd_wan", (plain, cell) -> "#REF!");
            case WORDS_FOR_MONEY -> sight.unreadable("total_investment_wan", (plain, cell) -> "见附件");
            case TWO_NUMBERS ->
                sight.unreadable("done_ytd_wan", (plain, cell) -> Texts.of(cell) + "；" + Texts.of(cell) + "1");
            case DATE_WITHOUT_YEAR -> withoutYear(sight);
            case REQUIRED_EMPTY -> empty(sight);
            case STAGE_UNKNOWN -> sight.unreadable("build_stage", (plain, cell) -> "建设中");
            case DUPLICATE_SAME -> sight.twice(sight.row(), SheetColumn.CODE, "", List.of());
            case DUPLICATE_DIFFERENT -> different(sight);
            case YTD_NEGATIVE ->
                sight.figures().ytd() <= 0
                        ? null
                        : sight.unbelieved(
                                "done_ytd_wan", Wan.cell(sight.figures().ytd()).negate());
            default -> slip(sight);
        };
    }

    private static String digits(Object code) {
        return code.toString().replace("-", "");
    }

    private static String scientific(String digits) {
        return digits.charAt(0) + "." + digits.substring(1, 6) + "E+" + (digits.length() - 1);
    }

    private static Soiled<Row> withoutYear(Sight sight) {
        LocalDate day = sight.project().timeline().plannedStart().day();
        String text = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        return sight.unreadable("planned_start", (plain, cell) -> text);
    }

    private static Soiled<Row> empty(Sight sight) {
        double draw = sight.draw();
        String field = draw < 0.34 ? "total_investment_wan" : draw < 0.67 ? "done_month_wan" : "done_ytd_wan";
        return sight.unreadable(field, (plain, cell) -> "");
    }

    private static Soiled<Row> different(Sight sight) {
        BigDecimal other = Wan.cell(sight.figures().ytd() + Wan.of(100));
        return sight.twice(null, "done_ytd_wan", null, List.of(new CellChange.Stated("done_ytd_wan", other)));
    }

    /** A figure in the wrong unit, where the row's other figures contradict it. */
    private static @Nullable Soiled<Row> slip(Sight sight) {
        Figures figures = sight.figures();
        long ytd = figures.ytd();
        long since = figures.sinceStart();
        long plan = figures.plan() == null ? 0 : figures.plan();
        return switch (sight.kind()) {
            case YTD_IN_YI -> slip(sight, "done_ytd_wan", ytd, -4, true);
            case YTD_IN_YUAN -> slip(sight, "done_ytd_wan", ytd, 4, true);
            case SINCE_START_IN_YI -> slip(sight, "done_since_start_wan", since, -4, true);
            case SINCE_START_IN_YUAN -> slip(sight, "done_since_start_wan", since, 4, true);
            case TOTAL_IN_YI -> slip(sight, "total_investment_wan", figures.total(), -4, since * 50 >= figures.total());
            case PLAN_IN_YI -> slip(sight, "annual_plan_wan", plan, -4, ytd * 5 >= plan);
            case PLAN_IN_YUAN -> slip(sight, "annual_plan_wan", plan, 4, plan * 50 >= figures.total());
            default -> null;
        };
    }

    private static @Nullable Soiled<Row> slip(
            Sight sight, String field, long amount, int places, boolean isContradicted) {
        return amount < PLAIN || !isContradicted
                ? null
                : sight.unbelieved(field, FileLayout.stripped(Wan.cell(amount).movePointRight(places)));
    }
}
