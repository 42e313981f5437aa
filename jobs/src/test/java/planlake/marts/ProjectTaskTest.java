package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class ProjectTaskTest {

    private final Defined links;

    ProjectTaskTest(SparkSession spark) {
        links = Defined.by(spark, "marts.project_task").with("marts.plan_task", """
                plan_year | task_no
                2025      | 2
                2025      | 12
                """);
    }

    @Test
    void linksProjectsThatAPlanNamesAndSaysWhichNeedReview() {
        links.with("marts.named_project", """
                plan_year | task_no | position | short_name   | verb     | qualifier | project_id | confidence | needs_review
                2025      | 2       | 1        | 本庄高速     | start    |           | P-本庄     | 1          | false
                2025      | 2       | 2        | 沈白高铁     | open     | early     | P-沈白     | 0.8        | true
                2025      | 2       | 3        | 不在册的项目 | speed_up |           |            |            | true
                """);
        links.gives("""
                plan_year | task_no | project_id | method | confidence | short_name | verb  | qualifier | needs_review
                2025      | 2       | P-本庄     | named  | 1          | 本庄高速   | start |           | false
                2025      | 2       | P-沈白     | named  | 0.8        | 沈白高铁   | open  | early     | true
                """);
    }

    @Test
    void linksByRuleOnceForEachMethodHoweverManyListsHoldTheProject() {
        links.with("history.project_list", """
                unit         | project_id | report_month | known_from | known_to   | programme | industry_division | region
                省级重大项目 | P-大桥     | 2025-01-01   | 2025-01-20 |            | 交通工程  | 54                | 沈阳市
                亿元以上     | P-大桥     | 2025-01-01   | 2025-01-20 |            | 交通工程  | 54                | 沈阳市
                亿元以上     | P-工厂     | 2025-01-01   | 2025-01-20 |            |           | 26                | 大连市
                亿元以上     | P-撤出     | 2025-01-01   | 2025-01-20 | 2025-01-25 | 交通工程  | 54                | 大连市
                亿元以上     | P-去年     | 2024-01-01   | 2024-01-20 |            | 交通工程  | 54                | 大连市
                """).with("conformed.industry", """
                division | section
                54       | G
                26       | C
                """).with("conformed.task_link_rule", """
                plan_year | task_no | kind              | value        | confidence | why
                2025      | 2       | list              | 省级重大项目 | 1          | 点名清单
                2025      | 2       | list              | 亿元以上     | 0.9        | 点名清单
                2025      | 2       | programme         | 交通工程     | 0.9        | 重大工程
                2025      | 12      | industry_section  | G            | 0.7        | 交通行业
                2025      | 12      | industry_division | 26           | 0.5        | 化工行业
                2025      | 99      | list              | 亿元以上     | 1          | 计划中没有的任务
                2025      | 12      | region            | 大连市       | 0.6        | 大连的项目
                """);
        links.gives("""
                plan_year | task_no | project_id | method            | confidence | evidence                 | needs_review | tasks
                2025      | 2       | P-大桥     | list              | 1          | 亿元以上：点名清单       | false        | 2
                2025      | 2       | P-大桥     | programme         | 0.9        | 交通工程：重大工程       | false        | 2
                2025      | 12      | P-大桥     | industry_section  | 0.7        | G：交通行业              | false        | 2
                2025      | 2       | P-工厂     | list              | 0.9        | 亿元以上：点名清单       | false        | 2
                2025      | 12      | P-工厂     | industry_division | 0.5        | 26：化工行业             | false        | 2
                2025      | 12      | P-工厂     | region            | 0.6        | 大连市：大连的项目       | false        | 2
                """);
    }

    /** P-旧码 is a code that P-工厂 had before; a link that waits for review counts towards no task yet. */
    @Test
    void aDecisionByHandGoesBeforeNamesAndRules() {
        links.with("marts.named_project", """
                plan_year | task_no | position | short_name | verb  | project_id | method   | confidence | evidence       | needs_review
                2025      | 2       | 1        | 本庄高速   | start | P-本庄     | reviewed | 1          | 人工复核：批复 | false
                2025      | 2       | 2        | 长海大桥   | start | P-大桥     | similar  | 0.8        | 相近           | true
                """)
                .with("history.project_list", """
                unit     | project_id | report_month | known_from | programme
                亿元以上 | P-工厂     | 2025-01-01   | 2025-01-20 | 交通工程
                亿元以上 | P-商场     | 2025-01-01   | 2025-01-20 | 交通工程
                """)
                .with("conformed.task_link_rule", """
                plan_year | task_no | kind      | value    | confidence | why
                2025      | 12      | programme | 交通工程 | 0.9        | 重大工程
                """)
                .with("conformed.project_identity", """
                project_code | project_id
                P-旧码       | P-工厂
                """)
                .with("conformed.task_link", """
                plan_year | task_no | short_name | project_code | decision | reason
                2025      | 12      |            | P-旧码       | unlink   | 与任务无关
                2025      | 2       |            | P-旧码       | link     | 属于该任务
                2025      | 2       | 本庄高速   | P-本庄       | link     | 批复
                """);
        links.gives("""
                task_no | project_id | method    | confidence | evidence             | short_name | needs_review | tasks
                2       | P-本庄     | reviewed  | 1          | 人工复核：批复       | 本庄高速   | false        | 1
                2       | P-大桥     | named     | 0.8        | 相近                 | 长海大桥   | true         | 0
                2       | P-工厂     | reviewed  | 1          | 人工复核：属于该任务 |            | false        | 1
                12      | P-商场     | programme | 0.9        | 交通工程：重大工程   |            | false        | 1
                """);
    }
}
