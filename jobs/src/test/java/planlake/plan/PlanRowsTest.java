package planlake.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import planlake.plan.PlanRows.PlanRow;
import planlake.table.Field;
import planlake.table.Table;

class PlanRowsTest {

    private static final String PLAN = """
            2025年重点工作分工方案（摘编）

            一、地区生产总值增长5%以上、能耗完成国家下达任务。甲乙高铁提前建成通车。〔省数据局（省营商局）、省商务厅按职责分工负责〕
            """;

    private final List<PlanRow> rows = PlanRows.of(PlanReader.read(PLAN));

    @Test
    void hasOnlyColumnsThatItsTablesDeclareAndAllThatAreRequired() {
        for (PlanRow row : rows) {
            Table table = Table.named(row.table());
            assertThat(table.fields())
                    .extracting(Field::name)
                    .containsAll(row.values().keySet());
            assertThat(row.values().keySet())
                    .containsAll(table.fields().stream()
                            .filter(field -> field.constraints().required())
                            .map(Field::name)
                            .toList());
        }
    }

    @Test
    void holdsOnlyValuesThatTheEnumerationsAllow() {
        assertThat(enumeration("plan_body", "role")).containsExactlyInAnyOrderElementsOf(ids(Role.values()));
        assertThat(enumeration("plan_project", "verb")).containsExactlyInAnyOrderElementsOf(ids(Verb.values()));
        assertThat(enumeration("plan_target", "comparator"))
                .containsExactlyInAnyOrderElementsOf(ids(Comparison.values()));
    }

    @Test
    void statesATaskWithItsPlaceInTheText() {
        assertThat(rows("staging.plan_item")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("task_no", 1)
                .containsEntry("ordinal", "一")
                .containsEntry("row_number", 3)
                .containsEntry("work_items", 2)
                .containsEntry("is_digest", true)
                .containsEntry("text", "地区生产总值增长5%以上、能耗完成国家下达任务。甲乙高铁提前建成通车。")
                .containsEntry("start_offset", PLAN.indexOf("地区"))
                .containsEntry("end_offset", PLAN.indexOf("〔")));
    }

    @Test
    void statesBodiesProjectsAndTargetsInTheirOrder() {
        assertThat(rows("staging.plan_body"))
                .containsExactly(
                        Map.of(
                                "row_number",
                                3,
                                "task_no",
                                1,
                                "position",
                                1,
                                "body",
                                "省数据局",
                                "body_as_printed",
                                "省数据局（省营商局）",
                                "alias",
                                "省营商局",
                                "role",
                                "joint",
                                "clause_no",
                                1),
                        Map.of(
                                "row_number",
                                3,
                                "task_no",
                                1,
                                "position",
                                2,
                                "body",
                                "省商务厅",
                                "body_as_printed",
                                "省商务厅",
                                "role",
                                "joint",
                                "clause_no",
                                1));
        assertThat(rows("staging.plan_project"))
                .containsExactly(Map.of(
                        "row_number",
                        3,
                        "task_no",
                        1,
                        "position",
                        1,
                        "work_item_no",
                        2,
                        "short_name",
                        "甲乙高铁",
                        "verb",
                        "open",
                        "qualifier",
                        "early"));
        assertThat(rows("staging.plan_target"))
                .containsExactly(
                        Map.of(
                                "row_number",
                                3,
                                "task_no",
                                1,
                                "position",
                                1,
                                "work_item_no",
                                1,
                                "target_text",
                                "地区生产总值增长5%以上",
                                "indicator",
                                "地区生产总值",
                                "comparator",
                                "at_least",
                                "quantity",
                                new BigDecimal("5.0000"),
                                "measure_unit",
                                "%"),
                        Map.of(
                                "row_number",
                                3,
                                "task_no",
                                1,
                                "position",
                                2,
                                "work_item_no",
                                1,
                                "target_text",
                                "能耗完成国家下达任务",
                                "indicator",
                                "能耗",
                                "comparator",
                                "assigned"));
    }

    @Test
    void statesEachSentenceWithTheClauseThatCoversIt() {
        assertThat(rows("staging.plan_work_item"))
                .extracting(row -> row.get("work_item_no"), row -> row.get("clause_no"), row -> row.get("text"))
                .containsExactly(tuple(1, 1, "地区生产总值增长5%以上、能耗完成国家下达任务。"), tuple(2, 1, "甲乙高铁提前建成通车。"));
    }

    private List<Map<String, Object>> rows(String table) {
        return rows.stream()
                .filter(row -> row.table().equals(table))
                .map(PlanRow::values)
                .toList();
    }

    private static List<String> enumeration(String table, String field) {
        return Table.named("staging." + table).field(field).constraints().enumeration();
    }

    private static List<String> ids(Enum<?>[] values) {
        return java.util.Arrays.stream(values)
                .map(value -> value.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }
}
