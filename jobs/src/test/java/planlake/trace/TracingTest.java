package planlake.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planlake.errors.Refused;
import planlake.testing.ReleasedRows;

class TracingTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final Population PROVINCE = new Population(MARCH, "亿元以上", "total", "全省");
    private static final Population SHENYANG = new Population(MARCH, "亿元以上", "region", "沈阳市");

    private static final ReleasedRows LEDGER =
            ReleasedRows.none().with("ops.delivery", """
            delivery_id | file     | received_at
            d1          | 三月.xlsx | 2025-04-08
            c1          | 更正.xlsx | 2025-04-20
            r1          | 清单.xlsx | 2025-01-20
            """).with("ops.sheet", """
            delivery_id | sheet  | header_row | is_transposed | columns
            d1          | 调度表 | 3          | false         | [project_code: A, annual_plan_wan: H, done_ytd_wan: L]
            d1          | 下表   | 2          | false         | [annual_plan_wan: C, done_ytd_wan: D]
            d1          | 下表   | 20         | false         | [annual_plan_wan: E, done_ytd_wan: F]
            d1          | 横表   | 2          | true          | [annual_plan_wan: 7, done_ytd_wan: 9]
            r1          | 清单   | 2          | false         | [annual_plan_wan: K]
            """);

    private static final ReleasedRows MARCH_PRINTED = LEDGER.with("marts.completion", """
            list     | by     | key    | report_month | projects | due_projects | annual_plan_wan | due_plan_wan | done_ytd_wan | complete_pct
            亿元以上 | total  | 全省   | 2025-03-01   | 3        | 4            | 4000            | 4500         | 1000         | 25.0000
            亿元以上 | region | 沈阳市 | 2025-03-01   | 2        | 3            | 3000            | 3500         | 500          | 16.6667
            """);

    private static final String PROJECTS = """
            project_id | report_month | project_name | unit   | region | lists      | is_due | is_reported | annual_plan_wan | due_plan_wan | done_ytd_wan | delivery_id | file      | sheet  | row_number | corrects | corrects_row
            甲         | 2025-03-01   | 甲项目       | 沈阳市 | 沈阳市 | [亿元以上] | true   | true        | 1000            | 1000         | 400          | d1          | 三月.xlsx | 调度表 | 12         |          |
            乙         | 2025-03-01   | 乙项目       | 沈阳市 | 沈阳市 | [亿元以上] | true   | true        | 2000            | 2000         | 100          | c1          | 三月.xlsx | 调度表 | 13         | d1       | 调度表!13
            丙         | 2025-03-01   | 丙项目       | 大连市 | 大连市 | [亿元以上] | true   | true        | 1000            | 1000         | 500          | d1          | 三月.xlsx | 横表   | 5          |          |
            未报       | 2025-03-01   | 未报项目     | 沈阳市 | 沈阳市 | [亿元以上] | true   | false       |                 | 500          |              |             |           |        |            |          |
            清单外     | 2025-03-01   | 清单外项目   | 沈阳市 | 沈阳市 | []         | true   | true        | 7000            | 7000         | 7000         | d1          | 三月.xlsx | 下表   | 21         |          |
            """;

    private static final ReleasedRows DATA = MARCH_PRINTED.with("marts.project_month", PROJECTS);

    private static Traced trace(ReleasedRows data, String measure, Population population) {
        return Tracing.of(data, Measures.named(measure), population);
    }

    private static List<String> ids(Traced traced) {
        return traced.contributions().stream()
                .map(each -> String.valueOf(each.row().text("project_id")))
                .toList();
    }

    private static List<String> cells(Traced traced, String project) {
        return traced.contributions().stream()
                .filter(each -> project.equals(each.row().text("project_id")))
                .flatMap(each -> each.cells().stream())
                .map(cell -> cell.place().file() + " " + cell.place().sheet() + " " + cell.address())
                .toList();
    }

    @Test
    void addsTheProjectsUpToWhatIsPrinted() {
        Traced traced = trace(DATA, "completion", PROVINCE);

        assertThat(traced.agrees()).isTrue();
        assertThat(traced.computation()).isEqualTo("100 × 1,000.0000 ÷ 4,000.0000 = 25.0000");
        assertThat(traced.checks()).extracting(CrossCheck::label).containsExactly("Σ本年累计完成", "Σ年度计划投资", "投资完成率");
    }

    @Test
    void takesTheProjectsOfTheListAndTheGroupAloneTheLargestPartFirst() {
        assertThat(ids(trace(DATA, "completion", PROVINCE))).containsExactly("丙", "甲", "乙");
        assertThat(ids(trace(DATA, "completion", SHENYANG))).containsExactly("甲", "乙");
    }

    @Test
    void saysSoWhereARowHasBeenTamperedWith() {
        ReleasedRows tampered = MARCH_PRINTED.with("marts.project_month", PROJECTS.replace("| 400 ", "| 401 "));

        Traced traced = trace(tampered, "completion", SHENYANG);

        assertThat(traced.agrees()).isFalse();
        assertThat(traced.checks().stream().filter(check -> !check.agrees()))
                .extracting(CrossCheck::label)
                .containsExactly("Σ本年累计完成", "投资完成率");
    }

    @Test
    void saysSoWhereAPrintedFigureHasBeenTamperedWith() {
        ReleasedRows tampered = DATA.with("marts.completion", """
                list     | by    | key  | report_month | annual_plan_wan | done_ytd_wan | complete_pct
                亿元以上 | total | 全省 | 2025-03-01   | 4000            | 1000         | 25.0002
                """);

        assertThat(trace(tampered, "completion", PROVINCE).agrees()).isFalse();
    }

    @Test
    void namesTheCellsThatWereRead() {
        assertThat(cells(trace(DATA, "completion", PROVINCE), "甲"))
                .containsExactly("三月.xlsx 调度表 L12", "三月.xlsx 调度表 H12");
    }

    @Test
    void namesTheCellsOfASheetOnWhichFieldsGoDown() {
        assertThat(cells(trace(DATA, "completion", PROVINCE), "丙")).containsExactly("三月.xlsx 横表 E9", "三月.xlsx 横表 E7");
    }

    @Test
    void takesTheNearestHeaderAboveOfSeveralTablesOnASheet() {
        ReleasedRows printed = DATA.with("marts.completion", """
                list | by   | key    | report_month | done_ytd_wan
                全部 | list | 未列入 | 2025-03-01   | 7000
                """);

        Traced traced = trace(printed, "done", new Population(MARCH, "全部", "list", "未列入"));

        assertThat(traced.agrees()).isTrue();
        assertThat(cells(traced, "清单外")).containsExactly("三月.xlsx 下表 F21");
    }

    @Test
    void followsACorrectionToTheReturnedWorkbookAndTheRowThatItCorrects() {
        Contribution corrected = trace(DATA, "done", PROVINCE).contributions().get(2);

        Place place = corrected.cells().get(0).place();
        assertThat(place.deliveryId()).isEqualTo("c1");
        assertThat(place.original()).isEqualTo("d1");
        assertThat(place.correction())
                .extracting("file", "correctsRow", "corrects")
                .containsExactly("更正.xlsx", "调度表!13", "d1");
        assertThat(corrected.cells().get(0).address()).isEqualTo("L13");
    }

    @Test
    void findsThePlanOfAProjectThatDidNotReportInWhatItLastSaidElseInTheRegister() {
        ReleasedRows listed = DATA.with("history.project_list", """
                unit     | project_id | report_month | known_from | known_to   | annual_plan_wan | delivery_id | file      | sheet | row_number
                亿元以上 | 未报       | 2025-01-01   | 2025-01-10 | 2025-01-20 | 300             | r0          | 旧单.xlsx | 清单  | 4
                亿元以上 | 未报       | 2025-01-01   | 2025-01-20 |            | 500             | r1          | 清单.xlsx | 清单  | 5
                """);
        assertThat(cells(trace(listed, "plan_coverage", PROVINCE), "未报")).containsExactly("清单.xlsx 清单 K5");

        ReleasedRows said = listed.with("marts.project_month", PROJECTS + """
                未报 | 2025-02-01 | 未报项目 | 沈阳市 | 沈阳市 | [亿元以上] | true | true | 500 | 500 | 0 | d0 | 二月.xlsx | 调度表 | 9 | |
                """);
        assertThat(cells(trace(said, "plan_coverage", PROVINCE), "未报")).containsExactly("二月.xlsx 调度表 ");
    }

    @Test
    void countsReportedAndDueProjects() {
        assertThat(trace(DATA, "projects", PROVINCE).agrees()).isTrue();
        assertThat(trace(DATA, "due_projects", SHENYANG).agrees()).isTrue();
    }

    @Test
    void tellsHowManyProjectsStandOutsideTheSums() {
        assertThat(trace(DATA, "completion", SHENYANG).notes())
                .containsExactly("1 个应报项目未报，不进入已报项目之和。", "1 个项目的行经更正表更正。");
    }

    @Test
    void saysWhereThePlanToDateIsTheAnnualPlanByMonths() {
        ReleasedRows linear = LEDGER.with("marts.completion", """
                list     | by    | key  | report_month | plan_to_date_wan
                亿元以上 | total | 全省 | 2025-03-01   | 250
                """).with("marts.project_month", """
                project_id | report_month | lists      | is_reported | annual_plan_wan | plan_to_date_wan | plan_to_date_basis | delivery_id | file      | sheet  | row_number
                甲         | 2025-03-01   | [亿元以上] | true        | 1000            | 250              | linear             | d1          | 三月.xlsx | 调度表 | 12
                """);

        Traced traced = trace(linear, "plan_to_date", PROVINCE);

        assertThat(traced.agrees()).isTrue();
        assertThat(traced.notes()).anyMatch(note -> note.startsWith("1 个项目没有月度计划"));
        assertThat(cells(traced, "甲")).containsExactly("三月.xlsx 调度表 H12");
    }

    @Test
    void givesNoRateWhereThereIsNoPlan() {
        ReleasedRows unplanned = LEDGER.with("marts.completion", """
                list     | by    | key  | report_month | annual_plan_wan | done_ytd_wan | no_rate_reason
                亿元以上 | total | 全省 | 2025-03-01   | 0               | 5            | 无年度计划
                """).with("marts.project_month", """
                project_id | report_month | lists      | is_reported | done_ytd_wan
                甲         | 2025-03-01   | [亿元以上] | true        | 5
                """);

        Traced traced = trace(unplanned, "completion", PROVINCE);

        assertThat(traced.agrees()).isTrue();
        assertThat(traced.printed()).isNull();
        assertThat(traced.notes()).contains("无完成率：无年度计划。");
    }

    @Test
    void takesOfFundsTheLineOfAllSources() {
        ReleasedRows funds = LEDGER.with("marts.funds", """
                list     | by    | key  | report_month | source | arrived_wan | annual_plan_wan | in_place_pct
                亿元以上 | total | 全省 | 2025-03-01   | 其他资金 | 1         |                 |
                亿元以上 | total | 全省 | 2025-03-01   | 合计   | 300         | 1000            | 30
                """).with("marts.project_month", """
                project_id | report_month | lists      | is_reported | arrived_wan | annual_plan_wan
                甲         | 2025-03-01   | [亿元以上] | true        | 300         | 1000
                """);

        assertThat(trace(funds, "funds_in_place", PROVINCE).agrees()).isTrue();
    }

    @Test
    void refusesWhatIsNotPrinted() {
        assertThatThrownBy(() -> trace(DATA, "completion", new Population(MARCH, "亿元以上", "region", "沈阳")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("沈阳市");
        assertThatThrownBy(() -> trace(DATA, "completion", new Population(MARCH, "重点", "total", "全省")))
                .isInstanceOf(Refused.class);
    }
}
