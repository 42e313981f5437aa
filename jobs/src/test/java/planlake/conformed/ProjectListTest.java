package planlake.conformed;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class ProjectListTest {

    @Test
    void knowsAUnitByNameShortNameOrAliasAndAnIndustryByDigitsElseName(SparkSession spark) {
        Defined.by(spark, "conformed.project_list")
                .with("staging.register", """
                        project_code | reporting_unit   | industry
                        全称         | 沈阳市           | 26 化学原料和化学制品制造业
                        简称         | 沈阳             | C26化学原料和化学制品制造业
                        别名         | 沈抚改革示范区   | 化学原料和化学制品制造业
                        不明         | 铁西区           | 99 没有的行业
                        未填         |                  |
                        """)
                .with("conformed.region", """
                        name       | short_name | aliases
                        沈阳市     | 沈阳       |
                        沈抚示范区 | 沈抚       | 沈抚新区\\|沈抚改革示范区
                        """)
                .with("conformed.industry", """
                        division | division_name
                        26       | 化学原料和化学制品制造业
                        27       | 医药制造业
                        """)
                .gives("""
                        project_id | region     | industry_division
                        全称       | 沈阳市     | 26
                        简称       | 沈阳市     | 26
                        别名       | 沈抚示范区 | 26
                        不明       |            |
                        未填       |            |
                        """);
    }

    @Test
    void knowsACodeForTheProjectThatItStandsForFromTheYearOnThatWasDecided(SparkSession spark) {
        Defined.by(spark, "conformed.project_list")
                .with("staging.register", """
                        project_code | reporting_unit | report_month
                        换码         | 沈阳市         | 2024-01-01
                        换码         | 沈阳市         | 2025-01-01
                        """)
                .with("conformed.project_identity", """
                        project_code | project_id | valid_from
                        换码         | 原码       | 2025-07-01
                        """)
                .gives("""
                        project_id | project_code | report_month
                        换码       | 换码         | 2024-01-01
                        原码       | 换码         | 2025-01-01
                        """);
    }
}
