package planlake.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.landing.LandingFolder.News;
import planlake.table.OwnSources;
import planlake.table.Table;

/** Where deliveries of sources that state their months in names or rows may lie, and which month they are put to. */
class OwnSourceLandingTest {

    private static final String DECLARED = """
            table: staging.%s
            statement: { key: [id], full: true, month: %s }
            fields:
              - { name: id, type: string, headers: [ID] }
              - { name: day, type: date, headers: [Day] }
            """;

    @TempDir
    Path folder;

    private Home home = Home.at(Path.of("."));
    private Sources sources = Sources.of(Map.of());

    @BeforeEach
    void declareSources() throws IOException {
        home = Home.at(folder);
        Files.createDirectories(home.schemas());
        Files.writeString(home.schemas().resolve("by_name.yml"), DECLARED.formatted("by_name", "file"));
        Files.writeString(home.schemas().resolve("by_row.yml"), DECLARED.formatted("by_row", "day"));
        OwnSources.in(home.schemas());
        sources = Sources.of(Map.of(
                "by_name", Table.named("staging.by_name"),
                "by_row", Table.named("staging.by_row"),
                "dispatch", Table.named("staging.dispatch")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by_name/agency/2025-04-10/list 2025-03.csv          | 2025-03
            by_name/2025-01/agency/2025-04-10/list 2025-03.csv  | 2025-03
            by_name/2025-01/agency/2025-04-10/list.csv          | 2025-01
            by_row/agency/2025-04-10/list.csv                   | 2025-04
            by_row/2025-02/agency/2025-04-10/list.csv           | 2025-02
            """)
    void tellsTheMonthOfADelivery(String path, String month) throws IOException {
        News news = put(path);

        assertThat(news.misplaced()).isEmpty();
        assertThat(news.deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.month()).hasToString(month);
            assertThat(delivery.unit()).isEqualTo("agency");
            assertThat(delivery.isReceivedAtStated()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by_name/agency/2025-04-10/list.csv                   | 文件名中没有月份
            by_name/agency/2025-04-10/2025-02 to 2025-03.csv     | 文件名中有不止一个月份（2025-02、2025-03）
            by_row/2025-2/agency/2025-04-10/list.csv             | “2025-2”不是月份
            by_row/agency/yesterday/list.csv                     | “yesterday”不是收到时间
            dispatch/沈阳市/2025-04-10/2025-03.csv               | 应放在 landing/
            """)
    void saysWhyTheMonthCannotBeTold(String path, String problem) throws IOException {
        assertThat(put(path).misplaced().values()).singleElement().asString().startsWith(problem);
    }

    private News put(String path) throws IOException {
        Path file = home.landing().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-05-01T00:00:00Z")));
        return new LandingFolder(home, sources).newSince(Ledger.EMPTY, Instant.parse("2025-06-01T12:00:00Z"));
    }
}
