package planlake.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.errors.Refused;
import planlake.landing.LandingFolder.News;
import planlake.table.Table;

class LandingFolderTest {

    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final Sources SOURCES = Sources.of(
            Map.of("dispatch", Table.named("staging.dispatch"), "register", Table.named("staging.register")));

    @TempDir
    Path folder;

    private Home home = Home.at(Path.of("."));

    @BeforeEach
    void makeHome() throws IOException {
        home = Home.at(folder);
        Files.createDirectories(home.landing());
    }

    private void put(String path, String content) throws IOException {
        put(path, content, Instant.parse("2025-05-01T00:00:00Z"));
    }

    private void put(String path, String content, Instant modified) throws IOException {
        Path file = home.landing().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private static Placed placed(String source, String month, String unit, String receivedAt) {
        return Placed.of(new Placed.Written(source, month, unit, receivedAt, "x.csv"), SOURCES);
    }

    private News news(Ledger ledger) {
        return new LandingFolder(home, SOURCES).newSince(ledger, NOW);
    }

    private News news() {
        return news(Ledger.EMPTY);
    }

    private Delivery only() {
        News news = news();
        assertThat(news.misplaced()).isEmpty();
        assertThat(news.deliveries()).hasSize(1);
        return news.deliveries().get(0);
    }

    private static Ledger ledger(News news) {
        Map<String, Ledger.Seen> files = new HashMap<>();
        Set<String> ids = new TreeSet<>();
        List<Delivery> all = new java.util.ArrayList<>(news.deliveries());
        all.addAll(news.misplaced().keySet());
        for (Delivery delivery : all) {
            ids.add(delivery.id());
            files.put(delivery.file(), new Ledger.Seen(delivery.bytes(), delivery.modifiedAt()));
        }
        return new Ledger(ids, files, Map.of());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-05-08,         2025-05-07T16:00:00Z
            2025-05-08T1030,    2025-05-08T02:30:00Z
            2025-05-08T10:30,   2025-05-08T02:30:00Z
            2025-05-08T103015,  2025-05-08T02:30:15Z
            2025-01-01T0000,    2024-12-31T16:00:00Z
            2024-02-29,         2024-02-28T16:00:00Z
            """)
    void tellsWhenADeliveryWasReceivedInTheProvincesTime(String written, Instant received) {
        Placed placed = placed("dispatch", "2025-03", "沈阳市", written);

        assertThat(placed.problem()).isNull();
        assertThat(placed.receivedAt()).isEqualTo(received);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-02-30", "2025-02-30T1000", "2025-5-8", "20250508", "2025-05-08T25", "2025-05-08T2500", "昨天"
            })
    void doesNotGuessWhenADeliveryWasReceived(String written) {
        assertThat(placed("dispatch", "2025-03", "沈阳市", written).problem())
                .isEqualTo("“%s”不是收到时间，应写作 2025-05-08 或 2025-05-08T1030".formatted(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dispatches | 2025-03 | 沈阳市 | 没有名为“dispatches”的来源，应为 dispatch、register 之一
            dispatch   | 2025-3  | 沈阳市 | “2025-3”不是月份，应写作 2025-03
            dispatch   | 2025-13 | 沈阳市 | “2025-13”不是月份，应写作 2025-03
            dispatch   | 202503  | 沈阳市 | “202503”不是月份，应写作 2025-03
            dispatch   | 2025-03 | 长春市 | 没有名为“长春市”的报送单位，应为
            """)
    void saysWhatIsWrongWithAFolder(String source, String month, String unit, String problem) {
        assertThat(placed(source, month, unit, "2025-04-08").problem()).startsWith(problem);
    }

    @ParameterizedTest
    @CsvSource({"沈阳市, 沈阳市", "沈阳, 沈阳市", "' 沈 阳 市 ', 沈阳市", "省直, 省直", "沈抚示范区, 沈抚示范区"})
    void knowsAUnitByItsNames(String written, String unit) {
        assertThat(SOURCES.units().resolve("dispatch", written)).isEqualTo(unit);
        assertThat(SOURCES.units().known("dispatch")).hasSize(16).contains(unit);
    }

    @Test
    void readsWhatTheFoldersSay() throws IOException {
        put("dispatch/2025-03/沈阳/2025-04-08/调度表.xlsx", "A");
        Delivery delivery = only();

        assertThat(delivery.unit()).isEqualTo("沈阳市");
        assertThat(delivery.month()).isEqualTo(YearMonth.of(2025, 3));
        assertThat(delivery.receivedAt()).isEqualTo(Instant.parse("2025-04-07T16:00:00Z"));
        assertThat(delivery.isReceivedAtStated()).isTrue();
        assertThat(delivery.contentHash())
                .isEqualTo("559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd");
    }

    @Test
    void namesFilesThatLieElsewhere() throws IOException {
        put("调度表.xlsx", "A");
        put("dispatch/2025-03/沈阳市/调度表.xlsx", "B");
        put("dispatch/2025-03/长春市/2025-04-08/调度表.xlsx", "C");

        assertThat(news().deliveries()).isEmpty();
        assertThat(news().misplaced()).hasSize(3);
    }

    @Test
    void takesTheSameContentUnderTwoNamesForOneDelivery() throws IOException {
        put("dispatch/2025-03/沈阳市/2025-04-08/a.xlsx", "A");
        put("dispatch/2025-03/沈阳市/2025-04-08/b.xlsx", "A");

        assertThat(only().file()).endsWith("a.xlsx");
    }

    @Test
    void takesTheSameContentLaterForAnotherDelivery() throws IOException {
        put("dispatch/2025-03/沈阳市/2025-04-08/a.xlsx", "A");
        put("dispatch/2025-03/沈阳市/2025-04-09/a.xlsx", "B");
        put("dispatch/2025-03/沈阳市/2025-04-10/a.xlsx", "A");

        assertThat(news().deliveries()).extracting(Delivery::id).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void findsNothingNewInWhatIsLoaded() throws IOException {
        put("dispatch/2025-03/沈阳市/2025-04-08/a.xlsx", "A");
        put("dispatch/2025-03/沈阳市/2025-04-08/b.xlsx", "A");
        Ledger ledger = ledger(news());
        assertThat(news(ledger).isEmpty()).isTrue();

        put("dispatch/2025-03/沈阳市/2025-04-08/a.xlsx", "A", Instant.parse("2025-05-02T00:00:00Z"));
        assertThat(news(ledger).isEmpty()).as("touched, but the same").isTrue();

        put("dispatch/2025-03/沈阳市/2025-04-08/a.xlsx", "Z", Instant.parse("2025-05-03T00:00:00Z"));
        assertThat(news(ledger).deliveries()).hasSize(1);
    }

    @Test
    void countsAFileWithoutADateAsReceivedWhenItIsLoaded() throws IOException {
        put("register/2025-01/亿元以上/x/a.xlsx", "A");
        assertThat(news().misplaced()).hasSize(1);

        put("manifest.csv", "file,source,month,unit\n今日.xlsx,register,2025-01,亿元以上\n");
        put("今日.xlsx", "B");
        Delivery delivery = news().deliveries().get(0);
        assertThat(delivery.receivedAt()).isEqualTo(NOW);
        assertThat(delivery.isReceivedAtStated()).isFalse();
    }

    @Test
    void believesAManifestBeforeTheFolders() throws IOException {
        put("dispatch/2025-03/沈阳市/2025-04-08/a.xlsx", "A");
        put(
                "dispatch/2025-03/沈阳市/2025-04-08/manifest.csv",
                "file,unit,month,received_at\na.xlsx,大连,,2025-04-09T0900\n");
        Delivery delivery = only();

        assertThat(delivery.unit()).isEqualTo("大连市");
        assertThat(delivery.month()).isEqualTo(YearMonth.of(2025, 3));
        assertThat(delivery.receivedAt()).isEqualTo(Instant.parse("2025-04-09T01:00:00Z"));
    }

    @Test
    void takesUpAMisplacedFileOnceAManifestExplainsIt() throws IOException {
        put("收件/a.xlsx", "A");
        News before = news();
        assertThat(before.misplaced()).hasSize(1);

        put("收件/manifest.csv", "file,source,month,unit,received_at\na.xlsx,dispatch,2025-03,沈阳市,2025-04-08\n");
        News after = news(ledger(before));
        assertThat(after.deliveries()).extracting(Delivery::unit).containsExactly("沈阳市");
        assertThat(news(ledger(after)).isEmpty()).isTrue();
    }

    @Test
    void readsAManifestThatASpreadsheetSavedInChineseEncoding() throws IOException {
        put("收件/沈阳.xlsx", "A");
        Files.writeString(
                home.landing().resolve("收件/manifest.csv"),
                "file,source,month,unit,received_at\n沈阳.xlsx,dispatch,2025-03,沈阳市,2025-04-08\n",
                Charset.forName("GBK"));

        assertThat(only().unit()).isEqualTo("沈阳市");
    }

    @Test
    void refusesAManifestWithoutAColumnOfFiles() throws IOException {
        put("收件/manifest.csv", "文件,source\na.xlsx,dispatch\n");

        assertThatThrownBy(this::news)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("manifest.csv")
                .hasMessageContaining("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {".DS_Store", "~$调度表.xlsx", ".~lock.调度表.xlsx#", "Thumbs.db", "desktop.ini", ".git/a.xlsx"})
    void passesOverWhatIsNoDelivery(String name) throws IOException {
        put("dispatch/2025-03/沈阳市/2025-04-08/" + name, "A");

        assertThat(news().isEmpty()).isTrue();
        assertThat(news().growing()).isEmpty();
    }

    @Test
    void letsAGrowingFileWait() throws Exception {
        String path = "dispatch/2025-03/沈阳市/2025-04-08/a.xlsx";
        put(path, "A", Instant.now());
        var writer = new Thread(() -> {
            try {
                Thread.sleep(500);
                Files.writeString(home.landing().resolve(path), "AB");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        News news = news();
        writer.join();

        assertThat(news.growing()).containsExactly(path);
        assertThat(news.deliveries()).isEmpty();
    }

    @Test
    void passesOverAFileThatIsTakenAwayWhileTheFolderIsLookedAt() throws Exception {
        String moved = "dispatch/2025-03/沈阳市/2025-04-08/a.xlsx";
        put(moved, "A", Instant.now());
        put("dispatch/2025-03/大连市/2025-04-08/b.xlsx", "B");
        var mover = new Thread(() -> {
            try {
                Thread.sleep(500);
                Files.delete(home.landing().resolve(moved));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        mover.start();
        News news = news();
        mover.join();

        assertThat(news.deliveries()).singleElement().matches(delivery -> delivery.file()
                .contains("大连市"));
    }

    @Test
    void refusesAHomeWithoutALandingFolder() throws IOException {
        Files.delete(home.landing());

        assertThatThrownBy(this::news).isInstanceOf(Refused.class).hasMessageContaining("landing");
    }
}
