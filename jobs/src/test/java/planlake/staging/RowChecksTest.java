package planlake.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planlake.errors.Refused;
import planlake.table.Field;
import planlake.table.Severity;
import planlake.table.Table;
import planlake.table.Table.Check;

class RowChecksTest {

    private static final Table DISPATCH = Table.named("staging.dispatch");
    private static final Table REGISTER = Table.named("staging.register");

    /** A row that breaks nothing. */
    private static final String SOUND = """
            project_code=A, project_name=甲, build_stage=续建, total_investment_wan=20000,
            done_to_last_year_wan=10000, annual_plan_wan=6000, plan_to_date_wan=1500, done_month_wan=490,
            done_ytd_wan=1900, done_since_start_wan=11900, started=true, resumed=true, physical_progress_pct=60,
            planned_start=2024-03-01, planned_start_precision=month, actual_start=2024-03-08,
            actual_start_precision=day, planned_finish=2026-01-01, planned_finish_precision=year,
            arrived_special_bond_wan=1500, arrived_loan_wan=500, arrived_wan=2000, paid_wan=1700, in_statistics=true""";

    /** Rule, what breaks it in a sound row, what is close by and doesn't. */
    private static final String CASES = """
            since_start_adds_up        | done_since_start_wan=12000                                         | done_since_start_wan=11900.9
            month_within_ytd           | done_month_wan=2000                                                | done_month_wan=2000, is_correction=true
            january_is_ytd             | JANUARY                                                            | JANUARY, done_month_wan=1900
            since_start_within_total   | total_investment_wan=10000                                         | total_investment_wan=11000
            ytd_within_total           | total_investment_wan=1700                                          | total_investment_wan=1800
            ytd_within_plan            | annual_plan_wan=370                                                | annual_plan_wan=390
            plan_within_rest           | annual_plan_wan=10200                                              | annual_plan_wan=10050
            plan_to_date_within_plan   | plan_to_date_wan=6100                                              | plan_to_date_wan=6000
            sources_add_up             | arrived_loan_wan=400                                               | arrived_loan_wan=, arrived_other_wan=499.95
            paid_within_arrived        | paid_wan=2100                                                      | paid_wan=2000.02
            total_plausible            | total_investment_wan=2                                             | total_investment_wan=0
            no_start_no_investment     | started=false                                                      | started=
            start_agrees_with_date     | started=false                                                      | started=false, actual_start=2025-04-01
            stage_agrees_with_start    | build_stage=前期                                                   | build_stage=前期, started=false
            statistics_after_start     | started=false                                                      | started=false, in_statistics=false
            planned_finish_after_start | planned_finish=2023-01-01                                          | planned_finish=2024-01-01
            actual_finish_after_start  | actual_finish=2024-03-07, actual_finish_precision=day              | actual_finish=2024-03-01, actual_finish_precision=month
            actual_start_not_future    | actual_start=2025-04-01                                            | actual_start=2025-03-31
            actual_finish_not_future   | actual_finish=2025-12-01                                           | actual_finish=2025-03-31
            finished_is_complete       | build_stage=竣工投产                                               | build_stage=竣工投产, physical_progress_pct=100
            finished_has_date          | build_stage=竣工投产                                               | build_stage=竣工投产, actual_finish=2025-03-01
            complete_is_finished       | physical_progress_pct=100                                          | physical_progress_pct=99.9
            progress_without_spending  | done_since_start_wan=0                                             | done_since_start_wan=
            spending_without_progress  | physical_progress_pct=0                                            | physical_progress_pct=0, done_since_start_wan=2000
            progress_near_spending     | physical_progress_pct=15                                           | physical_progress_pct=20
            inspected_near_reported    | inspected_progress_pct=45, inspected_on=2025-02-20                 | inspected_progress_pct=45, inspected_on=2025-01-20
            inspected_near_spending    | inspected_progress_pct=10                                          | inspected_progress_pct=50
            unit_slip_ytd              | done_ytd_wan=19000000                                              | done_ytd_wan=1900000
            unit_slip_since_start      | done_since_start_wan=1.19                                          | done_since_start_wan=
            unit_slip_to_last_year     | done_to_last_year_wan=1                                            | done_to_last_year_wan=9000
            unit_slip_total            | total_investment_wan=2                                             | total_investment_wan=200
            unit_slip_plan             | annual_plan_wan=60000000                                           | annual_plan_wan=60000
            unit_slip_done_of_plan     | annual_plan_wan=0.6                                                | annual_plan_wan=60
            unit_slip_plan_to_date     | plan_to_date_wan=15000000                                          | plan_to_date_wan=15000
            unit_slip_month            | done_month_wan=4900000                                             | done_month_wan=4900
            unit_slip_arrived          | arrived_wan=20000000                                               | arrived_wan=200000
            unit_slip_paid             | paid_wan=17000000                                                  | paid_wan=17000
            """;

    private static final String REGISTER_CASES = """
            total_plausible            | total_investment_wan=2      | total_investment_wan=10000
            plan_within_total          | annual_plan_wan=30000       | annual_plan_wan=20000
            planned_finish_after_start | planned_finish=2023-01-01   | planned_finish=2024-01-01
            unit_slip_plan             | annual_plan_wan=60000000    | annual_plan_wan=60000
            """;

    record Case(Table table, String rule, String broken, String kept) {

