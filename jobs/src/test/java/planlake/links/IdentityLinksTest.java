package planlake.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.delta.Months;
import planlake.delta.Warehouse;
import planlake.landing.Home;
import planlake.night.Known;
import planlake.night.Run;
import planlake.night.SourceKinds;
import planlake.night.Step.KeepVersions;
import planlake.night.Views;
import planlake.staging.Outcome;
import planlake.table.Table;
import planlake.table.TableRow;
import planlake.testing.Given;
import planlake.testing.SparkTest;

/** Small units over some months, loaded at once and one by one. */
@SparkTest
class IdentityLinksTest {

    private static final KeepVersions DISPATCH = versions("project_month", "dispatch");
    private static final KeepVersions REGISTER = versions("project_list", "register");

    private final SparkSession spark;
    private final Given given;
    private final Path root;

    /** What a unit or a list's keeper delivered for a month; rows are code, name and total. */
    private record Sheet(String source, String unit, String month, String receivedAt, List<String> rows) {

        String id() {
            return source + unit + month + receivedAt;
        }

        LocalDate of() {
            return LocalDate.parse(month + "-01");
        }
    }

    IdentityLinksTest(SparkSession spark, @TempDir Path root) {
        this.spark = spark;
        this.given = new Given(spark);
        this.root = root;
    }

    private static KeepVersions versions(String table, String source) {
        return new KeepVersions(
                Table.named("history." + table),
                Table.named("conformed." + table),
                Table.named("staging." + source),
                source);
    }

    private static Sheet dispatch(String unit, String month, String receivedAt, String... rows) {
        return new Sheet("dispatch", unit, month, receivedAt, List.of(rows));
    }

    /** The warehouse after nights that bring these deliveries, one list a night. */
    private Warehouse after(String home, List<List<Sheet>> nights) {
        Warehouse warehouse = new Warehouse(spark, Home.at(root.resolve(home)), new HashMap<>());
        var earlier = new ArrayList<TableRow>();
        boolean isFirst = true;
        for (List<Sheet> night : nights) {
            Run run = new Run(
                    home,
                    warehouse,
                    new Views(spark, new HashMap<>()),
                    List.of(),
                    Known.of(earlier, Map.of(), Set.of()),
                    SourceKinds.NONE,
                    isFirst);
            for (Sheet sheet : night) load(run, sheet);
            IdentityLinks.keep(run, DISPATCH, REGISTER);
            ProjectIdentities.keep(run);
            Stream.of(DISPATCH, REGISTER).forEach(source -> keep(run, source));
            night.forEach(sheet -> earlier.add(new TableRow(ledger(sheet))));
            isFirst = false;
        }
        return warehouse;
    }

    private void load(Run run, Sheet sheet) {
        Table table = Table.named("staging." + sheet.source());
        var rows = new StringBuilder("delivery_id | unit | report_month | received_at | sheet | row_number"
                + " | project_code | project_name | total_investment_wan\n");
        int nth = 2;
        for (String row : sheet.rows()) {
            rows.append("%s | %s | %s-01 | %s | 表 | %d | %s%n"
                    .formatted(sheet.id(), sheet.unit(), sheet.month(), sheet.receivedAt(), nth++, row));
        }
        run.warehouse().append(table, given.rows(table.name(), rows.toString()));
        run.changed(table);
        var values = new TreeMap<String, Object>(ledger(sheet));
        values.put("months", List.of(java.sql.Date.valueOf(sheet.of())));
        values.put("report_month", java.sql.Date.valueOf(sheet.of()));
        values.put("received_at", java.sql.Timestamp.from(received(sheet)));
        run.account(List.of(new Outcome(sheet.id(), "ops.delivery", values)));
    }

    private static Map<String, Object> ledger(Sheet sheet) {
        return Map.of(
                "source", sheet.source(),
                "months", List.of(sheet.of()),
                "state", "accepted",
                "kind", "statement",
                "delivery_id", sheet.id(),
                "unit", sheet.unit(),
                "report_month", sheet.of(),
                "received_at", received(sheet));
    }

    private static Instant received(Sheet sheet) {
        return Instant.parse(sheet.receivedAt() + "T00:00:00Z");
    }

    /** History with the columns that it takes from staging; the project is of no concern here. */
    private static void keep(Run run, KeepVersions source) {
        Set<LocalDate> months = run.monthsOf(source.source());
        if (months.isEmpty()) return;
        Table staged = source.staged();
        String sql = source.versions(run, "(select * from %s)".formatted(staged.name()), months);
        var rows = run.query(sql, Months.of(months));
        var known = rows;
        for (String field : List.of("project_id", "region", "industry_division")) {
            boolean isMissing =
                    source.into().fields().stream().anyMatch(each -> each.name().equals(field))
                            && !List.of(known.columns()).contains(field);
            if (isMissing) known = known.selectExpr("*", "cast(null as string) as " + field);
        }
        run.warehouse().replaceMonths(source.into(), months, known);
    }

    private static List<String> links(Warehouse warehouse) {
        return warehouse.read(IdentityLinks.INTO).collectAsList().stream()
                .map(row -> Stream.of("report_month", "project_code", "other_code", "kind", "method", "accepted")
                        .map(field -> String.valueOf(row.<Object>getAs(field)))
                        .reduce((one, two) -> one + " " + two)
                        .orElseThrow())
                .sorted()
                .toList();
    }

