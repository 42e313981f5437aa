package planlake.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import planlake.table.Table;
import planlake.testing.Given;
import planlake.testing.SparkTest;

/**
 * Random statements, compared with a loop over them. Each case is a unit of its own, so that all are computed at once.
 */
@SparkTest
class VersionsTest {

    private static final int CASES = 200;
    private static final long SEED = 20250401;
    private static final Table INDICATOR = Table.named("staging.indicator");
    private static final StructType SCOPE = StructType.fromDDL("unit string, report_month date, received_at timestamp");

    /** What a statement says of a key: a figure, or that its row is broken. */
    private record Said(
            String unit, int at, String key, @Nullable Integer figure) {}

    /** A version, as text: instants as the number of the statement's minute. */
    private record Version(
            String unit,
            String key,
            int figure,
            int from,
            @Nullable Integer to,
            boolean standing) {}

    private static final List<Said> SAID = new ArrayList<>();
    private static final Map<String, List<Integer>> STATEMENTS = new TreeMap<>();
    private static final List<Version> EXPECTED = new ArrayList<>();
    private static final Map<Long, List<Version>> COMPUTED = new HashMap<>();

    private final SparkSession spark;

    VersionsTest(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeAll
    static void draw() {
        var random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            String unit = "case-%03d".formatted(i);
            int statements = 1 + random.nextInt(6);
            List<Integer> times = new ArrayList<>();
            for (int n = 0, at = 0; n < statements; n++) {
                at += 1 + random.nextInt(3);
                times.add(at);
                for (String key : List.of("k1", "k2", "k3")) {
                    int draw = random.nextInt(10);
                    if (draw < 6) SAID.add(new Said(unit, at, key, 1 + random.nextInt(3)));
                    else if (draw < 8) SAID.add(new Said(unit, at, key, null));
                }
            }
            STATEMENTS.put(unit, times);
        }
        STATEMENTS.forEach((unit, times) -> EXPECTED.addAll(byLoop(unit, times)));
    }

    /** Reads the statements one after the other, as a clerk would. */
    private static List<Version> byLoop(String unit, List<Integer> times) {
        List<Version> versions = new ArrayList<>();
        Map<String, Integer> held = new HashMap<>();
        for (int n = 0; n < times.size(); n++) {
            int at = times.get(n);
            Integer until = n + 1 < times.size() ? times.get(n + 1) : null;
            for (String key : List.of("k1", "k2", "k3")) {
                List<Said> said = SAID.stream()
                        .filter(s ->
                                s.unit().equals(unit) && s.at() == at && s.key().equals(key))
                        .toList();
                if (said.isEmpty()) {
                    held.remove(key);
                    continue;
                }
                Integer figure = said.get(0).figure();
                if (figure != null) held.put(key, figure);
                Integer known = held.get(key);
                if (known != null) versions.add(new Version(unit, key, known, at, until, figure == null));
            }
        }
        return versions;
    }

    /** In an order of loading of its own for each seed, computed once. */
    private List<Version> versions(long seed) {
        return COMPUTED.computeIfAbsent(seed, this::computed);
    }

    private List<Version> computed(long seed) {
        List<Row> rows = new ArrayList<>();
        List<Row> broken = new ArrayList<>();
        List<Row> statements = new ArrayList<>();
        for (Said said : SAID) {
            if (said.figure() == null) broken.add(scope(said.unit(), said.at(), said.key() + "/省"));
            else
                rows.add(scope(
                        said.unit(), said.at(), said.key(), "省", said.figure().longValue(), "d" + said.at(), "", 1));
        }
        STATEMENTS.forEach((unit, times) -> times.forEach(at -> statements.add(scope(unit, at, "d" + at))));
        var random = new Random(seed);
        for (List<Row> each : List.of(rows, broken, statements)) Collections.shuffle(each, random);
        return versions(
                        spark.createDataFrame(
                                rows,
                                SCOPE.add("indicator", "string")
                                        .add("region", "string")
                                        .add("value_ytd", "bigint")
                                        .add("delivery_id", "string")
                                        .add("sheet", "string")
                                        .add("row_number", "int")),
                        spark.createDataFrame(statements, SCOPE.add("delivery_id", "string")),
                        spark.createDataFrame(broken, SCOPE.add("row_key", "string")))
                .select("unit", "indicator", "value_ytd", "known_from", "known_to", "is_standing")
                .collectAsList()
                .stream()
                .map(VersionsTest::version)
                .toList();
    }

