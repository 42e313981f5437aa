package planlake.sample;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import planlake.sample.Column.Look;

/** The columns of a dispatch workbook; some heads change each month, as in real ones. */
final class DispatchColumns {

    private final List<Column<Row>> columns = new ArrayList<>();
    private final String year;
    private final int month;

    private DispatchColumns(YearMonth of) {
        year = of.getYear() + "年";
        month = of.getMonthValue();
    }

    static List<Column<Row>> of(YearMonth month) {
        return new DispatchColumns(month).all();
    }

    private List<Column<Row>> all() {
        basics();
        money();
        progress();
        dates();
        funds();
        answers();
        return List.copyOf(columns);
    }

    private void basics() {
        String group = "项目基本情况";
        text(group, "项目代码", 26, row -> row.project().code());
        text(group, "项目名称", 44, row -> row.project().name());
        text(group, "所在县区", 14, row -> blankAsNull(row.project().place().county()));
        text(group, "所属行业", 26, row -> blankAsNull(row.project().trade().industry()));
        text(group, "建设阶段", 10, Row::stage);
        money(group, "总投资(万元)", figures -> figures.total());
    }

    private void money() {
        nullableMoney("投资计划", year + "计划投资(万元)", Figures::plan);
        nullableMoney("投资计划", "1-" + month + "月计划投资(万元)", Figures::planToDate);
        String group = "投资完成";
        money(group, "截至上年底累计完成投资(万元)", Figures::toLastYear);
        money(group, month + "月完成投资(万元)", Figures::month);
        money(group, year + "1-" + month + "月累计完成投资(万元)", Figures::ytd);
        money(group, "开工至今累计完成投资(万元)", Figures::sinceStart);
    }

    private void progress() {
        String group = "形象进度";
        text(group, "是否开工", 10, row -> yesOrNo(row.started()));
        text(group, "是否复工", 10, row -> yesOrNo(row.resumed()));
        text(group, "工程形象进度", 28, Wording::progress);
        add(group, "工程进度(%)", Look.PERCENT, 12, row -> BigDecimal.valueOf(row.physicalProgress()));
    }

    private void dates() {
        String group = "开竣工时间";
        date(group, "计划开工时间", row -> row.project().timeline().plannedStart().cell());
        date(group, "实际开工时间", Row::actualStart);
        text(group, "开工类型", 12, Row::startKind);
        date(group, "计划竣工时间", Row::plannedFinish);
        date(group, "实际竣工时间", Row::actualFinish);
    }

    private void funds() {
        fund("中央预算内", Funds::central);
        fund("超长期特别国债", Funds::specialTreasury);
        fund("省市县财政", Funds::local);
        fund("专项债券", Funds::specialBond);
        fund("银行贷款", Funds::loan);
        fund("企业自筹", Funds::selfRaised);
        fund("其他资金", Funds::other);
        fund("到位资金合计", Funds::arrived);
        fund("已支付资金", Funds::paid);
    }

    private void answers() {
        String group = "问题与责任";
        text(group, "是否纳统", 10, row -> yesOrNo(row.inStatistics()));
        text(group, "存在问题", 30, Wording::issue);
        text(group, "责任单位", 24, row -> Wording.responsibleUnit(row.project()));
        text(group, "联系人", 10, row -> Wording.contact(row.project()));
        text(group, "联系电话", 14, row -> Wording.phone(row.project()));
    }

    private void add(String group, String head, Look look, int width, Function<Row, @Nullable Object> value) {
        columns.add(new Column<>(group, head, look, width, value));
    }

    private void text(String group, String head, int width, Function<Row, @Nullable String> value) {
        add(group, head, Look.TEXT, width, value::apply);
    }

    private void date(String group, String head, Function<Row, @Nullable Object> value) {
        add(group, head, Look.DATE, 13, value);
    }

    private void money(String group, String head, ToLongFunction<Figures> value) {
        add(group, head, Look.MONEY, 18, row -> Wan.cell(value.applyAsLong(row.figures())));
    }

    private void nullableMoney(String group, String head, Function<Figures, @Nullable Long> value) {
        add(group, head, Look.MONEY, 18, row -> {
            Long amount = value.apply(row.figures());
            return amount == null ? null : Wan.cell(amount);
        });
    }

    private void fund(String head, ToLongFunction<Funds> value) {
        add("资金到位", head, Look.MONEY, 14, row -> Wan.cell(value.applyAsLong(row.funds())));
    }

    static @Nullable String yesOrNo(@Nullable Boolean value) {
        return value == null ? null : value ? "是" : "否";
    }

    static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
