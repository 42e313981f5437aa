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
        text("project_code", group, "项目代码", 26, row -> row.project().code());
        text("project_name", group, "项目名称", 44, row -> row.project().name());
        text(
                "county",
                group,
                "所在县区",
                14,
                row -> blankAsNull(row.project().place().county()));
        text(
                "industry",
                group,
                "所属行业",
                26,
                row -> blankAsNull(row.project().trade().industry()));
        text("build_stage", group, "建设阶段", 10, Row::stage);
        money("total_investment_wan", group, "总投资(万元)", figures -> figures.total());
    }

    private void money() {
        nullableMoney("annual_plan_wan", "投资计划", year + "计划投资(万元)", Figures::plan);
        nullableMoney("plan_to_date_wan", "投资计划", "1-" + month + "月计划投资(万元)", Figures::planToDate);
        String group = "投资完成";
        money("done_to_last_year_wan", group, "截至上年底累计完成投资(万元)", Figures::toLastYear);
        money("done_month_wan", group, month + "月完成投资(万元)", Figures::month);
        money("done_ytd_wan", group, year + "1-" + month + "月累计完成投资(万元)", Figures::ytd);
        money("done_since_start_wan", group, "开工至今累计完成投资(万元)", Figures::sinceStart);
    }

    private void progress() {
        String group = "形象进度";
        yesNo("started", group, "是否开工", Row::started);
        yesNo("resumed", group, "是否复工", Row::resumed);
        text("visual_progress", group, "工程形象进度", 28, Wording::progress);
        add(
                "physical_progress_pct",
                group,
                "工程进度(%)",
                Look.PERCENT,
                12,
                row -> BigDecimal.valueOf(row.physicalProgress()));
    }

    private void dates() {
        String group = "开竣工时间";
        date("planned_start", group, "计划开工时间", row -> row.project()
                .timeline()
                .plannedStart()
                .cell());
        date("actual_start", group, "实际开工时间", Row::actualStart);
        text("start_kind", group, "开工类型", 12, Row::startKind);
        date("planned_finish", group, "计划竣工时间", Row::plannedFinish);
        date("actual_finish", group, "实际竣工时间", Row::actualFinish);
    }

    private void funds() {
        fund("arrived_central_wan", "中央预算内", Funds::central);
        fund("arrived_special_treasury_wan", "超长期特别国债", Funds::specialTreasury);
        fund("arrived_local_wan", "省市县财政", Funds::local);
        fund("arrived_special_bond_wan", "专项债券", Funds::specialBond);
        fund("arrived_loan_wan", "银行贷款", Funds::loan);
        fund("arrived_self_raised_wan", "企业自筹", Funds::selfRaised);
        fund("arrived_other_wan", "其他资金", Funds::other);
        fund("arrived_wan", "到位资金合计", Funds::arrived);
        fund("paid_wan", "已支付资金", Funds::paid);
    }

    private void answers() {
        String group = "问题与责任";
        yesNo("in_statistics", group, "是否纳统", Row::inStatistics);
        text("issue", group, "存在问题", 30, Wording::issue);
        text("responsible_unit", group, "责任单位", 24, row -> Wording.responsibleUnit(row.project()));
        text("contact_name", group, "联系人", 10, row -> Wording.contact(row.project()));
        text("contact_phone", group, "联系电话", 14, row -> Wording.phone(row.project()));
    }

    private void add(
            String field, String group, String head, Look look, int width, Function<Row, @Nullable Object> value) {
        columns.add(new Column<>(field, group, head, look, width, value));
    }

    private void text(String field, String group, String head, int width, Function<Row, @Nullable String> value) {
        add(field, group, head, Look.TEXT, width, value::apply);
    }

    private void yesNo(String field, String group, String head, Function<Row, @Nullable Boolean> value) {
        add(field, group, head, Look.YES_NO, 10, row -> yesOrNo(value.apply(row)));
    }

    private void date(String field, String group, String head, Function<Row, @Nullable Object> value) {
        add(field, group, head, Look.DATE, 13, value);
    }

    private void money(String field, String group, String head, ToLongFunction<Figures> value) {
        add(field, group, head, Look.MONEY, 18, row -> Wan.cell(value.applyAsLong(row.figures())));
    }

    private void nullableMoney(String field, String group, String head, Function<Figures, @Nullable Long> value) {
        add(field, group, head, Look.MONEY, 18, row -> {
            Long amount = value.apply(row.figures());
            return amount == null ? null : Wan.cell(amount);
        });
    }

    private void fund(String field, String head, ToLongFunction<Funds> value) {
        add(field, "资金到位", head, Look.MONEY, 14, row -> Wan.cell(value.applyAsLong(row.funds())));
    }

    static @Nullable String yesOrNo(@Nullable Boolean value) {
        return value == null ? null : value ? "是" : "否";
    }

    static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