    private static List<String> projects(Warehouse warehouse) {
        return warehouse.read(Table.named("conformed.project_identity")).collectAsList().stream()
                .map(row -> row.getAs("project_code") + " " + row.getAs("project_id"))
                .sorted()
                .toList();
    }

    private static final String HEAT = "铁西区热电厂改造 | 9000";
    private static final String PARK = "于洪区临港产业园项目 | 50000";

    /** A change of code, a split, a unit that is late, a code that comes back beside its successor. */
    private static final List<Sheet> YEAR = List.of(
            dispatch("沈阳市", "2025-01", "2025-02-08", "A | " + HEAT, "P | " + PARK, "X | 大东区老厂搬迁项目 | 700"),
            dispatch("大连市", "2025-01", "2025-02-08", "D | 甘井子区粮库扩容工程 | 800", "K | 庄河市抽水蓄能电站 | 60000"),
            dispatch("沈阳市", "2025-02", "2025-03-08", "B | " + HEAT, "P | " + PARK, "X | 大东区老厂搬迁项目 | 700"),
            dispatch(
                    "沈阳市",
                    "2025-03",
                    "2025-04-08",
                    "B | " + HEAT,
                    "P1 | 于洪区临港产业园一期项目 | 30000",
                    "P2 | 于洪区临港产业园二期项目 | 20000",
                    "Y | 大东区老厂搬迁 | 700"),
            dispatch("大连市", "2025-03", "2025-04-10", "E | 甘井子区粮库扩容 | 800", "K | 庄河市抽水蓄能电站 | 60000"),
            dispatch("大连市", "2025-02", "2025-05-01", "D | 甘井子区粮库扩容工程 | 800", "K | 庄河市抽水蓄能电站 | 60000"),
            dispatch("沈阳市", "2025-04", "2025-05-08", "B | " + HEAT, "X | 大东区老厂搬迁项目 | 700", "Y | 大东区老厂搬迁 | 700"),
            new Sheet("register", "亿元以上", "2025-01", "2025-01-20", List.of("A | " + HEAT, "K | 庄河市抽水蓄能电站 | 60000")));

    @Test
    void findsChangesOfCodeProposesSplitsAndSeesWhatStandsTogether() {
        Warehouse warehouse = after("once", List.of(YEAR));

        assertThat(links(warehouse))
                .containsExactly(
                        "2025-02-01 B A same name true",
                        "2025-03-01 E D same name true",
                        "2025-03-01 P1 P split stem_and_total false",
                        "2025-03-01 P2 P split stem_and_total false",
                        "2025-03-01 Y X same name true",
                        "2025-04-01 X Y apart together false");
        assertThat(projects(warehouse)).containsExactly("B A", "E D");
    }

    @Test
    void findsTheSameWhenTheLastDeliveryIsLoadedFirst() {
        var reversed = new ArrayList<>(YEAR);
        Collections.reverse(reversed);
        isFoundIn(List.of(reversed));
    }

    @Test
    @Tag("long")
    void findsTheSameInWhateverOrderDeliveriesAreLoaded() {
        var random = new Random(20250401);
        isFoundIn(Stream.generate(() -> shuffled(random)).limit(3).toList());
    }

    private static List<Sheet> shuffled(Random random) {
        var order = new ArrayList<>(YEAR);
        Collections.shuffle(order, random);
        return order;
    }

    /** One delivery a night gives what all of them give at once. */
    private void isFoundIn(List<List<Sheet>> orders) {
        Warehouse once = after("together", List.of(YEAR));
        for (int i = 0; i < orders.size(); i++) {
            Warehouse byNight =
                    after("order" + i, orders.get(i).stream().map(List::of).toList());

            for (Table table : List.of(IdentityLinks.INTO, Table.named("conformed.project_identity"))) {
                assertThat(rows(byNight, table)).isEqualTo(rows(once, table));
            }
        }
    }

    private static List<Row> rows(Warehouse warehouse, Table table) {
        return warehouse
                .read(table)
                .sort(table.key().stream()
                        .map(org.apache.spark.sql.functions::col)
                        .toArray(org.apache.spark.sql.Column[]::new))
                .collectAsList();
    }

    @Test
    void keepsMonthsAnewThatKnowACodeOfAnotherProjectThanBefore() {
        List<Sheet> late = List.of(dispatch("沈阳市", "2025-01", "2025-02-08", "A | " + HEAT));
        Warehouse warehouse = after(
                "late",
                List.of(
                        List.of(dispatch("沈阳市", "2025-02", "2025-03-08", "B | " + HEAT)),
                        List.of(dispatch("沈阳市", "2025-03", "2025-04-08", "B | " + HEAT))));
        var ledger = Stream.of(dispatch("沈阳市", "2025-02", "2025-03-08"), dispatch("沈阳市", "2025-03", "2025-04-08"))
                .map(sheet -> new TableRow(ledger(sheet)))
                .toList();
        Run run = new Run(
                "late",
                warehouse,
                new Views(spark, new HashMap<>()),
                List.of(),
                Known.of(ledger, Map.of(), Set.of()),
                SourceKinds.NONE,
                false);
        late.forEach(sheet -> load(run, sheet));
        IdentityLinks.keep(run, DISPATCH, REGISTER);
        ProjectIdentities.keep(run);

        assertThat(projects(warehouse)).containsExactly("B A");
        assertThat(run.monthsOf("dispatch"))
                .containsExactly(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 1));
    }
}
