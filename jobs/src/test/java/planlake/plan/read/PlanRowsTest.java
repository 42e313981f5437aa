package planlake.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import planlake.plan.Comparison;
import planlake.plan.Role;
import planlake.plan.Verb;
import planlake.plan.read.PlanRows.PlanRow;
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
    void statesSentencesBodiesProjectsAndTargetsInTheirOrder() {
        assertThat(shown("plan_work_item", "work_item_no", "text", "clause_no"))
                .containsExactly("1 | 地区生产总值增长5%以上、能耗完成国家下达任务。 | 1", "2 | 甲乙高铁提前建成通车。 | 1");
        assertThat(shown("plan_body", "position", "body", "body_as_printed", "alias", "role", "clause_no"))
                .containsExactly("1 | 省数据局 | 省数据局（省营商局） | 省营商局 | joint | 1", "2 | 省商务厅 | 省商务厅 | - | joint | 1");
        assertThat(shown("plan_project", "position", "work_item_no", "short_name", "verb", "qualifier"))
                .containsExactly("1 | 2 | 甲乙高铁 | open | early");
        assertThat(shown(
                        "plan_target",
                        "position",
                        "work_item_no",
                        "target_text",
                        "indicator",
                        "comparator",
                        "quantity",
                        "measure_unit"))
                .containsExactly(
                        "1 | 1 | 地区生产总值增长5%以上 | 地区生产总值 | at_least | 5.0000 | %",
                        "2 | 1 | 能耗完成国家下达任务 | 能耗 | assigned | - | -");
    }

    @Test
    void namesABodyForAllTasksOnceMoreInEachOfThem() {
        List<PlanRow> all = PlanRows.of(PlanReader.read("""
                2025年重点工作分工方案

                一、办一件事。（省商务厅牵头；以下均需各市人民政府落实，不再列出）

                二、办另一件事。（省教育厅牵头）
                """));

        assertThat(all.stream()
                        .filter(row -> row.table().equals("staging.plan_body"))
                        .map(row -> shown(row.values(), "task_no", "body", "role", "clause_no")))
                .containsExactly(
                        "1 | 省商务厅 | lead | 1",
                        "1 | 各市人民政府 | implied | -",
                        "2 | 省教育厅 | lead | 1",
                        "2 | 各市人民政府 | implied | -");
    }

    private List<String> shown(String table, String... fields) {
        return rows("staging." + table).stream().map(row -> shown(row, fields)).toList();
    }

    private static String shown(Map<String, Object> row, String... fields) {
        return Stream.of(fields)
                .map(field -> String.valueOf(row.getOrDefault(field, "-")))
                .collect(Collectors.joining(" | "));
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
