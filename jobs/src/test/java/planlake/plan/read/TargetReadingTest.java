package planlake.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.plan.PlanItem;
import planlake.plan.Target;

/** Which figures of a sentence are targets, and of what. */
class TargetReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    产业集聚区营业收入达到700亿元以上            | 产业集聚区营业收入 at_least 700亿元
                    开放共享仪器3万台（套）以上                  | 开放共享仪器 at_least 3万台(套)
                    报告书8个工作日内、登记表1个工作日内完成审批 | 报告书 at_most 8个工作日; 登记表 at_most 1个工作日
                    引进1万名左右具有硕士、博士学位的人才        | 具有硕士、博士学位的人才 about 1万名
                    发掘不少于20个技术领先、前景广阔的项目       | 技术领先、前景广阔的项目 at_least 20个
                    建强2个国家级和9个省级临床中心               | 国家级临床中心 equal 2个; 省级临床中心 equal 9个
                    建强2个省级、9个市级重点实验室               | 省级重点实验室 equal 2个; 市级重点实验室 equal 9个
                    实现“人才总量达到9万名，贡献率达到35%”的目标 | 人才总量 at_least 9万名; 贡献率 at_least 35%
                    培育年销售额超500万元APP30家以上             | 年销售额超500万元APP at_least 30家
                    新开工3亿元以上项目80个                      | 新开工3亿元以上项目 equal 80个
                    建成10个以上、总面积不低于5万平方米的园区    | 园区 at_least 10个; 总面积 at_least 5万平方米
                    新增就业2万—3万人                            | 就业 at_least 2万人
                    将办理时限由20天压缩至5天                    | 办理时限 at_most 5天
                    提高信号覆盖占比至90%                        | 信号覆盖占比 equal 90%
                    覆盖85%以上村庄                              | 覆盖村庄 at_least 85%
                    改造老旧管网40公里.                          | 老旧管网 equal 40公里
                    组建“2名医生+1名护士”组成的团队50个          | “2名医生+1名护士”组成的团队 equal 50个
                    打造“15分钟生活圈”60个                       | “15分钟生活圈” equal 60个
                    建成百个村庄                                 | 村庄 equal 100个
                    培育千家工厂                                 | 工厂 equal 1000家
                    新增岗位五万个                               | 岗位 equal 5万个
                    新建三十座水厂                               | 水厂 equal 30座
                    投资6亿元建设学校4所                         | 投资 equal 6亿元; 学校 equal 4所
                    """)
    void readsEachWithWhatItCounts(String sentence, String targets) {
        assertThat(String.join(
                        "; ",
                        targets(sentence).stream().map(TargetReadingTest::shown).toList()))
                .isEqualTo(targets);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "提供最高20万元、最长2年的贷款",
                "单笔贷款最高800万元",
                "同一企业每年兑付金额不超过60万元",
                "对企业按当年费用的20%",
                "单个项目最高支持500万元",
                "提供60平方米面积的租金减免",
                "100平方米面积的7.5折优惠",
                "召开“数字化30人会”活动",
                "开展“百名专家千家企业”行动",
                "做到三个统筹、两个不动摇",
                "服务百姓",
                "改造G15高速"
            })
    void takesNoConditionAndNoNameForOne(String sentence) {
        assertThat(targets(sentence)).isEmpty();
    }

    static Stream<Arguments> reviews() {
        return Stream.of(
                arguments("一、2024年工作回顾\n产值增长4%，改造小区60个。", List.of("4%", "60个"), List.of()),
                arguments("一、2025年一季度工作进展情况。完成投资30亿元。", List.of("30亿元"), List.of()),
                arguments("一、投资。去年，投资增长3%；今年，投资增长5%。", List.of("3%"), List.of("5%")),
                arguments("一、就业。2024年全市新增就业3万人。新增就业4万人。", List.of("3万人"), List.of("4万人")),
                arguments("一、养老。已建成中心30个，新建中心10个。", List.of("30个"), List.of("10个")),
                arguments("一、工业。到2025年底，培育工厂20家。", List.of(), List.of("20家")));
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void marksWhatHasBeenReachedAndTakesItForNoTarget(String item, List<String> past, List<String> targets) {
        PlanItem read = item(item);

        assertThat(read.past()).extracting(each -> each.printed() + each.unit()).containsExactlyElementsOf(past);
        assertThat(read.targets())
                .extracting(each -> each.printed() + each.unit())
                .containsExactlyElementsOf(targets);
    }

    private static List<Target> targets(String sentence) {
        return item("一、" + sentence + "。（市商务局牵头）").targets();
    }

    private static PlanItem item(String item) {
        return PlanReader.read("某市2025年重点工作分工方案\n\n" + item + "\n").items().get(0);
    }

    private static String shown(Target target) {
        return target.indicator() + " " + target.comparison().id() + " " + target.printed() + target.unit();
    }
}
