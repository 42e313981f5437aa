package planlake.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.landing.Delivery;

/** A delivered plan, whatever its format, gives items; one that can't be read is accounted for with the reason. */
class PlanReadingTest {

    @TempDir
    Path folder;

    private List<Outcome> read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("方案.txt"), content);
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
        return PlanReading.read(delivery, file);
    }

    @Test
    void aWebPageGivesItems() throws IOException {
        List<Outcome> outcomes = read("<html><h1>2026年重点工作分工方案</h1><p>一、办一件事。（省商务厅牵头）</p>");

        assertThat(outcomes).anyMatch(outcome -> outcome.table().equals("staging.plan_item"));
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
}
