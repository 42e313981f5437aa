package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class ProjectPackageTest {

    private static final String PACKAGE_COUNTS = """
            name           | value | known_from
            count_children | 0     | 2000-01-01
            """;

    private final Defined packages;

    ProjectPackageTest(SparkSession spark) {
        packages = Defined.by(spark, "marts.project_package").through("conformed.rules_in_force");
    }

    @Test
    void countsThePartsThatReportedAndNotThePackage() {
        packages.with("history.project_month", """
                project_id | project_code | parent_code | unit   | report_month | known_from
                总包       | 总包         |             | 沈阳市 | 2025-03-01   | 2025-04-08
                一段       | 一段         | 总包        | 沈阳市 | 2025-03-01   | 2025-04-08
                二段       | 二段         | 总包        | 沈阳市 | 2025-03-01   | 2025-04-08
                无关       | 无关         |             | 沈阳市 | 2025-03-01   | 2025-04-08
                """);
        packages.gives("""
                project_id | parent_code | parts | is_reported | not_counted_reason
                总包       |             | 2     | true        | 打包项目：由子项目计数
                一段       | 总包        | 0     | true        |
                二段       | 总包        | 0     | true        |
                """);
    }

    @Test
    void countsThePackageByAnotherRule() {
        packages.with("conformed.threshold", PACKAGE_COUNTS).with("history.project_month", """
                project_id | project_code | parent_code | unit   | report_month | known_from
                总包       | 总包         |             | 沈阳市 | 2025-03-01   | 2025-04-08
                一段       | 一段         | 总包        | 沈阳市 | 2025-03-01   | 2025-04-08
                """);
        packages.gives("""
                project_id | not_counted_reason
                总包       |
                一段       | 子项目：由打包项目计数
                """);
    }

    @Test
    void letsTheOtherSideCountWhereTheSideOfTheRuleIsSilent() {
        packages.with("history.project_month", """
                project_id | project_code | parent_code | unit   | report_month | known_from
                总包       | 总包         |             | 沈阳市 | 2025-03-01   | 2025-04-08
                无关       | 无关         |             | 沈阳市 | 2025-03-01   | 2025-04-08
                """).with("history.project_list", """
                unit     | project_id | project_code | parent_code | report_month | known_from
                亿元以上 | 一段       | 一段         | 总包        | 2025-01-01   | 2025-01-20
                """);
        packages.gives("""
                project_id | is_reported | not_counted_reason
                总包       | true        |
                一段       | false       | 子项目：由打包项目计数
                """);
    }

    @Test
    void holdsThePartsDueWhereNeitherSideReported() {
        packages.with("history.project_month", """
                project_id | project_code | unit   | report_month | known_from
                无关       | 无关         | 沈阳市 | 2025-03-01   | 2025-04-08
                """).with("history.project_list", """
                unit     | project_id | project_code | parent_code | report_month | known_from
                亿元以上 | 总包       | 总包         |             | 2025-01-01   | 2025-01-20
                亿元以上 | 一段       | 一段         | 总包        | 2025-01-01   | 2025-01-20
                """);
        packages.gives("""
                project_id | not_counted_reason
                总包       | 打包项目：由子项目计数
                一段       |
                """);
        packages.with("conformed.threshold", PACKAGE_COUNTS).gives("""
                project_id | not_counted_reason
                总包       |
                一段       | 子项目：由打包项目计数
                """);
    }

    @Test
    void countsPartsWhosePackageNobodyKnowsByEitherRule() {
        packages.with("conformed.threshold", PACKAGE_COUNTS).with("history.project_month", """
                project_id | project_code | parent_code | unit   | report_month | known_from
                一段       | 一段         | 别省的总包  | 沈阳市 | 2025-03-01   | 2025-04-08
                """);
        packages.gives("""
                project_id | parent_code | not_counted_reason
                一段       | 别省的总包  |
                """);
    }

    @Test
    void countsOnlyTheSmallestPartsOfPackagesWithinPackages() {
        packages.with("history.project_month", """
                project_id | project_code | parent_code | unit   | report_month | known_from
                全线       | 全线         |             | 省直   | 2025-03-01   | 2025-04-08
                北段       | 北段         | 全线        | 省直   | 2025-03-01   | 2025-04-08
                一标       | 一标         | 北段        | 省直   | 2025-03-01   | 2025-04-08
                """);
        packages.gives("""
                project_id | parts | not_counted_reason
                全线       | 1     | 打包项目：由子项目计数
                北段       | 1     | 打包项目：由子项目计数
                一标       | 0     |
                """);
    }

    @Test
    void takesProjectsThatNameEachOtherOrThemselvesForNoPackages() {
        packages.with("history.project_month", """
                project_id | project_code | parent_code | unit   | report_month | known_from
                甲         | 甲           | 乙          | 沈阳市 | 2025-03-01   | 2025-04-08
                乙         | 乙           | 甲          | 沈阳市 | 2025-03-01   | 2025-04-08
                丙         | 丙           | 丙          | 沈阳市 | 2025-03-01   | 2025-04-08
                """);
        packages.gives("""
                project_id | not_counted_reason
                甲         |
                乙         |
                """);
    }

    @Test
    void letsWhatAProjectSaidHoldUntilItSaysOtherwise() {
        packages.with("history.project_month", """
                project_id | project_code | parent_code | unit   | report_month | known_from
                一段       | 一段         | 总包        | 沈阳市 | 2025-02-01   | 2025-03-08
                总包       | 总包         |             | 沈阳市 | 2025-03-01   | 2025-04-08
                一段       | 一段         |             | 沈阳市 | 2025-04-01   | 2025-05-08
                """);
        packages.gives("""
                project_id | report_month | parent_code | is_reported | not_counted_reason
                一段       | 2025-02-01   | 总包        | true        |
                总包       | 2025-02-01   |             | false       | 打包项目：由子项目计数
                一段       | 2025-03-01   | 总包        | false       | 子项目：由打包项目计数
                总包       | 2025-03-01   |             | true        |
                """);
    }
}
