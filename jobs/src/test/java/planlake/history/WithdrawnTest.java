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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import planlake.table.Table;
import planlake.testing.SparkTest;

/**
 * Random statements of which some are taken back, compared minute by minute with what a clerk would have on file. Two
 * units state the same of each case, in different order, so that all is computed at once.
 */
@SparkTest
@TestInstance(Lifecycle.PER_CLASS)
class WithdrawnTest {

    private static final int CASES = 150;
    private static final int LAST = 24;
    private static final String ONE = "one order ";
    private static final String OTHER = "another order ";
    private static final List<String> KEYS = List.of("k1", "k2");
    private static final Table INDICATOR = Table.named("staging.indicator");
    private static final StructType SCOPE =
            StructType.fromDDL("unit string, report_month date, received_at timestamp, delivery_id string");

    /**
     * A statement: its minute, what it says of each key (null for a broken row; a key may be lacking), and when it was
     * taken back.
     */
    private record Statement(
            String unit,
            int at,
            Map<String, @Nullable Integer> says,
            @Nullable Integer withdrawn) {
        String id() {
            return unit + "-" + at;
        }
    }

    private static final List<Statement> STATEMENTS = statements();

    private final List<Version> versions;

    WithdrawnTest(SparkSession spark) {
        versions = read(versions(spark, STATEMENTS));
    }

    private static List<Statement> statements() {
        var random = new Random(20251123);
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < CASES; i++) {
            int at = 0;
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                at += 1 + random.nextInt(3);
                var says = new HashMap<String, @Nullable Integer>();
                for (String key : KEYS) {
                    int draw = random.nextInt(8);
                    if (draw < 5) says.put(key, 10 * at + draw);
                    else if (draw < 7) says.put(key, null);
                }
                Integer withdrawn = random.nextInt(3) == 0 ? at + 1 + random.nextInt(6) : null;
                for (String order : List.of(ONE, OTHER)) {
                    statements.add(new Statement(order + "case-%03d".formatted(i), at, says, withdrawn));
                }
            }
        }
        return statements;
    }

    /** What is on file at a minute: unit and key to figure, and whether it only stands. */
    private static Map<String, String> onFile(List<Statement> all, int minute) {
        var held = new TreeMap<String, String>();
        for (Statement statement : all) {
            boolean isThere =
                    statement.at() <= minute && (statement.withdrawn() == null || statement.withdrawn() > minute);
            if (!isThere) continue;
            for (String key : KEYS) {
                String name = statement.unit() + "/" + key;
                String before = held.get(name);
                if (!statement.says().containsKey(key)) held.remove(name);
                else if (statement.says().get(key) != null)
                    held.put(name, statement.says().get(key) + "");
                else if (before != null) held.put(name, before.replace(" stands", "") + " stands");
            }
        }
        return held;
    }

    private static Dataset<Row> versions(SparkSession spark, List<Statement> statements) {
        var rows = new ArrayList<Row>();
        var broken = new ArrayList<Row>();
        var scopes = new ArrayList<Row>();
        var withdrawals = new ArrayList<Row>();
        for (Statement each : statements) {
            scopes.add(scope(each));
            each.says().forEach((key, figure) -> {
                if (figure == null) broken.add(scope(each, key + "/省"));
                else rows.add(scope(each, key, "省", figure.longValue(), "", 1, null, null));
            });
            Integer at = each.withdrawn();
            if (at != null) withdrawals.add(RowFactory.create(each.unit(), month(), each.id(), instant(at)));
        }
        for (List<Row> each : List.of(rows, broken, scopes, withdrawals)) Collections.shuffle(each, new Random(1));
        spark.createDataFrame(
                        rows,
                        SCOPE.add("indicator", "string")
                                .add("region", "string")
                                .add("value_ytd", "bigint")
                                .add("sheet", "string")
                                .add("row_number", "int")
                                .add("corrects", "string")
                                .add("corrects_row", "string"))
                .createOrReplaceTempView("stated_rows");
        spark.createDataFrame(scopes, SCOPE).createOrReplaceTempView("statements");
        spark.createDataFrame(broken, SCOPE.add("row_key", "string")).createOrReplaceTempView("broken");
        spark.createDataFrame(
                        withdrawals,
                        StructType.fromDDL(
                                "unit string, report_month date, delivery_id string, withdrawn_at timestamp"))
                .createOrReplaceTempView("withdrawals");
        return spark.sql(
                Withdrawn.versions("stated_rows", "statements", "broken", INDICATOR, "select * from withdrawals"));
    }

    private static Row scope(Statement of, @Nullable Object... more) {
        var values = new ArrayList<@Nullable Object>(List.of(of.unit(), month(), instant(of.at()), of.id()));
        Collections.addAll(values, more);
        return RowFactory.create(values.toArray());
    }

    private static Date month() {
        return Date.valueOf("2025-03-01");
    }

    private static Timestamp instant(int minute) {
        return Timestamp.from(Instant.ofEpochSecond(60L * minute));
    }

    /** A version: what it says, and from which minute to which, the last excluded. */
    private record Version(String name, String says, int from, int to) {}

    private static List<Version> read(Dataset<Row> versions) {
        return versions
                .selectExpr(
                        "concat(unit, '/', indicator)",
                        "concat(value_ytd, if(is_standing, ' stands', ''))",
                        "int(unix_timestamp(known_from) / 60)",
                        "int(coalesce(unix_timestamp(known_to) / 60, 1000))")
                .collectAsList()
                .stream()
                .map(row -> new Version(row.getString(0), row.getString(1), row.getInt(2), row.getInt(3)))
                .toList();
    }

    @Test
    void whatIsKnownAtAnyMinuteIsWhatIsOnFileWithoutTheDeliveriesTakenBackByThen() {
        for (int minute = 0; minute < LAST; minute++) {
            var known = new TreeMap<String, String>();
            for (Version version : versions) {
                if (version.from() > minute || version.to() <= minute) continue;
                assertThat(known.put(version.name(), version.says()))
                        .as("%s at %d is known once", version.name(), minute)
                        .isNull();
            }
            assertThat(known).as("minute %d", minute).isEqualTo(onFile(STATEMENTS, minute));
        }
    }

    @Test
    void versionsAreTheSameInWhateverOrderDeliveriesAndWithdrawalsAreLoaded() {
        assertThat(of(OTHER)).isNotEmpty().containsExactlyInAnyOrderElementsOf(of(ONE));
    }

    private List<Version> of(String order) {
        return versions.stream()
                .filter(version -> version.name().startsWith(order))
                .map(version -> new Version(
                        version.name().substring(order.length()), version.says(), version.from(), version.to()))
                .toList();
    }

    @Test
    void aRowThatHoldsOnAcrossAWithdrawalIsOneVersion() {
        Set<String> ends = new TreeSet<>();
        for (Version version : versions) ends.add(version.name() + version.says() + version.to());
        assertThat(versions).noneMatch(version -> ends.contains(version.name() + version.says() + version.from()));
    }
}
