package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class PlanTaskTest {

    private final Defined tasks;

    PlanTaskTest(SparkSession spark) {
        tasks = Defined.by(spark, "marts.plan_task").with("marts.plan_in_force", """
                plan_year | unit           | report_month
                2025      | 辽宁省人民政府 | 2025-01-01
                """);
    }

    @Test
    void joinsBodiesInPrintedOrderWithTheLeadsApart() {
        tasks.with("history.plan_item", """
                unit           | report_month | task_no | ordinal | text           | work_items | is_digest | known_from
                辽宁省人民政府 | 2025-01-01   | 2       | 二      | 扩大有效投资。 | 4          | false     | 2025-02-10
                辽宁省人民政府 | 2025-01-01   | 3       | 三      | 促进消费。     | 2          | false     | 2025-02-10
                辽宁省人民政府 | 2025-01-01   | 4       | 四      | 无人负责。     | 1          | false     | 2025-02-10
                """).with("history.plan_body", """
                unit           | report_month | task_no | position | body         | role  | known_from | known_to
                辽宁省人民政府 | 2025-01-01   | 2       | 10       | 省水利厅     | joint | 2025-02-10 |
                辽宁省人民政府 | 2025-01-01   | 2       | 9        | 省交通运输厅 | joint | 2025-02-10 |
                辽宁省人民政府 | 2025-01-01   | 2       | 1        | 省发展改革委 | joint | 2025-02-10 |
                辽宁省人民政府 | 2025-01-01   | 3       | 1        | 省商务厅     | lead  | 2025-02-10 |
                辽宁省人民政府 | 2025-01-01   | 3       | 2        | 省财政厅     | joint | 2025-02-10 |
                辽宁省人民政府 | 2025-01-01   | 3       | 3        | 省旧部门     | joint | 2025-02-01 | 2025-02-10
                别处           | 2025-01-01   | 3       | 4        | 别处的部门   | joint | 2025-02-10 |
                """);
        tasks.gives("""
                plan_year | task_no | ordinal | work_items | lead_body | bodies                             | body_count
                2025      | 2       | 二      | 4          |           | 省发展改革委、省交通运输厅、省水利厅 | 3
                2025      | 3       | 三      | 2          | 省商务厅  | 省商务厅、省财政厅                 | 2
                2025      | 4       | 四      | 1          |           |                                    | 0
                """);
    }

    @Test
    void titlesATaskByItsFirstWords() {
        tasks.with("history.plan_item", """
                unit           | report_month | task_no | text                                                         | known_from
                辽宁省人民政府 | 2025-01-01   | 1       | 扩大有效投资，实施300个项目。                                | 2025-02-10
                辽宁省人民政府 | 2025-01-01   | 2       | 一二三四五六七八九十一二三四五六七八九十一二三四五六七，完。 | 2025-02-10
                辽宁省人民政府 | 2025-01-01   | 3       | 没有标点                                                     | 2025-02-10
                """);
        tasks.gives("""
                task_no | title
                1       | 扩大有效投资
                2       | 一二三四五六七八九十一二三四五六七八九十一二三四…
                3       | 没有标点
                """);
    }

    @Test
    void leavesPlansThatAreNotInForceAndVersionsThatEnded() {
        tasks.with("history.plan_item", """
                unit           | report_month | task_no | text   | is_digest | known_from | known_to
                辽宁省人民政府 | 2025-01-01   | 1       | 今年。 | false     | 2025-02-10 |
                辽宁省人民政府 | 2025-01-01   | 1       | 旧文。 | false     | 2025-02-01 | 2025-02-10
                摘编者         | 2025-01-01   | 1       | 摘编。 | true      | 2025-02-11 |
                辽宁省人民政府 | 2024-01-01   | 1       | 去年。 | false     | 2024-02-10 |
                """);
        tasks.gives("""
                plan_year | task_no | title | is_digest
                2025      | 1       | 今年  | false
                """);
    }
}
