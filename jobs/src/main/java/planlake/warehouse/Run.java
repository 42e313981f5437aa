package planlake.warehouse;

import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import planlake.landing.Delivery;
import planlake.staging.Outcome;
import planlake.table.Table;
import planlake.table.TableRow;

/** One run: what it works on, and what it has changed so far. */
public final class Run {

    private final String id;
    private final Warehouse warehouse;
    private final Views views;
    private final List<Delivery> deliveries;
    private final List<TableRow> earlier;
    private final List<Outcome> accounts = new ArrayList<>();
    private final List<Outcome> sheets = new ArrayList<>();
    private final Set<String> changed = new HashSet<>();
    private final boolean isAnew;

    /**
     * @param deliveries what is new
     * @param earlier the ledger so far
     * @param isAnew whether everything is to be filled, since a reference table or nothing was there before
     */
    Run(
            String id,
            Warehouse warehouse,
            Views views,
            List<Delivery> deliveries,
            List<TableRow> earlier,
            boolean isAnew) {
        this.id = id;
        this.warehouse = warehouse;
        this.views = views;
        this.deliveries = List.copyOf(deliveries);
        this.earlier = List.copyOf(earlier);
        this.isAnew = isAnew;
    }

    public String id() {
        return id;
    }

    public Warehouse warehouse() {
        return warehouse;
    }

    Views views() {
        return views;
    }

    /** The new deliveries of a source. */
    public List<Delivery> deliveries(String source) {
        return deliveries.stream()
                .filter(delivery -> delivery.source().equals(source))
                .toList();
    }

    void account(Collection<Outcome> read) {
        accounts.addAll(read);
    }

    void sheets(Collection<Outcome> read) {
        sheets.addAll(read);
    }

    List<Outcome> sheets() {
        return sheets;
    }

    List<Outcome> accounts() {
        return accounts;
    }

    void changed(Table table) {
        changed.add(table.name());
    }

    /** Whether everything is to be filled, whatever has been delivered. */
    boolean isAnew() {
        return isAnew;
    }

    /** Whether a table, or one that its query reads, has changed in this run. */
    boolean hasChanged(Table table, Map<String, Sql> queries) {
        if (isAnew || changed.contains(table.name())) return true;
        Sql query = queries.get(table.name());
        return query != null && query.inputs().stream().anyMatch(input -> hasChanged(input, queries));
    }

    /** The months that the new, accepted deliveries of a source are about. */
    public Set<LocalDate> deliveredMonths(String source) {
        var months = new TreeSet<LocalDate>();
        accepted()
                .filter(delivery -> delivery.source().equals(source))
                .forEach(delivery -> months.add(delivery.month().atDay(1)));
        return months;
    }

    /** The new deliveries that were not refused. */
    private Stream<Delivery> accepted() {
        Set<String> ids = accounts.stream()
                .filter(account -> "accepted".equals(account.values().get("state")))
                .map(Outcome::deliveryId)
                .collect(Collectors.toSet());
        return deliveries.stream().filter(delivery -> ids.contains(delivery.id()));
    }

    /** All months with dispatch figures, earlier runs' included. */
    public Set<LocalDate> reportedMonths() {
        return allMonths("dispatch");
    }

    /** The months of a delivered table that the run works on. */
    Set<LocalDate> monthsOf(String source) {
        return isAnew ? allMonths(source) : deliveredMonths(source);
    }

    private Set<LocalDate> allMonths(String source) {
        var months = new TreeSet<>(deliveredMonths(source));
        earlier.stream()
                .filter(row -> source.equals(row.text("source")) && "accepted".equals(row.text("state")))
                .flatMap(row -> Stream.ofNullable(row.date("report_month")))
                .forEach(months::add);
        return months;
    }

    /** The statements of a source about some months, accepted now or earlier: unit, report_month, received_at. */
    Dataset<Row> statements(String source, Collection<LocalDate> months) {
        var rows = new ArrayList<Row>();
        for (Outcome account : accounts) {
            Map<String, ?> values = account.values();
            if (!"accepted".equals(values.get("state")) || !source.equals(values.get("source"))) continue;
            rows.add(RowFactory.create(values.get("unit"), values.get("report_month"), values.get("received_at")));
        }
        for (TableRow row : earlier) {
            if (!"accepted".equals(row.text("state")) || !source.equals(row.text("source"))) continue;
            rows.add(RowFactory.create(
                    row.text("unit"),
                    Date.valueOf(Objects.requireNonNull(row.date("report_month"))),
                    Timestamp.from((Instant) Objects.requireNonNull(row.get("received_at")))));
        }
        return warehouse
                .spark()
                .createDataFrame(rows, StructType.fromDDL("unit string, report_month date, received_at timestamp"))
                .where(col("report_month").isin(months.toArray()));
    }

    /**
     * The reported months whose figures may differ after this run: from each month that a delivery is about to the
     * December of its year, since later months of a year are compared with earlier ones.
     */
    public Set<LocalDate> touchedMonths() {
        if (isAnew) return reportedMonths();
        var touched = new TreeSet<LocalDate>();
        for (Delivery delivery : accepted().toList()) {
            for (LocalDate month : reportedMonths()) {
                boolean isLaterThatYear = month.getYear() == delivery.month().getYear()
                        && !YearMonth.from(month).isBefore(delivery.month());
                if (isLaterThatYear) touched.add(month);
            }
        }
        return touched;
    }

    /**
     * The months that sources have stated and that new deliveries are about, or follow by {@code reach} months or less:
     * those where a comparison with earlier months may come out otherwise after this run. After a change of logic all.
     */
    Set<LocalDate> monthsAfter(Collection<String> sources, int reach) {
        var stated = new TreeSet<LocalDate>();
        sources.forEach(source -> stated.addAll(allMonths(source)));
        if (isAnew) return stated;
        List<LocalDate> delivered =
                accepted().map(delivery -> delivery.month().atDay(1)).distinct().toList();
        stated.removeIf(month ->
                delivered.stream().noneMatch(from -> !month.isBefore(from) && !month.isAfter(from.plusMonths(reach))));
        return stated;
    }
}
