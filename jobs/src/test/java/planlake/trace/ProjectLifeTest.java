package planlake.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import planlake.errors.Refused;
import planlake.table.TableRow;
import planlake.testing.ReleasedRows;

class ProjectLifeTest {

    private static final ReleasedRows DATA = ReleasedRows.none()
            .with("ops.delivery", """
            delivery_id | file
            d1          | 三月.xlsx
            d2          | 三月重报.xlsx
            c1          | 更正.xlsx
            """)
            .with("marts.project_month", """
            project_id | report_month | project_code | project_name         | unit   | lists      | is_reported
            甲         | 2025-02-01   | 代码甲       | 浑河大桥             | 沈阳市 | [亿元以上] | true
            甲         | 2025-03-01   | 代码甲二     | 浑河特大桥           | 抚顺市 | [亿元以上] | true
            乙         | 2025-03-01   | 代码乙       | 浑河堤防             | 沈阳市 | []         | true
            """)
            .with("history.project_month", """
            project_id | unit   | report_month | known_from | known_to   | project_name | done_ytd_wan | visual_progress | contact_name | delivery_id | file          | sheet  | row_number | corrects | corrects_row
            甲         | 抚顺市 | 2025-03-01   | 2025-04-20 |            | 浑河特大桥   | 120          | 主体施工        | 李*          | c1          | 三月重报.xlsx | 调度表 | 8          | d2       | 调度表!8
            甲         | 沈阳市 | 2025-03-01   | 2025-04-08 | 2025-04-10 | 浑河大桥     | 100          | 主体施工        | 张*          | d1          | 三月.xlsx     | 调度表 | 7          |          |
            甲         | 抚顺市 | 2025-03-01   | 2025-04-10 | 2025-04-20 | 浑河特大桥   | 100          |                 | 李*          | d2          | 三月重报.xlsx | 调度表 | 8          |          |
            乙         | 沈阳市 | 2025-03-01   | 2025-04-08 |            | 浑河堤防     | 5            |                 |              | d1          | 三月.xlsx     | 调度表 | 9          |          |
            """)
            .with("marts.finding", """
            report_month | source   | row_key  | rule_id
            2025-03-01   | dispatch | 代码甲   | ytd_never_falls
            2025-03-01   | dispatch | 代码乙   | ytd_never_falls
            2025-03-01   | transport | 代码甲  | its_own
            """)
            .with("marts.project_task", """
            plan_year | task_no | project_id | method | short_name | needs_review
            2025      | 2       | 甲         | named  | 浑河桥     | false
            """)
            .with("marts.plan_task", """
            plan_year | task_no | title
            2025      | 2       | 交通
            """);

    private record Rows(ReleasedRows data) implements ProjectRows {

        @Override
        public List<TableRow> columns(String table, List<String> columns) {
            return data.all(table);
        }

        @Override
        public List<TableRow> of(String table, String key, Set<String> values) {
            return data.all(table).stream()
                    .filter(row -> values.contains(Objects.toString(row.text(key))))
                    .toList();
        }

        @Override
        public List<TableRow> all(String table) {
            return data.all(table);
        }
    }

    private static ProjectLife life(String wanted) {
        return ProjectLife.of(new Rows(DATA), wanted);
    }

    @Test
    void isFoundByACodeThatItHadByAPartOfItsNameAndByThePlansShortName() {
        assertThat(List.of(life("代码甲"), life("特大桥"), life("浑河大桥"), life("浑河桥")))
                .extracting(ProjectLife::id)
                .containsOnly("甲");
    }

    @Test
    void isRefusedWhereSeveralProjectsHaveTheTextInTheirNames() {
        assertThatThrownBy(() -> life("浑河"))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("代码甲二  浑河特大桥（抚顺市）", "代码乙  浑河堤防（沈阳市）");
        assertThatThrownBy(() -> life("太子河")).isInstanceOf(Refused.class);
    }

    @Test
    void tellsItsNamesAndUnitsWithTheirMonths() {
        assertThat(life("甲").codes()).containsExactly("代码甲", "代码甲二");
        assertThat(life("甲").spells("project_name"))
                .extracting(spell -> spell.text() + " " + spell.from() + " " + spell.to())
                .containsExactly("浑河大桥 2025-02-01 2025-02-01", "浑河特大桥 2025-03-01 2025-03-01");
    }

    @Test
    void tellsWhoSaidWhatWhenAndWhatThatChanged() {
        List<Statement> statements = life("甲").statements();

        assertThat(statements).extracting(each -> each.place().deliveryId()).containsExactly("d1", "d2", "c1");
        assertThat(statements.get(0).isFirst()).isTrue();
        assertThat(statements.get(1).changes())
                .extracting(change -> change.label() + " " + change.before() + " → " + change.after())
                .containsExactly("项目名称 浑河大桥 → 浑河特大桥", "工程形象进度 主体施工 → null", "报送单位 沈阳市 → 抚顺市");
        assertThat(statements.get(2).changes())
                .extracting(Statement.Change::field)
                .containsExactly("done_ytd_wan", "visual_progress");
        assertThat(statements.get(2).place().correction())
                .extracting("file", "corrects")
                .containsExactly("更正.xlsx", "d2");
    }

    @Test
    void tellsNoContacts() {
        assertThat(LifeTree.of(life("甲")).toString()).doesNotContain("李*", "张*", "contact");
    }

    @Test
    void gathersItsFindingsAndTheTitlesOfItsTasks() {
        ProjectLife life = life("甲");

        assertThat(life.findings()).extracting(row -> row.text("rule_id")).containsExactly("ytd_never_falls");
        assertThat(life.tasks()).extracting(life::title).containsExactly("交通");
    }
}
