package planlake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.identity.MonthLinks.Shrunk;
import planlake.table.Thresholds;

class MonthLinksTest {

    private static final Thresholds RULES = Thresholds.shipped(LocalDate.of(2025, 3, 1));

    /** Links as text: new code, other code, kind, confidence, and ! where the program does not accept it. */
    private static List<String> links(String newcomers, String gone) {
        return shown(MonthLinks.of(Projects.of(newcomers), Projects.of(gone), List.of(), RULES));
    }

    private static List<String> shown(List<CodeLink> links) {
        return links.stream()
                .map(link -> "%s %s %s %s %s%s"
                        .formatted(
                                link.project().code(),
                                link.other().code(),
                                link.kind().id(),
                                link.method().id(),
                                link.confidence(),
                                link.accepted() ? "" : " !"))
                .toList();
    }

    @Test
    void takesTheSameApprovalNumberForOneProjectWhateverTheNamesSay() {
        assertThat(links("""
                新 | 东港区港口扩能工程 | 大连市 | 9000 | | 辽发改审批字〔2021〕12号
                """, """
                旧 | 大窑湾集装箱泊位   | 省直   | 8000 | | 辽发改审批字[2021] 12 号
                """)).containsExactly("新 旧 same approval_number 0.9500");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    沈阳市铁西区甲子数控机床生产项目   | 沈阳市铁西区甲子数控机床生产项目
                    沈阳市铁西区甲子数控机床生产 项目  | 沈阳市铁西区甲子数控机床生产工程
                    本溪至庄河高速公路工程             | 本溪至庄河高速公路
                    长海大桥（一期）                   | 长海大桥一期工程
                    """)
    void takesEqualNamesInOneUnitForOneProject(String name, String before) {
        assertThat(links("新 | %s | 沈阳市 | 9000".formatted(name), "旧 | %s | 沈阳市 | 9000".formatted(before)))
                .containsExactly("新 旧 same name 0.9000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    沈阳市铁西区甲子数控机床新建项目   | 沈阳市铁西区甲子数控机床项目         | 0.8500
                    铁西区甲子数控机床生产项目         | 沈阳市铁西区甲子数控机床生产扩建项目 | 0.8300
                    甲子数控机床生产基地               | 甲子数控机床生产基地及研发中心项目   | 0.8300
                    本庄高速                           | 本溪至庄河高速公路工程               | 0.8000
                    铁西区甲子重型数控机床生产         | 铁西区甲子轻型数控机床生产           | 0.7800
                    """)
    void leavesNamesThatAreOnlyAlikeToReview(String name, String before, String confidence) {
        assertThat(links("新 | %s | 沈阳市 | 9000".formatted(name), "旧 | %s | 沈阳市 | 9000".formatted(before)))
                .singleElement()
                .asString()
                .contains("same similar_name " + confidence)
                .endsWith("!");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    铁西区甲子数控机床生产一期项目     | 铁西区甲子数控机床生产二期项目
                    铁西区甲子数控机床生产项目         | 铁西区甲子数控机床生产一期项目
                    沈阳市铁西区甲子数控机床生产项目   | 沈阳市大东区甲子数控机床生产项目
                    本溪至庄河高速公路工程             | 本溪至桓仁高速公路工程
                    本溪至庄河高速公路工程             | 本溪至庄河高速公路连接线工程
                    铁西区产业园1号厂房建设            | 铁西区产业园2号厂房建设
                    铁西区甲子数控机床生产项目         | 铁西区乙丑粮食仓储物流中心
                    """)
    void neverMatchesAnotherPhaseDistrictAccessoryOrNumber(String name, String before) {
        assertThat(links("新 | %s | 沈阳市 | 9000".formatted(name), "旧 | %s | 沈阳市 | 9000".formatted(before)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7000 |        |      |      | 旧厂改造 | 总投资相差两成以上
                    9000 | 9000   | 500  |      | 旧厂改造 | 累计完成投资少于原项目
                    9000 |        |      | 竣工 | 旧厂改造 | 原项目已竣工投产
                    """)
    void doesNotAcceptEqualNamesWhereTheFiguresSpeakAgainst(
            String total, String doneBefore, String done, String stage, String name, String why) {
        List<CodeLink> links = MonthLinks.of(
                Projects.of("新 | 铁西区热电厂改造 | 沈阳市 | %s | | | %s".formatted(total, done == null ? "" : done)),
                Projects.of("旧 | 铁西区热电厂改造 | 沈阳市 | 9000 | | | %s | %s"
                        .formatted(doneBefore == null ? "" : doneBefore, stage == null ? "" : stage)),
                List.of(),
                RULES);

        assertThat(links).singleElement().satisfies(link -> {
            assertThat(link.accepted()).isFalse();
            assertThat(link.evidence()).contains(why);
        });
    }

    @Test
    void knowsNamesOfAnotherUnitOrCountyForOthers() {
        assertThat(links("""
                新 | 老城区道路改造 | 沈阳市 | 9000 | 和平区
                """, """
                旧1 | 老城区道路改造 | 大连市 | 9000 |
                旧2 | 老城区道路改造 | 沈阳市 | 9000 | 于洪区
                """)).isEmpty();
    }

