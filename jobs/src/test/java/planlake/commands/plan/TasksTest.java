package planlake.commands.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.commands.plan.WorkItems.Wanted;
import planlake.console.Format;
import planlake.console.JsonTree;
import planlake.errors.Refused;
import planlake.reports.sections.TaskState;
import planlake.table.TableRow;
import planlake.testing.ReleasedRows;

class TasksTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    private static final ReleasedRows ROWS = ReleasedRows.none()
            .with("marts.task_ledger", """
                    plan_year | task_no | work_item_no | report_month | ordinal | title        | text     | lead_bodies    | other_bodies   | state       | state_basis | reason     | computed_state | stated_state | stated_by    | disagrees
                    2025      | 2       | 1            | 2025-06-01   | 二      | 扩大有效投资 | 开工四条 | [省交通运输厅] | [省科技厅]     | behind      | computed    | 没有开工   | behind         |              |              | false
                    2025      | 2       | 1            | 2025-07-01   | 二      | 扩大有效投资 | 开工四条 | [省交通运输厅] | [省科技厅]     | on_schedule | computed    | 按期       | on_schedule    |              |              | false
                    2025      | 2       | 1            | 2025-08-01   | 二      | 扩大有效投资 | 开工四条 | [省交通运输厅] | [省科技厅]     | behind      | computed    | 没有开工   | behind         |              |              | false
                    2025      | 2       | 1            | 2025-09-01   | 二      | 扩大有效投资 | 开工四条 | [省交通运输厅] | [省科技厅]     | behind      | computed    | 没有开工   | behind         | on_schedule  | 省交通运输厅 | true
                    2025      | 2       | 2            | 2025-09-01   | 二      | 扩大有效投资 | 建成一条 | []             | [省交通运输厅] | completed   | computed    | 已建成     | completed      |              |              | false
                    2025      | 12      | 1            | 2025-09-01   | 十二    | 科技强省     | 办十件事 | [省科技厅]     | []             | other       | none        | 无法计算   | other          |              |              | false
                    """)
            .with("marts.task_ledger_summary", """
                    plan_year | report_month | by        | key          | work_items | behind | on_schedule | ahead | completed | other | disagreements
                    2025      | 2025-09-01   | plan      | 全部         | 3          | 1      | 0           | 0     | 1         | 1     | 1
                    2025      | 2025-09-01   | task      | 12           | 1          | 0      | 0           | 0     | 0         | 1     | 0
                    2025      | 2025-09-01   | task      | 2            | 2          | 1      | 0           | 0     | 1         | 0     | 1
                    2025      | 2025-08-01   | task      | 2            | 2          | 2      | 0           | 0     | 0         | 0     | 0
                    """)
            .with("marts.target_progress", """
                    plan_year | task_no | work_item_no | target_no | report_month | target_text | source    | series   | unit | quantity | actual | gap | projection | state  | reason | file   | sheet | row_number
                    2025      | 2       | 1            | 1         | 2025-09-01   | 开工300个   | report    |          | 个   | 300      | 210    | -90 | 280        | behind | 差90个 | 九月.x | 汇总  | 12
                    2025      | 2       | 1            | 2         | 2025-09-01   | 实施6000个  | projects  | 亿元以上 | 个   | 6000     | 6001   | 1   | 95.25      | ahead  | 已列入 |        |       |
                    2025      | 2       | 1            | 3         | 2025-09-01   | 15项工程    | projects  | 重大工程 | 项   | 15       | 14     | -1  | 14         | behind | 差1项  |        |       |
                    2025      | 12      | 1            | 1         | 2025-09-01   | 十件        | report    |          | 件   | 10       |        |     |            | other  | 未报送 |        |       |
                    """)
            .with("marts.named_project_progress", """
                    plan_year | task_no | work_item_no | position | report_month | short_name | verb  | qualifier | project_name | needs_review | planned_start | actual_finish | state  | reason
                    2025      | 2       | 1            | 1        | 2025-09-01   | 本庄高速   | start |           | 本溪至庄河   | false        | 2025-07-01    |               | behind | 未开工
                    2025      | 2       | 2            | 2        | 2025-09-01   | 沈白高铁   | open  | early     |              | true         |               | 2025-09-28    | other  | 无
                    """)
            .with("marts.task_body", """
                    plan_year | task_no | position | body         | role
                    2025      | 2       | 1        | 省交通运输厅 | lead
                    2025      | 12      | 1        | 省科技厅     | lead
                    """)
            .with("conformed.body_alias", """
                    alias      | name         | relation
                    省交通厅   | 省交通运输厅 | short
                    省军分区   | 省军区       | variant
                    """);

    private static final WorkItems LEDGER = new WorkItems(ROWS, SEPTEMBER);

    private static List<String> items(Wanted wanted) {
        return LEDGER.of(wanted).stream()
                .map(row -> row.text("task_no") + "." + row.text("work_item_no"))
                .toList();
    }

    private static Wanted of(
            @Nullable Integer task, @Nullable String body, boolean onlyLed, @Nullable TaskState state) {
        return new Wanted(task, body, onlyLed, state);
    }

    @Test
    void aLineForEachTaskAndTheTotalThatTheyAddUpTo() {
        assertThat(WorkItemTable.tasks(LEDGER, LEDGER.of(of(null, null, false, null)))
                        .text(Format.CSV)
                        .lines())
                .containsExactly(
                        "ordinal,title,lead_bodies,work_items,behind,on_schedule,ahead,completed,other,disagreements",
                        "二,扩大有效投资,省交通运输厅,2,1,0,0,1,0,1",
                        "十二,科技强省,省科技厅,1,0,0,0,0,1,0",
                        "全部,,,3,1,0,0,1,1,1");
    }

    @Test
    void filtersByTaskBodyRoleAndState() {
        assertThat(items(of(null, "省交通运输厅", false, null))).containsExactly("2.1", "2.2");
        assertThat(items(of(null, "省交通运输厅", true, null))).containsExactly("2.1");
        assertThat(items(of(null, null, false, TaskState.COMPLETED))).containsExactly("2.2");
        assertThat(items(of(12, "省科技厅", true, null))).containsExactly("12.1");
        assertThat(items(of(12, "省交通运输厅", false, null))).isEmpty();
    }

    @Test
    void aSpellOfBeingBehindEndsWhereAMonthWasNot() {
        List<TableRow> items = LEDGER.of(of(2, null, false, null));
        assertThat(LEDGER.behind(items.get(0))).hasValue(new WorkItems.Spell(LocalDate.of(2025, 8, 1), 2));
        assertThat(LEDGER.behind(items.get(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"省交通运输厅, 省交通运输厅", "省交通厅, 省交通运输厅", "省科技厅, 省科技厅"})
    void bodiesGoByAnyOfTheirNames(String wanted, String body) {
        assertThat(new PlanBodies(ROWS, 2025).resolve(wanted)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"省交通局, 省交通运输厅", "省军分区, 省科技厅"})
    void aBodyThatThePlanDoesNotNameIsRefusedWithTheNearest(String wanted, String near) {
        assertThatThrownBy(() -> new PlanBodies(ROWS, 2025).resolve(wanted))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("There is no body in the plan '" + wanted)
                .hasMessageContaining(near);
    }

    @ParameterizedTest
    @CsvSource({"behind, BEHIND", "滞后, BEHIND", "序时, ON_SCHEDULE", "On_Schedule, ON_SCHEDULE", "完成, COMPLETED"})
    void statesGoByBothWords(String word, TaskState state) {
        assertThat(TaskState.of(word)).hasValue(state);
    }

    @Test
    void theWorkItemsOfABodySayWhatItDoesInThem() {
        List<TableRow> items = LEDGER.of(of(null, "省交通运输厅", false, null));
        assertThat(WorkItemTable.items(LEDGER, items, "省交通运输厅", true).text(Format.TABLE))
                .isEqualTo("""
                        任务  事项  角色  状态  内容      理由      滞后自   连续月数  牵头单位
                        ────  ────  ────  ────  ────────  ────────  ───────  ────────  ────────────
                           2     1  牵头  滞后  开工四条  没有开工  2025-08         2  省交通运输厅
                           2     2  参与  完成  建成一条  已建成
                        """);
    }

    @Test
    void whyTellsTargetsNamedProjectsAndWhatTheBodyStates() {
        var said = new StringWriter();
        LEDGER.of(of(2, null, false, null)).forEach(new WorkItemText(LEDGER, new PrintWriter(said, true))::print);
        assertThat(said.toString())
                .contains("任务二 第 1 项", "没有开工", "自 2025 年 8 月起连续 2 个月", "报送状态与计算状态不一致")
                .contains("开工300个", "300个", "210个", "-90个", "280个", "九月.x · 汇总 · 第12行")
                .contains("6001个", "完成率 95.3%", "14项")
                .contains("本庄高速", "开工建设", "2025-07-01 / —", "提前建成通车", "无名称相符的项目", "— / 2025-09-28");
    }

    @Test
    void programsGetTheSameInParts() {
        var said = new StringWriter();
        JsonTree.print(WorkItemTable.tree(LEDGER, LEDGER.of(of(2, null, false, TaskState.BEHIND)), null), said);
        assertThat(said.toString())
                .contains("\"report_month\" : \"2025-09\"", "\"months_behind\" : 2", "\"gap\" : -90.0000")
                .contains("\"short_name\" : \"本庄高速\"")
                .doesNotContain("沈白高铁", "\"role\"");
    }
}
