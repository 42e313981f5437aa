package planlake.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
        assertThat(ListNames.reference().names()).containsExactly("省级重大项目", "亿元以上");
    }

    @Test
    void readsOrdinalsFromOneToNinetyNine() {
        assertThat(List.of("一", "九", "十", "十一", "二十", "二十八", "九十九"))
                .extracting(Ordinal::value)
                .containsExactly(1, 9, 10, 11, 20, 28, 99);
        assertThat(List.of("", "零", "二八", "十十", "百")).extracting(Ordinal::value).containsOnly(0);
    }
}