    @Test
    void leavesItToPeopleWhereTwoCodesLayTheSameClaim() {
        assertThat(links("""
                新 | 铁西区热电厂改造 | 沈阳市 | 9000
                """, """
                旧1 | 铁西区热电厂改造 | 沈阳市 | 9000
                旧2 | 铁西区热电厂改造 | 沈阳市 | 9000
                """)).containsExactly("新 旧1 same name 0.9000 !", "新 旧2 same name 0.9000 !");
    }

    @Test
    void prefersTheApprovalNumberToTheName() {
        assertThat(links("""
                新 | 铁西区热电厂改造 | 沈阳市 | 9000 | | 辽发改〔2021〕12号
                """, """
                旧1 | 铁西区热电厂改造 | 沈阳市 | 9000 | |
                旧2 | 热电联产         | 沈阳市 | 9000 | | 辽发改〔2021〕12号
                """)).containsExactly("新 旧2 same approval_number 0.9500", "新 旧1 same name 0.9000 !");
    }

    @Test
    void proposesASplitWhereTotalsAddUpAndNeverAcceptsIt() {
        assertThat(links("""
                新1 | 鲅鱼圈区临港产业园一期项目 | 营口市 | 30000
                新2 | 鲅鱼圈区临港产业园二期项目 | 营口市 | 20500
                新3 | 鲅鱼圈区污水处理厂         | 营口市 | 400
                """, """
                旧  | 鲅鱼圈区临港产业园项目     | 营口市 | 50000
                """))
                .containsExactly("新1 旧 split stem_and_total 0.8000 !", "新2 旧 split stem_and_total 0.8000 !");
    }

    @Test
    void proposesNoSplitWhereTotalsDoNotAddUp() {
        assertThat(links("""
                新1 | 鲅鱼圈区临港产业园一期项目 | 营口市 | 30000
                新2 | 鲅鱼圈区临港产业园二期项目 | 营口市 | 90000
                """, """
                旧  | 鲅鱼圈区临港产业园项目     | 营口市 | 50000
                """)).isEmpty();
    }

    @Test
    void proposesASplitOffAProjectThatGoesOnWithLess() {
        List<Sighting> before = Projects.of("旧 | 鲅鱼圈区临港产业园项目 | 营口市 | 50000");
        List<Sighting> now = Projects.of("旧 | 鲅鱼圈区临港产业园项目 | 营口市 | 30000");

        assertThat(shown(MonthLinks.of(
                        Projects.of("新 | 鲅鱼圈区临港产业园二期项目 | 营口市 | 20000"),
                        List.of(),
                        List.of(new Shrunk(before.get(0), now.get(0))),
                        RULES)))
                .containsExactly("新 旧 split stem_and_total 0.8000 !");
    }

    @Test
    void proposesAMergeWhereTotalsAddUp() {
        assertThat(links("""
                新  | 鲅鱼圈区临港产业园项目     | 营口市 | 50000
                """, """
                旧1 | 鲅鱼圈区临港产业园一期项目 | 营口市 | 30000
                旧2 | 鲅鱼圈区临港产业园二期项目 | 营口市 | 20500
                """))
                .containsExactly("新 旧1 merge stem_and_total 0.8000 !", "新 旧2 merge stem_and_total 0.8000 !");
    }

    @Test
    void areHeldToTheRulesOfTheMonth() {
        List<Sighting> newcomers = Projects.of("新 | 铁西区热电厂改造 | 沈阳市 | 9000");
        List<Sighting> gone = Projects.of("旧 | 铁西区热电厂改造 | 沈阳市 | 7000");
        var laxer = new Thresholds(Map.of("link_near_pct", new BigDecimal("75.0000"))).or(RULES);

        assertThat(MonthLinks.of(newcomers, gone, List.of(), RULES)).noneMatch(CodeLink::accepted);
        assertThat(MonthLinks.of(newcomers, gone, List.of(), laxer))
                .singleElement()
                .matches(CodeLink::accepted);
    }

    @Test
    void findsTheSameLinksInWhateverOrderCodesCome() {
        List<Sighting> newcomers = Projects.of("""
                新1 | 鲅鱼圈区临港产业园一期项目 | 营口市 | 30000
                新2 | 鲅鱼圈区临港产业园二期项目 | 营口市 | 20500
                新3 | 老边区热电厂改造           | 营口市 | 9000 | | 辽发改〔2021〕12号
                新4 | 老边区热电厂改造           | 营口市 | 9000
                新5 | 老边区甲子轻型机床生产项目 | 营口市 | 7000
                """);
        List<Sighting> gone = Projects.of("""
                旧1 | 鲅鱼圈区临港产业园项目     | 营口市 | 50000
                旧2 | 老边区热电厂改造           | 营口市 | 9000 | | 辽发改〔2021〕12号
                旧3 | 老边区甲子重型机床生产项目 | 营口市 | 7000
                旧4 | 老边区甲子大型机床生产项目 | 营口市 | 7000
                """);
        List<CodeLink> expected = MonthLinks.of(newcomers, gone, List.of(), RULES);
        var random = new Random(20250701);

        assertThat(expected).hasSizeGreaterThan(4);
        for (int i = 0; i < 50; i++) {
            var someNew = new ArrayList<>(newcomers);
            var someGone = new ArrayList<>(gone);
            Collections.shuffle(someNew, random);
            Collections.shuffle(someGone, random);
            assertThat(MonthLinks.of(someNew, someGone, List.of(), RULES)).isEqualTo(expected);
        }
    }
}
