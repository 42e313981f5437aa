package planlake.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.errors.Refused;
import planlake.landing.Home;
import planlake.table.ReferenceFile;
import planlake.table.Table;

class ReferenceRowsTest {

    private static final Table THRESHOLD = Table.named("conformed.threshold");
    private static final String HEADER = "name,value,unit,valid_from,valid_to,known_from,known_to,description\n";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"region", "industry", "body", "body_alias", "task_link_rule", "threshold", "carry_forward"})
    void whatComesWithPlanlakeCanBeRead(String name) {
        Home home = Home.at(dir);

        assertThat(ReferenceRows.of(Table.named("conformed." + name), home))
                .hasSameSizeAs(new ReferenceFile(name).rows());
    }

    @Test
    void aFileOfTheHomeTakesThePlaceOfTheOneThatComesWithPlanlake() throws IOException {
        String before = ReferenceRows.text(THRESHOLD, Home.at(dir));
        write("\uFEFF", "over_100m_wan,5000,万元,,,2000-01-01T00:00:00Z,,");

        List<Row> rows = ReferenceRows.of(THRESHOLD, Home.at(dir));
        assertThat(rows.stream().filter(row -> "over_100m_wan".equals(row.getString(0))))
                .extracting(row -> row.getDecimal(1).toPlainString())
                .containsExactly("5000");
        assertThat(ReferenceRows.text(THRESHOLD, Home.at(dir))).isNotEqualTo(before);
    }

    @Test
    void aRuleMayChangeFromAMonthOnAndBeLaidDownAnew() throws IOException {
        write(
                "",
                "over_100m_wan,10000,万元,,,2000-01-01T00:00:00Z,2026-01-10T00:00:00Z,",
                "over_100m_wan,10000,万元,,2026-01,2026-01-10T00:00:00Z,,",
                "over_100m_wan,15000,万元,2026-01,,2026-01-10T00:00:00Z,,");

        assertThat(ReferenceRows.of(THRESHOLD, Home.at(dir))).hasSize(3 + others().size());
    }

    @Test
    void refusesTwoLinesThatHoldAtOnce() throws IOException {
        write(
                "",
                "over_100m_wan,10000,万元,,2026-02,2000-01-01T00:00:00Z,,",
                "over_100m_wan,15000,万元,2026-01,,2026-01-10T00:00:00Z,,");

        refuses("lines 2 and 3: both hold for over_100m_wan", "Close the older one");
    }

    @Test
    void refusesAThresholdThatLacksMonths() throws IOException {
        write("", "over_100m_wan,10000,万元,,2025-06,2000-01-01T00:00:00Z,,");

        refuses("over_100m_wan is from 2025-06 on", "every month");
    }

    @Test
    void refusesAFileWithoutAThreshold() throws IOException {
        write("");

        refuses("over_100m_wan is in any month");
    }

    @Test
    void refusesACellThatIsNoValueAndSaysWhere() throws IOException {
        write("", "over_100m_wan,1亿,万元,,,2000-01-01T00:00:00Z,,");
        refuses("threshold.csv, line 2: '1亿' is no value", "a number");

        write("", "over_100m_wan,10000,万元,2025-06-15,,2000-01-01T00:00:00Z,,");
        refuses("'2025-06-15' is no valid_from", "2026-01");

        write("", "over_100m_wan,10000,万元,,,,,");
        refuses("no known_from");
    }

    @Test
    void refusesAFileWithoutAColumn() throws IOException {
        Files.createDirectories(dir.resolve("reference"));
        Files.writeString(dir.resolve("reference/threshold.csv"), "name,value\nover_100m_wan,10000\n");

        refuses("has no column 'unit'");
    }

    private void refuses(String... words) {
        assertThatThrownBy(() -> ReferenceRows.of(THRESHOLD, Home.at(dir)))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll(words);
    }

    /** The home's own file: these lines for the line of 亿元, the others as they come with Planlake. */
    private void write(String mark, String... lines) throws IOException {
        Files.createDirectories(dir.resolve("reference"));
        var all = new ArrayList<>(List.of(lines));
        all.addAll(others());
        Files.writeString(dir.resolve("reference/threshold.csv"), mark + HEADER + String.join("\n", all));
    }

    private static List<String> others() {
        return new ReferenceFile("threshold")
                .rows().stream()
                        .filter(row -> !"over_100m_wan".equals(row.get("name")))
                        .map(row -> Stream.of(HEADER.strip().split(","))
                                .map(name -> row.getOrDefault(name, ""))
                                .collect(Collectors.joining(",")))
                        .toList();
    }
}
