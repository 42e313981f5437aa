package planlake.plan.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.errors.Refused;
import planlake.plan.names.NamedProjects.Wanted;

class ReviewedNamesTest {

    private static final List<Candidate> REGISTER = List.of(
            new Candidate("P-庄河", "本溪至庄河高速公路工程"),
            new Candidate("P-桓仁", "本溪至桓仁高速公路工程"),
            new Candidate("P-连接线", "本溪至庄河高速公路工程连接线"));

    private static List<LinkDecision> decided(String... lines) {
        List<String> names = List.of(
                "plan_year", "task_no", "short_name", "project_code", "decision", "decided_at", "decided_by", "reason");
        var rows = new ArrayList<Map<String, String>>();
        for (String line : lines) {
            List<String> cells = Arrays.asList(line.split(",", -1));
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) row.put(names.get(i), cells.get(i));
            rows.add(row);
        }
        return LinkDecision.all(rows);
    }

    private static List<String> links(String... decisions) {
        return new ReviewedNames(2025, decided(decisions))
                .links(List.of(new Wanted(2, "本庄高速")), REGISTER).stream()
                        .map(link -> link.projectId() + " " + link.method() + " " + link.confidence())
                        .toList();
    }

    @Test
    void aDecisionGoesBeforeWhatTheProgramFinds() {
        assertThat(links()).singleElement().asString().startsWith("P-庄河 route");
        assertThat(links("2025,2,本庄高速,P-桓仁,link,2025-04-10,分析员,核对批复")).containsExactly("P-桓仁 reviewed 1.0000");
    }

    @Test
    void whatANameIsNotIsPassedOver() {
        assertThat(links("2025,2,本庄高速,P-庄河,unlink,,,"))
                .singleElement()
                .asString()
                .startsWith("P-连接线");
        assertThat(links("2025,2,,P-庄河,unlink,,,")).singleElement().asString().startsWith("P-连接线");
        assertThat(links("2025,2,本庄高速,,unlink,,,")).isEmpty();
    }

    @Test
    void decisionsOfAnotherYearTaskOrNameSayNothing() {
        assertThat(links("2024,2,本庄高速,P-桓仁,link,,,", "2025,3,本庄高速,P-桓仁,link,,,", "2025,2,本桓高速,P-桓仁,link,,,"))
                .isEqualTo(links());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "二〇二五,2,本庄高速,P-1,link,,,",
                "2025,2,本庄高速,P-1,same,,,",
                "2025,2,本庄高速,,link,,,",
                "2025,2,,,unlink,,,",
                "2025,2,本庄高速,P-1,link,十月,,"
            })
    void aLineThatCannotBeUnderstoodIsRefusedWithItsNumber(String line) {
        assertThatThrownBy(() -> decided("2025,2,长海大桥,P-2,link,,,", line))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("task_link.csv, line 3");
    }

    @Test
    void oneNameIsOneProject() {
        assertThatThrownBy(() -> decided("2025,2,本庄高速,P-1,link,,,", "2025,2,本庄高速,P-2,link,,,"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("more than once on 2025, task 2, 本庄高速");
    }
}
