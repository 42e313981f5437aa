package planlake.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.plan.NamedProject;
import planlake.plan.PlanDocument;
import planlake.plan.PlanItem;
import planlake.plan.PlanProblem;
import planlake.plan.Target;
import planlake.plan.TaskBody;
import planlake.plan.WorkItem;

class PlanReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    （省商务厅牵头）                          | lead 省商务厅
                    (省商务厅牵头)                            | lead 省商务厅
                    [省商务厅牵头]                            | lead 省商务厅
                    （省商务厅、省科技厅等按职责分工负责）    | joint 省商务厅, joint 省科技厅
                    （省商务厅、省科技厅按职责分工负责）      | joint 省商务厅, joint 省科技厅
                    〔省数据局（省营商局）、省商务厅等按职责分工负责〕 | joint 省数据局(省营商局), joint 省商务厅
                    (省数据局(省营商局)牵头)                  | lead 省数据局(省营商局)
                    （省数据局〔省营商局〕牵头)               | lead 省数据局(省营商局)
                    （省营商局牵头）                          | lead 省数据局
                    （省经济和信息化委牵头）                  | lead 省工业和信息化厅
                    （辽宁省商务厅牵头）                      | lead 省商务厅
                    （省商务厅牵头，省科技厅、省财政厅等按职责分工负责） | lead 省商务厅, joint 省科技厅, joint 省财政厅
                    （省商务厅牵头，省科技厅配合）            | lead 省商务厅, support 省科技厅
                    （省商务厅指导，省科技厅参与）            | guide 省商务厅, support 省科技厅
                    （省商务厅牵头，各市人民政府按职责分工负责） | lead 省商务厅, collective 各市人民政府
                    """)
    void readsBodiesAndRolesFromAnyKindOfBrackets(String clause, String bodies) {
        PlanDocument plan = PlanReader.read(document("一、办一件事。" + clause));

        assertThat(String.join(
                        ", ",
                        plan.items().get(0).bodies().stream()
                                .map(PlanReaderTest::shown)
                                .toList()))
                .isEqualTo(bodies);
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void doesNotTakeOtherBracketsForClauses() {
        PlanDocument plan = PlanReader.read(document("一、按照辽政发〔2024〕39号(以下简称《意见》)建设大连石化(西中岛)园区(2025年底前)。(省商务厅牵头)"));

        assertThat(plan.items().get(0).bodies()).extracting(TaskBody::body).containsExactly("省商务厅");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void reportsAnItemWithoutAClauseAndKeepsIt() {
        PlanDocument plan = PlanReader.read(document("一、办一件事。", "二、办另一件事。（省商务厅牵头）"));

        assertThat(plan.items()).hasSize(2);
        assertThat(plan.problems())
                .extracting(PlanProblem::taskNo, PlanProblem::line, PlanProblem::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 3, "没有责任单位（括号内的牵头或按职责分工负责）"));
    }

    @Test
    void reportsABodyThatNobodyKnowsAndKeepsIt() {
        PlanDocument plan = PlanReader.read(document("一、办一件事。（省星际航行厅牵头）"));

        assertThat(plan.items().get(0).bodies()).extracting(TaskBody::body).containsExactly("省星际航行厅");
        assertThat(plan.problems()).extracting(PlanProblem::text).containsExactly("省星际航行厅");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    一、办一件事。（省商务厅、省科技厅）       | 没有写明职责
                    一、办一件事。（省商务厅牵头               | 括号没有闭合
                    二、办一件事。（省商务厅牵头）             | 编号不连续
                    一、办一件事。（省商务厅牵头）另办一件事。 | 没有写明责任单位
                    一、A、B、C5条高速公路提前建成通车。（省商务厅牵头） | 写明5个，实际列出3个
                    """)
    void reportsWhatItCannotRead(String item, String what) {
        assertThat(PlanReader.read(document(item)).problems())
                .anySatisfy(problem -> assertThat(problem.what()).contains(what));
    }

    @Test
    void survivesTextThatIsNoPlan() {
        for (String text : List.of("", "\n\n", "随便一段文字", "一、", "一、（", "））一、〕", "\uFEFF")) {
            assertThat(PlanReader.read(text).problems()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    某市2025年1-8月重点项目进展⏎一、总体情况⏎项目40个，完成投资12.5亿元。 | false
                    截至6月底，全市200个重点项目完成投资300亿元。                           | false
                    某市2025年重点工作分工方案⏎一、办一件事。                              | true
                    某市2025年重点工作分工方案⏎一、新建学校3所。                           | true
                    """)
    void knowsWhatIsNoPlan(String text, boolean isPlan) {
        assertThat(PlanReader.read(text.replace('⏎', '\n')).isPlan()).isEqualTo(isPlan);
    }

    @Test
    void readsWindowsLineEndsAByteOrderMarkAndAFooter() {
        PlanDocument plan = PlanReader.read("\uFEFF2026年重点工作分工方案（二）\r\n\r\n　　一、办一件事。办第二件。（省商务厅牵头）\r\n\r\n返回\r\n");

        assertThat(plan.title()).isEqualTo("2026年重点工作分工方案（二）");
        assertThat(plan.part()).isEqualTo(2);
        assertThat(plan.items()).singleElement().satisfies(item -> {
            assertThat(item.text()).isEqualTo("办一件事。办第二件。");
            assertThat(item.line()).isEqualTo(3);
            assertThat(item.workItems()).hasSize(2);
        });
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void countsASentenceThatEndsInsideAQuoteOnce() {
        assertThat(items("一、喊出“快干！”的口号。再做一件。（省商务厅牵头）").get(0).workItems())
                .extracting(WorkItem::text)
                .containsExactly("喊出“快干！”", "的口号。", "再做一件。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    固定资产投资增长８％左右           | 固定资产投资 about 8 %
                    地区生产总值增长6%以上             | 地区生产总值 at_least 6 %
                    单位能耗不超过0.5吨                | 单位能耗 at_most 0.5 吨
                    失业率控制在5.5%以内               | 失业率 at_most 5.5 %
                    粮食产量达到500亿斤                | 粮食产量 at_least 500 亿斤
                    旅游收入超1,200亿元                | 旅游收入 exceed 1200 亿元
                    力争培育30家专精特新企业           | 专精特新企业 strive 30 家
                    新增城镇就业约47万人               | 城镇就业 about 47 万人
                    新建改造高标准农田476万亩          | 高标准农田 equal 476 万亩
                    选派3000名以上科技特派员           | 科技特派员 at_least 3000 名
                    新建智能工厂、数字车间100个        | 智能工厂、数字车间 equal 100 个
                    收入增长与经济增长基本同步         | 收入 relative - -
                    单位能耗完成国家下达任务           | 单位能耗 assigned - -
                    """)
    void readsTargetsWithTheirSense(String sentence, String target) {
        assertThat(items("一、" + sentence + "。（省商务厅牵头）").get(0).targets())
                .extracting(PlanReaderTest::shown)
                .containsExactly(target);
    }

    @ParameterizedTest
    @CsvSource({
        "加快5G建设",
        "办好第15届运动会",
        "做强22个重点产业集群",
        "培育机器人、生物医药等10个产业",
        "实施百万学子行动",
        "重点发展十大特色产业",
        "2025年完成改革",
        "用3个月完成整治",
        "A、B、C3条高速公路提前建成通车"
    })
    void takesNoScopeOrdinalOrNameForATarget(String sentence) {
        assertThat(items("一、" + sentence + "。（省商务厅牵头）").get(0).targets()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    开工建设甲乙高速、丙丁大桥等重点项目              | 甲乙高速 start, 丙丁大桥 start
                    年内新开工甲乙高速和丙丁大桥                      | 甲乙高速 start, 丙丁大桥 start
                    加快推进甲厂(东区)扩建、乙厂节能等重大项目建设    | 甲厂(东区)扩建 speed_up, 乙厂节能 speed_up
                    推进甲乙水库、丙丁机场等工程                      | 甲乙水库 advance, 丙丁机场 advance
                    甲乙高铁、丙丁高铁提前建成通车                    | 甲乙高铁 open early, 丙丁高铁 open early
                    确保甲乙、丙丁2条高速公路建成通车                 | 甲乙高速 open, 丙丁高速 open
                    甲乙、丙丁等3条高速铁路如期通车运营               | 甲乙高铁 open on_time, 丙丁高铁 open on_time
                    甲乙化工、丙丁钢铁等重大项目竣工投产              | 甲乙化工 finish, 丙丁钢铁 finish
                    和平区甲乙大桥建成通车                            | 和平区甲乙大桥 open
                    """)
    void readsNamedProjectsWithWhatIsToBeDone(String sentence, String projects) {
        PlanDocument plan = PlanReader.read(document("一、" + sentence + "。（省商务厅牵头）"));

        assertThat(String.join(
                        ", ",
                        plan.items().get(0).projects().stream()
                                .map(PlanReaderTest::shown)
                                .toList()))
                .isEqualTo(projects);
        assertThat(plan.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "加快推进300个省级重大项目、6000个亿元以上项目建设",
        "加快5G、数据、充换电站等新型基础设施建设",
        "实施普惠金融直达、险资引入畅通等工程",
        "推进制造业创新中心、企业技术中心建设",
        "推动石化、冶金等行业转型"
    })
    void namesNoProjectWhereNoneIsNamed(String sentence) {
        assertThat(items("一、" + sentence + "。（省商务厅牵头）").get(0).projects()).isEmpty();
    }

    private static String document(String... items) {
        return "2025年重点工作分工方案\n\n" + String.join("\n\n", items) + "\n";
    }

    private static List<PlanItem> items(String... items) {
        return PlanReader.read(document(items)).items();
    }

    private static String shown(TaskBody body) {
        return body.role().id() + " " + body.body() + (body.alias() == null ? "" : "(" + body.alias() + ")");
    }

    private static String shown(Target target) {
        BigDecimal quantity = target.quantity();
        String figure = quantity == null ? "- -" : quantity.toPlainString() + " " + target.unit();
        return target.indicator() + " " + target.comparison().id() + " " + figure;
    }

    private static String shown(NamedProject project) {
        return project.shortName()
                + " "
                + project.verb().id()
                + (project.qualifier() == null ? "" : " " + project.qualifier());
    }
}
