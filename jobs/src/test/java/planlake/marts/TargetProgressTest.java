package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class TargetProgressTest {

    private static final String SEPTEMBER = "2025-09-01";

    private final Defined progress;

    TargetProgressTest(SparkSession spark) {
        progress = Defined.by(spark, "marts.target_progress")
                .through(
                        "conformed.rules_in_force",
                        "marts.plan_target",
                        "marts.measure_reading",
                        "marts.target_actual",
                        "marts.target_state")
                .with("marts.plan_in_force", """
                        plan_year | unit | report_month
                        2025      | 省府 | 2025-01-01
                        """);
        months(SEPTEMBER);
    }

    private void months(String... months) {
        progress.with(
                "marts.completion", "list | by | report_month\n全部 | total | " + String.join("\n全部 | total | ", months));
    }

    @Test
    void holdsARateAgainstItsTargetInTheTargetsOwnSense() {
        progress.with("history.plan_target", """
                unit | report_month | task_no | position | work_item_no | target_text                | comparator | quantity | measure_unit
                省府 | 2025-01-01   | 1       | 1        | 1            | 固定资产投资增长8%左右     | about      | 8        | %
                省府 | 2025-01-01   | 1       | 2        | 1            | 进出口总额增长5%左右       | about      | 5        | %
                省府 | 2025-01-01   | 1       | 3        | 1            | 规模以上工业增加值4.5%以上 | at_least   | 4.5      | %
                省府 | 2025-01-01   | 1       | 4        | 1            | 社会消费品零售总额增长超5% | exceed     | 5        | %
                省府 | 2025-01-01   | 1       | 5        | 1            | 一般公共预算收入增长4%     | equal      | 4        | %
                省府 | 2025-01-01   | 1       | 6        | 1            | 城镇调查失业率5.5%左右     | about      | 5.5      | %
                省府 | 2025-01-01   | 1       | 7        | 1            | 居民消费价格涨幅2%左右     | about      | 2        | %
                """).with("history.indicator", """
                indicator          | region | report_month | value_month | growth_pct | measure_unit
                固定资产投资       | 辽宁省 | 2025-09-01   |             | 7.5        | 亿元
                进出口总额         | 辽宁省 | 2025-09-01   |             | 4.4        | 亿元
                规模以上工业增加值 | 辽宁省 | 2025-09-01   |             | 5.6        | %
                社会消费品零售总额 | 辽宁省 | 2025-09-01   |             | 5.0        | 亿元
                一般公共预算收入   | 辽宁省 | 2025-09-01   |             | 4.2        | 亿元
                城镇调查失业率     | 辽宁省 | 2025-09-01   | 5.9         |            | %
                居民消费价格       | 辽宁省 | 2025-09-01   |             | 0.4        | %
                居民消费价格       | 大连市 | 2025-09-01   |             | 9.9        | %
                """);
        progress.gives("""
                target_no | actual | gap  | is_met | state       | reason
                1         | 7.5    | -0.5 | true   | on_schedule | 截至9月，固定资产投资增速 7.5%，目标 8%左右（容许偏差 0.5 个百分点），在容许偏差之内。
                2         | 4.4    | -0.6 | false  | behind      | 截至9月，进出口总额增速 4.4%，目标 5%左右（容许偏差 0.5 个百分点），低于目标 0.6 个百分点。
                3         | 5.6    | 1.1  | true   | ahead       | 截至9月，规模以上工业增加值增速 5.6%，目标 4.5%以上，优于目标 1.1 个百分点。
                4         | 5      | 0    | false  | behind      | 截至9月，社会消费品零售总额增速 5%，目标超 5%，未超过目标。
                5         | 4.2    | 0.2  | true   | on_schedule | 截至9月，一般公共预算收入增速 4.2%，目标 4%，优于目标 0.2 个百分点。
                6         | 5.9    | 0.4  | true   | on_schedule | 截至9月，城镇调查失业率 5.9%，目标 5.5%左右（容许偏差 0.5 个百分点），在容许偏差之内。
                7         | 0.4    | -1.6 | true   | ahead       | 截至9月，居民消费价格涨幅 0.4%，目标 2%左右（容许偏差 0.5 个百分点），优于目标 1.6 个百分点。
                """);
    }

    /** 1 亿斤 = 5 万吨; 15 亩 = 1 公顷. */
    @Test
    void convertsUnitsExactlyAndHoldsAFlowAgainstTimeProgress() {
        months("2025-09-01", "2025-12-01");
        progress.with("history.plan_target", """
                unit | report_month | task_no | position | work_item_no | target_text                | comparator | quantity | measure_unit
                省府 | 2025-01-01   | 1       | 1        | 1            | 粮食产量500亿斤左右        | about      | 500      | 亿斤
                省府 | 2025-01-01   | 1       | 2        | 1            | 城镇新增就业47万人左右     | about      | 47       | 万人
                省府 | 2025-01-01   | 28      | 1        | 2            | 新建改造高标准农田476万亩  | equal      | 476      | 万亩
                """).with("history.indicator", """
                indicator              | region | report_month | value_ytd | measure_unit
                粮食产量               | 辽宁省 | 2025-12-01   | 2450      | 万吨
                城镇新增就业           | 辽宁省 | 2025-09-01   | 400000    | 人
                高标准农田新建改造面积 | 辽宁省 | 2025-09-01   | 20        | 万公顷
                高标准农田新建改造面积 | 辽宁省 | 2025-12-01   | 31.7334   | 万公顷
                """);
        progress.gives("no_actual_reason is null", """
                task_no | target_no | report_month | as_of      | actual   | achieved_pct | is_met | state     | projection | reason
                1       | 1         | 2025-12-01   | 2025-12-01 | 490      | 98           | true   | completed | 490        | 截至12月，粮食产量 490亿斤（交付为 2450万吨），目标 500亿斤左右（容许偏差 2%），完成 98.0%，已达到目标。
                1       | 2         | 2025-09-01   | 2025-09-01 | 40       | 85.1064      | false  | ahead     | 53.3333    | 截至9月，城镇新增就业 40万人（交付为 400000人），目标 47万人左右（容许偏差 2%），完成 85.1%，序时进度 75.0%，超序时 10.1 个百分点。
                1       | 2         | 2025-12-01   | 2025-09-01 | 40       | 85.1064      | false  | ahead     | 53.3333    | 截至9月，城镇新增就业 40万人（交付为 400000人），目标 47万人左右（容许偏差 2%），完成 85.1%，序时进度 75.0%，超序时 10.1 个百分点。
                28      | 1         | 2025-09-01   | 2025-09-01 | 300      | 63.0252      | false  | behind    | 400        | 截至9月，高标准农田 300万亩（交付为 20万公顷），目标 476万亩，完成 63.0%，序时进度 75.0%，滞后序时 12.0 个百分点。
                28      | 1         | 2025-12-01   | 2025-12-01 | 476.001  | 100.0002     | true   | completed | 476.001    | 截至12月，高标准农田 476万亩（交付为 31.73万公顷），目标 476万亩，完成 100.0%，已达到目标。
                """);
    }

    @Test
    void saysWhyThereIsNoActual() {
        months("2025-01-01");
        progress.with("history.plan_target", """
                unit | report_month | task_no | position | work_item_no | target_text                | indicator | comparator | quantity | measure_unit
                省府 | 2025-01-01   | 1       | 1        | 1            | 固定资产投资增长8%左右     |           | about      | 8        | %
                省府 | 2025-01-01   | 1       | 2        | 1            | 地区生产总值增长5%以上     |           | at_least   | 5        | %
                省府 | 2025-01-01   | 1       | 3        | 1            | 单位地区生产总值能耗完成国家下达任务 | 能耗 | assigned |    |
                省府 | 2025-01-01   | 1       | 4        | 1            | 单位地区生产总值能耗下降2% |           | equal      | 2        | %
                省府 | 2025-01-01   | 1       | 5        | 1            | 城镇新增就业47万户         |           | equal      | 47       | 万户
                省府 | 2025-01-01   | 2       | 1        | 1            | 300个省级重大项目          |           | equal      | 300      | 个
                省府 | 2025-01-01   | 3       | 1        | 1            | 力争10个学科稳定在世界一流 |           | strive     | 10       | 个
                省府 | 2025-01-01   | 4       | 1        | 1            | 桥梁8座                    |           | equal      | 8        | 座
                省府 | 2025-01-01   | 4       | 2        | 1            | 隧道3座                    |           | equal      | 3        | 座
                """).with("history.indicator", """
                indicator    | region | report_month | value_ytd | measure_unit
                城镇新增就业 | 辽宁省 | 2025-01-01   | 4         | 万人
                """);
        progress.gives("""
                task_no | target_no | state | no_actual_reason         | reason
                1       | 1         | other | no_statistics_in_january | 固定资产投资增速1月不单独公布，2月公布1—2月累计。
                1       | 2         | other | not_due_yet              | 地区生产总值增速每年3月起才有数据，目前尚无。
                1       | 3         | other | no_figure                | 单位地区生产总值能耗的目标值由上级下达，文件未列，无法计算。
                1       | 4         | other | not_measured             | “单位地区生产总值能耗下降2%”无法计算：目标值由国家下达，文件未列，也没有交付的序列。
                1       | 5         | other | unit_differs             | “城镇新增就业47万户”的实际值以“万人”计，不能换算为“万户”。
                2       | 1         | other | not_registered           | “300个省级重大项目”没有可计数的项目：清单未交付，或其中没有相应项目。
                3       | 1         | other | not_delivered            | “力争10个学科稳定在世界一流”由责任单位报送，本年尚未报送完成值。
                4       | 1         | other | not_measured             | “桥梁8座”所在事项有多个靠报送的目标，报送值无法与其对应。
                4       | 2         | other | not_measured             | “隧道3座”所在事项有多个靠报送的目标，报送值无法与其对应。
                """);
    }

    @Test
    void holdsAQuarterlyFigureAgainstTheTimeProgressOfItsQuarter() {
        months("2025-05-01");
        progress.with("history.plan_target", """
                unit | report_month | task_no | position | work_item_no | target_text          | comparator | quantity | measure_unit
                省府 | 2025-01-01   | 6       | 1        | 1            | 打造20个“辽宁优品”品牌 | equal      | 20       | 个
                """).with("history.indicator", """
                indicator    | region | report_month | value_ytd | measure_unit | known_to
                辽宁优品品牌 | 辽宁省 | 2024-12-01   | 19        | 个           |
                辽宁优品品牌 | 辽宁省 | 2025-03-01   | 5         | 个           |
                辽宁优品品牌 | 辽宁省 | 2025-04-01   | 18        | 个           | 2025-05-20
                辽宁优品品牌 | 辽宁省 | 2025-06-01   | 12        | 个           |
                """);
        progress.gives("""
                as_of      | actual | achieved_pct | time_progress_pct | state       | projection | projection_basis
                2025-03-01 | 5      | 25           | 25                | on_schedule | 20         | 按1—3月平均进度推算
                """);
    }

    @Test
    void comparesARelativeTargetWithTheOtherFigureOfTheSameMonth() {
        progress.with("history.plan_target", """
                unit | report_month | task_no | position | work_item_no | target_text                              | comparator
                省府 | 2025-01-01   | 1       | 1        | 1            | 居民人均可支配收入增长与经济增长基本同步 | relative
                """).with("history.indicator", """
                indicator          | region | report_month | growth_pct
                居民人均可支配收入 | 辽宁省 | 2025-06-01   | 4.9
                地区生产总值       | 辽宁省 | 2025-06-01   | 5.3
                居民人均可支配收入 | 辽宁省 | 2025-09-01   | 4.1
                """);
        progress.gives("""
                as_of      | actual | gap  | is_met | state       | reason
                2025-06-01 | 4.9    | -0.4 | true   | on_schedule | 截至6月，居民人均可支配收入增速 4.9%，地区生产总值增速 5.3%，低 0.4 个百分点（容许偏差 0.5 个百分点），保持同步。
                """);
    }

    /** Of 甲清单 one project has no investment yet; 乙清单 holds fewer than the plan says. */
    @Test
    void holdsAListOfProjectsByItsInvestmentAgainstItsPlanToDate() {
        progress.with("marts.completion", """
                list         | by    | report_month | annual_plan_wan | done_ytd_wan | plan_to_date_wan | plan_to_date_basis
                省级重大项目 | total | 2025-09-01   | 1000            | 640          | 600              | monthly
                亿元以上     | total | 2025-09-01   | 1000            | 640          | 750              | linear
                """).with("history.plan_target", """
                unit | report_month | task_no | position | work_item_no | target_text         | comparator | quantity | measure_unit
                省府 | 2025-01-01   | 2       | 1        | 1            | 15项重大工程        | equal      | 2        | 项
                省府 | 2025-01-01   | 2       | 2        | 2            | 2个省级重大项目     | equal      | 2        | 个
                省府 | 2025-01-01   | 2       | 3        | 2            | 6000个亿元以上项目  | equal      | 6000     | 个
                """).with("marts.project_month", """
                project_id | report_month | lists                    | programme | started | done_ytd_wan
                甲         | 2025-09-01   | [省级重大项目, 亿元以上] | 水润辽宁  | true    | 5
                乙         | 2025-09-01   | [省级重大项目]           | 数字辽宁  | false   | 1
                丙         | 2025-09-01   | [省级重大项目]           | 城市更新  | false   | 0
                """);
        progress.gives("""
                target_no | actual | achieved_pct | state       | projection | reason
                1         | 2      | 100          | on_schedule | 2          | 截至9月，有项目在建或建成的重大工程 2项，目标 2项，全部在推进。
                2         | 2      | 100          | on_schedule | 85.3333    | 截至9月，省级重大项目投资完成率 64.0%，按分月计划应完成 60.0%，超前 4.0 个百分点；在册 3 个，已动工 2 个，目标 2个。
                3         | 1      | 0.0167       | behind      | 85.3333    | 截至9月，亿元以上项目投资完成率 64.0%，按序时应完成 75.0%，滞后 11.0 个百分点；在册 1 个，已动工 1 个，目标 6000个，在册数少于目标数。
                """);
    }

    /** A shortfall of what is only striven for is none before the year's end. */
    @Test
    void takesWhatTheLeadReportsAndLetsStrivingUntilTheYearsEnd() {
        months("2025-09-01", "2025-12-01");
        progress.with("history.plan_target", """
                unit | report_month | task_no | position | work_item_no | target_text                | indicator | comparator | quantity | measure_unit
                省府 | 2025-01-01   | 17      | 1        | 1            | 力争10个学科稳定在世界一流 | 学科 | strive     | 10       | 个
                """).with("marts.task_report", """
                plan_year | task_no | work_item_no | report_month | position | is_used | value | measure_unit
                2025      | 17      | 1            | 2025-06-01   | 1        | true    | 5     | 个
                2025      | 17      | 1            | 2025-09-01   | 1        | true    | 6     | 个
                2025      | 17      | 1            | 2025-09-01   | 2        | true    | 9     | 个
                2025      | 17      | 1            | 2025-09-01   |          | false   | 10    | 个
                2025      | 17      | 1            | 2025-12-01   | 1        | true    | 9     | 项
                """);
        progress.gives("""
                report_month | as_of      | actual | state       | projection_basis | reason
                2025-09-01   | 2025-09-01 | 6      | on_schedule | 按现有数值延续   | 截至9月，世界一流学科 6个，目标力争 10个，完成 60.0%，序时进度 75.0%，滞后序时 15.0 个百分点，力争目标年底前不计滞后。
                2025-12-01   | 2025-12-01 | 9      | behind      | 全年实际         | 截至12月，世界一流学科 9个（交付为 9项），目标力争 10个，完成 90.0%，序时进度 100.0%，滞后序时 10.0 个百分点。
                """);
    }
}
