package planlake.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.plan.text.Folded;
import planlake.plan.text.Ordinal;
import planlake.table.ReferenceFile;

class PlanReferenceTest {

    private final List<Map<String, String>> bodies = new ReferenceFile("body").rows();

    @Test
    void knowsEachBodyOnceByKeyAndByName() {
        assertThat(bodies).extracting(row -> row.get("body_key")).doesNotHaveDuplicates();
        assertThat(bodies).extracting(row -> row.get("name")).doesNotHaveDuplicates();
        assertThat(bodies).extracting(row -> row.get("sort_order")).doesNotHaveDuplicates();
    }

    @Test
    void knowsTheSevenKindsOfBody() {
        assertThat(bodies)
                .extracting(row -> row.get("kind"))
                .containsOnly(
                        "party_organ",
                        "department",
                        "central_agency",
                        "city_government",
                        "peoples_organisation",
                        "public_institution",
                        "collective");
    }

    @Test
    void knowsOfEachBodyAtWhichLevelItWorks() {
        assertThat(bodies).extracting(row -> row.get("level")).containsOnly("central", "province", "city", "any");
        assertThat(bodies)
                .filteredOn(row -> "central_agency".equals(row.get("kind")))
                .extracting(row -> row.get("level"))
                .containsOnly("central", "province", "city");
    }

    @Test
    void saysOfEachOtherNameWhatItIsToTheBody() {
        List<Map<String, String>> aliases = new ReferenceFile("body_alias").rows();

        assertThat(aliases)
                .extracting(row -> row.get("relation"))
                .containsOnly("short", "full", "variant", "second_name", "predecessor");
        assertThat(aliases)
                .filteredOn(row -> !"".equals(row.get("valid_to")))
                .extracting(row -> row.get("relation"))
                .containsOnly("predecessor");
    }

    @ParameterizedTest
    @CsvSource({
        "发展改革委, 国家发展改革委",
        "银保监会, 金融监管总局",
        "国务院扶贫办, 国家乡村振兴局",
        "网信办, 中央网信办",
        "省经济和信息化委, 省工业和信息化厅",
        "省（中）直有关部门, 省(中)直有关单位",
        "各地区, 各地区",
        "辽宁省军区, 省军区"
    })
    void findsBodiesOfAllLevelsByOtherNames(String printed, String body) {
        assertThat(Bodies.reference().find(Folded.of(printed)))
                .extracting(Bodies.Body::name)
                .isEqualTo(body);
    }

    @Test
    void hasAliasesOfKnownBodiesThatAreNoBodysName() {
        List<Map<String, String>> aliases = new ReferenceFile("body_alias").rows();
        List<String> names =
                bodies.stream().map(row -> row.getOrDefault("name", "")).toList();

        assertThat(aliases)
                .extracting(row -> row.get("alias"))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(names);
        assertThat(names)
                .containsAll(aliases.stream()
                        .map(row -> row.getOrDefault("name", ""))
                        .toList());
    }

    @Test
    void linksTasksOfThePlanByRulesThatAreNotSurerThanSure() {
        assertThat(LinkRule.reference()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.planYear()).isEqualTo(2025);
            assertThat(rule.taskNo()).isBetween(1, 28);
            assertThat(rule.confidence()).isBetween(new java.math.BigDecimal("0.1"), java.math.BigDecimal.ONE);
        });
        assertThat(ListMention.NAMES).containsExactly("省级重大项目", "亿元以上");
    }

    @Test
    void readsOrdinalsFromOneToNinetyNine() {
        assertThat(List.of("一", "九", "十", "十一", "二十", "二十八", "九十九"))
                .extracting(Ordinal::value)
                .containsExactly(1, 9, 10, 11, 20, 28, 99);
        assertThat(List.of("", "零", "二八", "十十", "百")).extracting(Ordinal::value).containsOnly(0);
    }
}
