package planlake.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.landing.Delivery;
import planlake.landing.Home;

/** A delivered plan, whatever its format, gives items; one that can't be read is accounted for with the reason. */
class PlanReadingTest {

    @TempDir
    Path root;

    private List<Outcome> read(String content) throws IOException {
        Path file = Files.writeString(root.resolve("方案.txt"), content);
        var delivery = new Delivery(
                "plan",
                "省政府",
                YearMonth.of(2026, 1),
                Instant.parse("2026-02-10T00:00:00Z"),
                true,
                "plan/2026-01/省政府/2026-02-10/方案.txt",
                "hash",
                1,
                Instant.EPOCH);
        var read = new ArrayList<Outcome>();
        Readings.plan().of(Home.at(root)).read(delivery, file).forEachRemaining(read::addAll);
        return read;
    }

    private static List<Object> values(List<Outcome> outcomes, String table, String field) {
        return outcomes.stream()
                .filter(outcome -> outcome.table().equals(table))
                .<Object>map(outcome -> String.valueOf(outcome.values().get(field)))
                .toList();
    }

    @Test
    void aWebPageGivesItems() throws IOException {
        assertThat(values(read("<html><h1>2026年重点工作分工方案</h1><p>一、办一件事。（省商务厅牵头）</p>"), "staging.plan_item", "text"))
                .containsExactly("办一件事。");
    }

    @Test
    void whatIsNoDocumentIsRefusedWithWhatToDo() throws IOException {
        List<Outcome> outcomes = read("{\\rtf1 一、办一件事。（省商务厅牵头）}");

        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.get(0).values().get("reason"))
                .asString()
                .contains("RTF")
                .contains("另存为 .docx");
    }

    /** What was read though doubtfully is staged and said; what could not be read is quarantined: nothing is lost. */
    @Test
    void doubtsAreFindingsAndWhatIsLostWaitsInQuarantine() throws IOException {
        List<Outcome> outcomes = read("""
                2026年重点工作分工方案
                一、办一件事。（省星航厅牵头）
                二、办另一件事。（省商务厅牵头，另行研究后由省财政厅负责）
                """);

        assertThat(values(outcomes, "staging.plan_item", "task_no")).containsExactly("1", "2");
        assertThat(values(outcomes, "staging.finding", "message"))
                .contains("单位不在 body.csv 中", "没有责任单位（括号内的牵头或按职责分工负责）");
        assertThat(values(outcomes, "staging.quarantine", "reasons")).containsExactly("[括号内提到单位和职责，但不能作为责任条款读取]");
        assertThat(values(outcomes, "ops.delivery", "rows_quarantined")).containsExactly("1");
    }

    @Test
    void aPlanIsReadByTheBodiesThatItsHomeKnows() throws IOException {
        String plan = "2026年重点工作分工方案\n一、办一件事。（省星航厅牵头）\n";
        assertThat(values(read(plan), "staging.plan_body", "body")).containsExactly("省星航厅");

        Files.createDirectories(root.resolve("reference"));
        Files.writeString(root.resolve("reference/body.csv"), "name,kind\n省星际航行厅,department\n");
        Files.writeString(root.resolve("reference/body_alias.csv"), "alias,name\n省星航厅,省星际航行厅\n");

        assertThat(values(read(plan), "staging.plan_body", "body")).containsExactly("省星际航行厅");
    }
}
