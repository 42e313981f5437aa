package planlake.commands.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planlake.console.Format;
import planlake.errors.Refused;
import planlake.testing.ReleasedRows;

class LinksTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    private static final ReleasedRows ROWS = ReleasedRows.none()
            .with("marts.project_task", """
                    plan_year | task_no | project_id | method   | confidence | evidence | short_name | needs_review | tasks
                    2025      | 2       | P1         | list     | 1          | 清单     |            | false        | 2
                    2025      | 2       | P1         | named    | 0.97       | 路线     | 本庄高速   | false        | 2
                    2025      | 12      | P1         | reviewed | 1          | 复核     |            | false        | 2
                    2025      | 2       | P2         | list     | 1          | 清单     |            | false        | 1
                    2025      | 2       | P3         | named    | 0.79       | 相近     | 长海大桥   | true         | 0
                    2024      | 2       | P1         | list     | 1          | 清单     |            | false        | 1
                    """)
            .with("marts.project_month", """
                    report_month | project_id | project_code | project_name           | unit
                    2025-09-01   | P1         | C1           | 本溪至庄河高速公路工程 | 省直
                    2025-09-01   | P2         | C2           | 某工厂                 | 大连市
                    """)
            .with("history.project_list", """
                    unit         | report_month | project_id | project_code | project_name                 | region | total_investment_wan | known_from | known_to
                    省级重大项目 | 2025-01-01   | P1         | C1           | 本溪至庄河高速公路工程       | 省直   | 1851000              | 2025-01-20 |
                    亿元以上     | 2025-01-01   | P1         | C1           | 本溪至庄河高速公路工程       | 省直   | 1851000              | 2025-01-20 |
                    亿元以上     | 2025-01-01   | P3         | C3           | 长海县海岛交通大桥           | 大连市 |                      | 2025-01-20 |
                    亿元以上     | 2025-01-01   | P4         | C4           | 长海大桥连接线工程           | 大连市 | 5000                 | 2025-01-20 |
                    亿元以上     | 2025-01-01   | P5         | C5           | 撤出的长海大桥               | 大连市 | 5000                 | 2025-01-20 | 2025-02-01
                    亿元以上     | 2024-01-01   | P6         | C6           | 去年的长海大桥               | 大连市 | 5000                 | 2024-01-20 |
                    """)
            .with("history.plan_work_item", """
                    file | task_no | work_item_no | text             | known_to
                    p.txt | 2      | 3            | 建设长海大桥等。 |
                    """)
            .with("history.plan_project", """
                    file  | task_no | position | work_item_no | known_to
                    p.txt | 2       | 2        | 3            |
                    """)
            .with("marts.named_project", """
                    plan_year | task_no | position | short_name     | verb  | project_id | confidence | evidence | needs_review | file  | row_number
                    2025      | 2       | 1        | 核电站扩建     | start |            |            | 没有     | true         | p.txt | 7
                    2025      | 2       | 2        | 长海大桥       | start | P3         | 0.79       | 相近     | true         | p.txt | 7
                    2025      | 2       | 3        | 本庄高速       | start | P1         | 0.97       | 路线     | false        | p.txt | 7
                    """);

    private final LinkedProjects links = new LinkedProjects(ROWS, SEPTEMBER);
    private final List<DoubtfulLink> doubtful = DoubtfulLink.all(ROWS, 2025);

    /** P1 is linked three ways and to two tasks; P3 waits for review. */
    @Test
    void aTotalOverLinksCountsAProjectOnce() {
        assertThat(LinkedProjects.counts(links.of(null, null, null)))
                .isEqualTo("5 条关联，2 个项目（每个项目只计一次），其中 1 个对应多项任务，任务之间不得相加；待复核 1 条。");
    }

    @Test
    void linksAreFoundByTaskMethodAndAnyNameOfTheProject() {
        assertThat(links.of(12, null, null)).hasSize(1);
        assertThat(links.of(2, "named", null)).hasSize(2);
        assertThat(links.of(null, "清单", null)).hasSize(2);
        for (String name : List.of("P1", "C1", "庄河高速", "本庄")) {
            assertThat(links.of(null, null, name)).as(name).hasSize(3);
        }
        assertThat(links.table(links.of(2, "named", "P1"), false).text(Format.CSV))
                .contains("2,P1,本溪至庄河高速公路工程,省直,named,0.9700,2,false,路线,2025,本庄高速");
    }

    @Test
    void whatIsNotThereIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> links.of(13, null, null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("12");
        assertThatThrownBy(() -> links.of(null, "guess", null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("reviewed");
        assertThatThrownBy(() -> links.of(null, null, "庄河铁路"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("本溪至庄河高速公路工程");
    }

    @Test
    void whatIsDoubtfulComesWithItsSentenceAndTheNextBest() {
        DoubtfulLink bridge = doubtful.get(0);
        assertThat(bridge.sentence()).isEqualTo("建设长海大桥等。");
        assertThat(bridge.project()).extracting(RegisteredProject::name).isEqualTo("长海县海岛交通大桥");
        assertThat(bridge.otherTexts()).singleElement().asString().contains("长海大桥连接线工程｜大连市｜总投资 5000 万元｜C4");
        assertThat(bridge.why()).isEqualTo("相近；置信度 0.79，须人工确认");
        assertThat(bridge.toCopy())
                .containsExactly("2025,2,长海大桥,C3,link,,,", "2025,2,长海大桥,C4,link,,,", "2025,2,长海大桥,,unlink,,,");
    }

    @Test
    void whatPeopleHaveRuledOutIsNotOfferedAgain() {
        ReleasedRows decided = ROWS.with("conformed.task_link", """
                plan_year | task_no | short_name | project_code | decision
                2025      | 2       | 长海大桥   | C4           | unlink
                2025      | 3       |            | C3           | unlink
                """);
        assertThat(DoubtfulLink.all(decided, 2025).get(0).toCopy())
                .containsExactly("2025,2,长海大桥,C3,link,,,", "2025,2,长海大桥,,unlink,,,");
    }

    @Test
    void aNamedProjectThatNothingFitsIsListedToo() {
        assertThat(doubtful).hasSize(2);
        assertThat(doubtful.get(1).project()).isNull();
        assertThat(doubtful.get(1).toCopy()).containsExactly("2025,2,核电站扩建,,unlink,,,");
    }

    @Test
    void bothTextsStandSideBySide() {
        var said = new StringWriter();
        new DoubtfulLinks(doubtful).print(Format.TABLE, new PrintWriter(said));
        assertThat(said.toString())
                .contains("建设长海大桥等。（p.txt 第7行）", "长海县海岛交通大桥｜大连市｜总投资 不详｜C3", "没有名称相符的项目")
                .contains("2 named projects wait for a decision.", DoubtfulLink.HEADER, "2025,2,长海大桥,C3,link,,,");
    }
}
