package planlake.conformed;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class ProjectMonthTest {

    @Test
    void knowsAProjectByItsCodeAndAnIndustryByDigitsElseName(SparkSession spark) {
        Defined.by(spark, "conformed.project_month")
                .with("staging.dispatch", """
                        project_code | unit   | industry                      | done_ytd_wan
                        数字和名称   | 沈阳市 | 27 医药制造业                 | 1.0001
                        门类和数字   | 沈阳市 | C27                           | 2
                        只有名称     | 沈阳市 | 医药制造业                    | 3
                        数字为准     | 沈阳市 | 26 医药制造业                 | 4
                        没有的行业   | 沈阳市 | 99                            | 5
                        未填         | 沈阳市 |                               |
                        """)
                .with("conformed.industry", """
                        division | division_name
                        26       | 化学原料和化学制品制造业
                        27       | 医药制造业
                        """)
                .gives("""
                        project_id | project_code | unit   | industry_division | done_ytd_wan
                        数字和名称 | 数字和名称   | 沈阳市 | 27                | 1.0001
                        门类和数字 | 门类和数字   | 沈阳市 | 27                | 2
                        只有名称   | 只有名称     | 沈阳市 | 27                | 3
                        数字为准   | 数字为准     | 沈阳市 | 26                | 4
                        没有的行业 | 没有的行业   | 沈阳市 |                   | 5
                        未填       | 未填         | 沈阳市 |                   |
                        """);
    }

    @Test
    void knowsACodeForTheProjectThatItStandsForFromTheMonthOnThatWasDecided(SparkSession spark) {
        Defined.by(spark, "conformed.project_month")
                .with("staging.dispatch", """
                        project_code | unit   | report_month | done_ytd_wan
                        新           | 沈阳市 | 2025-06-01   | 1
                        换码         | 沈阳市 | 2025-06-01   | 2
                        换码         | 沈阳市 | 2025-07-01   | 3
                        其他         | 沈阳市 | 2025-07-01   | 4
                        """)
                .with("conformed.project_identity", """
                        project_code | project_id | valid_from
                        新           | 旧         |
                        换码         | 原码       | 2025-07-01
                        """)
                .gives("""
                        project_id | project_code | report_month | done_ytd_wan
                        旧         | 新           | 2025-06-01   | 1
                        换码       | 换码         | 2025-06-01   | 2
                        原码       | 换码         | 2025-07-01   | 3
                        其他       | 其他         | 2025-07-01   | 4
                        """);
    }
}