        @Override
        public String toString() {
            return table.shortName() + " " + rule + ": " + broken;
        }
    }

    static Stream<Case> cases() {
        return Stream.concat(cases(DISPATCH, CASES), cases(REGISTER, REGISTER_CASES));
    }

    private static Stream<Case> cases(Table table, String text) {
        return text.lines()
                .map(line -> line.split("\\|"))
                .map(cell -> new Case(table, cell[0].strip(), cell[1].strip(), cell[2].strip()));
    }

    private static Map<String, Object> row(Table table, String changes) {
        Map<String, Object> row = new HashMap<>();
        Stream.of(SOUND, changes)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.split("=", -1))
                .forEach(cell -> put(row, table, cell[0], cell[1]));
        return row;
    }

    private static void put(Map<String, Object> row, Table table, String name, String text) {
        boolean isKnown = table.fields().stream().anyMatch(field -> field.name().equals(name));
        if (!isKnown) return;
        row.remove(name);
        if (!text.isEmpty()) row.put(name, typed(table.field(name), text));
    }

    private static Object typed(Field field, String text) {
        if (field.type().startsWith("decimal")) return new BigDecimal(text).setScale(4);
        return switch (field.type()) {
            case "date" -> LocalDate.parse(text);
            case "boolean" -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private static RowChecks checks(Table table, int month) {
        return RowChecks.of(table, YearMonth.of(2025, month));
    }

    private static List<String> broken(Table table, String changes) {
        return checks(table, changes.contains("JANUARY") ? 1 : 3)
                .broken(row(table, changes.replace("JANUARY", "")))
                .stream()
                .map(Check::id)
                .toList();
    }

    @Test
    void findNothingInASoundRow() {
        assertThat(broken(DISPATCH, "")).isEmpty();
        assertThat(broken(REGISTER, "")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellTheRowThatBreaksARuleFromOneThatIsClose(Case given) {
        assertThat(broken(given.table(), given.broken())).contains(given.rule());
        assertThat(broken(given.table(), given.kept())).doesNotContain(given.rule());
    }

    @Test
    void areAllTried() {
        assertThat(Stream.of(DISPATCH, REGISTER)
                        .flatMap(table -> table.checks().stream()
                                .filter(check -> !check.isOverTime())
                                .map(check -> table.shortName() + "." + check.id()))
                        .collect(Collectors.toSet()))
                .isEqualTo(cases().map(each -> each.table().shortName() + "." + each.rule())
                        .collect(Collectors.toSet()));
    }

    @Test
    void holdOnlyRowsWhoseFiguresContradictEachOtherByPowersOfTenThousand() {
        assertThat(DISPATCH.checks())
                .filteredOn(check -> check.severity() != Severity.FINDING)
                .allMatch(check -> check.id().startsWith("unit_slip_"));
        assertThat(broken(DISPATCH, "total_investment_wan=5000000, annual_plan_wan=10, done_ytd_wan=3000"))
                .noneMatch(rule -> rule.startsWith("unit_slip_"));
        assertThat(broken(DISPATCH, "done_to_last_year_wan=11900, done_ytd_wan=100, done_since_start_wan=11900.01"))
                .noneMatch(rule -> rule.startsWith("unit_slip_"));
    }

    @Test
    void sayWhatMustHoldAndTheFiguresThatTheyCompare() {
        Map<String, Object> row = row(DISPATCH, "done_since_start_wan=12000.5, done_to_last_year_wan=");
        Check check = DISPATCH.checks().get(0);

        assertThat(checks(DISPATCH, 3).message(check, row))
                .isEqualTo("开工至今累计完成应等于截至上年底累计完成与本年累计完成之和：开工至今累计完成 12000.5，截至上年底累计完成 未填，本年累计完成 1900");
    }

    @Test
    void neverFailOnFiguresBeyondAllMeasure() {
        Map<String, Object> row = row(DISPATCH, "done_ytd_wan=99999999999999.9999, total_investment_wan=0.0001");

        assertThat(checks(DISPATCH, 3).broken(row)).isNotEmpty();
        assertThat(checks(DISPATCH, 3).broken(Map.of())).isEmpty();
    }

    @Test
    void refuseAConditionThatNamesWhatTheTableDoesNotHave() {
        Table wrong = withCheck("done_wan >= before.done_ytd_wan");
        Table unreadable = withCheck("done_ytd_wan >=");
        Table tooEarly = withCheck("unit <> '沈阳市'");
        Table noCondition = withCheck("done_ytd_wan + 1");

        assertThatThrownBy(() -> RowChecks.understand(wrong))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("The check mine of staging.mine")
                .hasMessageContaining("done_wan");
        assertThatThrownBy(() -> RowChecks.understand(unreadable)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> RowChecks.understand(tooEarly)).hasMessageContaining("not known while a row is read");
        assertThatThrownBy(() -> RowChecks.understand(noCondition)).isInstanceOf(Refused.class);
    }

    private static Table withCheck(String expect) {
        var check = new Check("mine", Severity.FINDING, "必须成立", "不成立", null, expect, "done_ytd_wan");
        return new Table(
                "staging.mine",
                "我的表",
                "One row.",
                List.of(),
                List.of(),
                null,
                List.of(check),
                null,
                null,
                DISPATCH.fields());
    }
}
