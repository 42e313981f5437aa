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

class PlanReadingTest {

    private static final String PLAN = "2026年重点工作分工方案\n一、办一件事。（省星航厅牵头）\n";

    @TempDir
    Path root;

    private List<String> bodies() throws IOException {
        Path file = Files.writeString(root.resolve("plan.txt"), PLAN);
        var delivery = new Delivery(
                "plan", "省政府", YearMonth.of(2026, 1), Instant.EPOCH, true, "plan.txt", "hash", 1, Instant.EPOCH);
        var read = new ArrayList<Outcome>();
        Readings.plan().of(Home.at(root)).read(delivery, file).forEachRemaining(read::addAll);
        return read.stream()
                .filter(outcome -> outcome.table().equals("staging.plan_body"))
                .map(outcome -> String.valueOf(outcome.values().get("body")))
                .toList();
    }

    @Test
    void aPlanIsReadByTheBodiesThatItsHomeKnows() throws IOException {
        assertThat(bodies()).containsExactly("省星航厅");

        Files.createDirectories(root.resolve("reference"));
        Files.writeString(root.resolve("reference/body.csv"), "name,kind\n省星际航行厅,department\n");
        Files.writeString(root.resolve("reference/body_alias.csv"), "alias,name\n省星航厅,省星际航行厅\n");

        assertThat(bodies()).containsExactly("省星际航行厅");
    }
}
