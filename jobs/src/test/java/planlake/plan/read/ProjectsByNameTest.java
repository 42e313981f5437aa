package planlake.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.plan.NamedProject;

/** Which projects a sentence names, and what is to be done with them. */
class ProjectsByNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    加快甲微、乙芯等重大项目建设和产能爬坡            | 甲微 speed_up; 乙芯 speed_up
                    加快甲微、乙芯等重点项目建设和投产达产            | 甲微 speed_up; 乙芯 speed_up
                    扎实开展甲丙高铁二通道、丁城环线高速前期工作      | 甲丙高铁二通道 advance; 丁城环线高速 advance
                    做好甲乙高铁、丙丁高速前期工作                    | 甲乙高铁 advance; 丙丁高速 advance
                    抓好甲乙水库、丙丁大桥等项目前期                  | 甲乙水库 advance; 丙丁大桥 advance
                    力争开建甲乙高速等5条高速公路                     | 甲乙高速 start 5
                    开工甲市至乙市、丙市至丁市等铁路                  | 甲市至乙市铁路 start; 丙市至丁市铁路 start
                    加快甲州二期等220千伏输变电工程建设               | 甲州二期 speed_up
                    加快甲州二期等3项输变电工程建设                   | 甲州二期 speed_up 3
                    规划建设甲市至乙市输氢管道                        | 甲市至乙市输氢管道 advance
                    谋划建设甲乙抽水蓄能电站                          | 甲乙抽水蓄能电站 advance
                    推进甲乙高速、丙丁水库等建设                      | 甲乙高速 advance; 丙丁水库 advance
                    推动甲乙等4条高速公路项目和丙丁等2个铁路项目加快建设 | 甲乙高速 speed_up 4; 丙丁铁路 speed_up 2
                    加快建设甲乙水库一期、二期                        | 甲乙水库一期 speed_up; 甲乙水库二期 speed_up
                    开工建设丙丁水厂一、二期                          | 丙丁水厂一期 start; 丙丁水厂二期 start
                    甲乙铁路6月底开通运营，丙丁铁路力争明年9月建成通车 | 甲乙铁路 open; 丙丁铁路 open
                    6月底前开工建设甲乙大桥                           | 甲乙大桥 start
                    """)
    void readsEachWithItsVerbAndCount(String sentence, String projects) {
        assertThat(String.join(
                        "; ",
                        projects(sentence).stream()
                                .map(ProjectsByNameTest::shown)
                                .toList()))
                .isEqualTo(projects);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加快渔港改造升级",
                "推进港航设施智能化改造",
                "推进农村公路、县乡公路等公路项目建设",
                "加快老旧管网等市政工程建设",
                "开展安全生产前期工作",
                "开展项目前期",
                "抓好重大项目建设",
                "推动企业加快建设",
                "推动高速公路加快建设"
            })
    void takesKindsOfWorksForNone(String sentence) {
        assertThat(projects(sentence)).isEmpty();
    }

    private static List<NamedProject> projects(String sentence) {
        String plan = "某市2025年重点工作分工方案\n\n一、项目。" + sentence + "。（市商务局牵头）\n";
        return PlanReader.read(plan).items().get(0).projects();
    }

    private static String shown(NamedProject project) {
        Integer count = project.statedCount();
        return project.shortName() + " " + project.verb().id() + (count == null ? "" : " " + count);
    }
}