    private Dataset<Row> versions(Dataset<Row> rows, Dataset<Row> statements, Dataset<Row> broken) {
        rows.createOrReplaceTempView("stated_rows");
        statements.createOrReplaceTempView("statements");
        broken.createOrReplaceTempView("broken");
        return spark.sql(Versions.of("stated_rows", "statements", "broken", INDICATOR));
    }

    private static Row scope(String unit, int at, Object... more) {
        List<Object> values = new ArrayList<>(List.of(unit, Date.valueOf("2025-03-01"), instant(at)));
        values.addAll(List.of(more));
        return RowFactory.create(values.toArray());
    }

    private static Timestamp instant(int minute) {
        return Timestamp.from(Instant.ofEpochSecond(60L * minute));
    }

    private static Version version(Row row) {
        Timestamp to = row.isNullAt(4) ? null : row.getTimestamp(4);
        return new Version(
                row.getString(0),
                row.getString(1),
                (int) row.getLong(2),
                minute(row.getTimestamp(3)),
                to == null ? null : minute(to),
                row.getBoolean(5));
    }

    private static int minute(Timestamp at) {
        return (int) (at.toInstant().getEpochSecond() / 60);
    }

    @Test
    void areThoseOfAReaderOfOneStatementAfterTheOtherInWhateverOrderTheyWereLoaded() {
        assertThat(EXPECTED).hasSizeGreaterThan(CASES);
        assertThat(versions(1)).containsExactlyInAnyOrderElementsOf(EXPECTED);
        assertThat(versions(2)).containsExactlyInAnyOrderElementsOf(EXPECTED);
    }

    @Test
    void neverOverlapAndLeaveGapsOnlyWhereAStatementLackedTheKey() {
        Map<String, List<Version>> byKey = new TreeMap<>();
        versions(2)
                .forEach(version -> byKey.computeIfAbsent(version.unit() + "/" + version.key(), k -> new ArrayList<>())
                        .add(version));
        byKey.values().forEach(VersionsTest::holdTogether);
    }

    private static void holdTogether(List<Version> versions) {
        versions.sort(java.util.Comparator.comparing(Version::from));
        List<Integer> times = STATEMENTS.getOrDefault(versions.get(0).unit(), List.of());
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            Integer next = i + 1 < versions.size() ? versions.get(i + 1).from() : null;
            if (version.to() == null) {
                assertThat(next).as("after the current %s", version).isNull();
                assertThat(version.from()).isEqualTo(times.get(times.size() - 1));
                continue;
            }
            assertThat(version.to()).isGreaterThan(version.from());
            if (next == null || next > version.to())
                assertThat(lacks(version, version.to()))
                        .as("gap after %s", version)
                        .isTrue();
            else assertThat(next).as("after %s", version).isEqualTo(version.to());
        }
    }

    private static boolean lacks(Version version, int at) {
        return SAID.stream()
                .noneMatch(said -> said.unit().equals(version.unit())
                        && said.at() == at
                        && said.key().equals(version.key()));
    }

    @Test
    void keepTheOlderFiguresOfARowThatIsBrokenInTheNewerStatement() {
        var given = new Given(spark);
        Dataset<Row> versions = versions(
                given.rows("staging.indicator", """
                        delivery_id | unit | report_month | received_at         | indicator | region | value_ytd
                        d1          | 局   | 2025-03-01   | 2025-04-08 00:00:00 | 投资      | 省     | 10
                        d1          | 局   | 2025-03-01   | 2025-04-08 00:00:00 | 消费      | 省     | 20
                        d2          | 局   | 2025-03-01   | 2025-04-09 00:00:00 | 消费      | 省     | 21
                        """),
                given.rows("ops.delivery", """
                        unit | report_month | received_at
                        局   | 2025-03-01   | 2025-04-08 00:00:00
                        局   | 2025-03-01   | 2025-04-09 00:00:00
                        """),
                given.rows("staging.quarantine", """
                        unit | report_month | received_at         | row_key
                        局   | 2025-03-01   | 2025-04-09 00:00:00 | 投资/省
                        局   | 2025-03-01   | 2025-04-09 00:00:00 | 出口/省
                        """));

        assertThat(versions.selectExpr(
                                "indicator",
                                "delivery_id",
                                "int(value_ytd)",
                                "day(known_from)",
                                "day(known_to)",
                                "is_standing")
                        .orderBy("indicator", "known_from")
                        .collectAsList())
                .extracting(Row::toString)
                .containsExactlyInAnyOrder(
                        "[投资,d1,10,8,9,false]",
                        "[投资,d1,10,9,null,true]",
                        "[消费,d1,20,8,9,false]",
                        "[消费,d2,21,9,null,false]");
    }
}
