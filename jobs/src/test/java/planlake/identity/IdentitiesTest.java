package planlake.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import planlake.errors.Refused;
import planlake.identity.Identities.Pair;
import planlake.identity.Identities.Same;

class IdentitiesTest {

    private static final List<String> COLUMNS =
            List.of("project_code", "project_id", "decision", "valid_from", "decided_at", "decided_by", "reason");

    private static Same same(String code, String other, String month) {
        return same(code, other, month, "0.9000");
    }

    private static Same same(String code, String other, String month, String confidence) {
        return new Same(
                LocalDate.parse(month + "-01"),
                code,
                other,
                "name",
                new BigDecimal(confidence),
                code + other,
                Instant.parse(month + "-20T00:00:00Z"));
    }

    private static List<Decision> decisions(String table) {
        return Decision.all(table.lines()
                .filter(line -> !line.isBlank())
                .map(IdentitiesTest::cells)
                .toList());
    }

    private static Map<String, String> cells(String line) {
        List<String> cells =
                Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < COLUMNS.size(); i++) named.put(COLUMNS.get(i), i < cells.size() ? cells.get(i) : "");
        return named;
    }

    private static List<String> shown(List<Identity> identities) {
        return identities.stream()
                .map(each -> each.code() + " " + each.projectId() + " " + each.method())
                .toList();
    }

    @Test
    void namesAChainByItsEarliestCode() {
        assertThat(shown(Identities.of(
                        List.of(same("c", "z", "2025-07"), same("a", "c", "2025-09")), Set.of(), List.of())))
                .containsExactly("a z name", "c z name");
    }

    @Test
    void keepsCodesApartThatStandInOneStatement() {
        assertThat(Identities.of(List.of(same("b", "a", "2025-07")), Set.of(Pair.of("a", "b")), List.of()))
                .isEmpty();
    }

    @Test
    void keepsChainsApartThatHoldSuchCodes() {
        assertThat(shown(Identities.of(
                        List.of(same("b", "a", "2025-07"), same("c", "b", "2025-09")),
                        Set.of(Pair.of("a", "c")),
                        List.of())))
                .containsExactly("b a name");
    }

    @Test
    void letsPeopleSayThatCodesAreOneOrAreNot() {
        assertThat(shown(Identities.of(
                        List.of(same("b", "a", "2025-07"), same("d", "c", "2025-07")),
                        Set.of(Pair.of("e", "f")),
                        decisions("""
                                b,a,different,,2025-08-01,分析员,两个标段
                                d,x,same,,2025-08-01,分析员,
                                f,e,same,,2025-08-01,分析员,
                                """))))
                .containsExactly("d x reviewed", "f e reviewed");
    }

    @Test
    void keepsPartsAsProjectsOfTheirOwn() {
        assertThat(Identities.of(List.of(same("p1", "g", "2025-07")), Set.of(), decisions("""
                        p1,g,split,2025-07,2025-08-01,分析员,分两期上报
                        p2,g,split,2025-07,2025-08-01,分析员,分两期上报
                        m1,n,merge,2025-07,2025-08-01,分析员,
                        """)))
                .extracting(Identity::code, Identity::projectId, Identity::splitFrom, Identity::mergedInto)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("m1", "m1", null, "n"),
                        org.assertj.core.groups.Tuple.tuple("p1", "p1", "g", null),
                        org.assertj.core.groups.Tuple.tuple("p2", "p2", "g", null));
    }

    @Test
    void givesTheSameProjectsInWhateverOrderLinksCome() {
        var links = new ArrayList<>(List.of(
                same("b", "a", "2025-03"),
                same("c", "b", "2025-07", "0.9500"),
                same("d", "c", "2025-09"),
                same("e", "a", "2025-09"),
                same("x", "y", "2025-09"),
                same("x", "z", "2025-09")));
        Set<Pair> together = Set.of(Pair.of("d", "a"), Pair.of("y", "z"));
        List<Identity> expected = Identities.of(links, together, List.of());
        var random = new Random(7);

        assertThat(shown(expected)).contains("c a name").doesNotContain("d a name");
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(links, random);
            assertThat(Identities.of(links, together, List.of())).isEqualTo(expected);
        }
    }

    @Test
    void refusesALineThatCannotBeUnderstood() {
        assertThatThrownBy(() -> decisions("b,a,gleich,,,,"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("gleich");
        assertThatThrownBy(() -> decisions("b,a,same,Juli,,,")).hasMessageContaining("valid_from is 'Juli'");
        assertThatThrownBy(() -> decisions("b,a,same,,gestern,,")).hasMessageContaining("decided_at is 'gestern'");
        assertThatThrownBy(() -> decisions("b,,same,,,,")).hasMessageContaining("both need a code");
        assertThatThrownBy(() -> decisions("""
                        b,a,same,,,,
                        b,c,split,,,,
                        """)).hasMessageContaining("more than once on b");
    }
}
