package planlake.portfolio;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planlake.delta.Warehouse;
import planlake.night.Run;
import planlake.night.StagingWriter;
import planlake.night.Step;
import planlake.table.OwnSources;
import planlake.table.Table;

/**
 * Fills {@code marts.portfolio} and {@code marts.portfolio_completion} for sources that declare themselves portfolios.
 * What a month says of a project depends on the lists before it, so that a source is filled from the first month that
 * was delivered to its last one; other sources and earlier months are left.
 */
public final class PortfolioMarts {

    public static final Table PROJECTS = Table.named("marts.portfolio");
    static final Table RATES = Table.named("marts.portfolio_completion");

    private PortfolioMarts() {}

    /** Keeps both tables for some sources. */
    public static Step step(List<Table> sources) {
        return new Step.Kept(
                List.of(PROJECTS, RATES),
                sources.stream().map(OwnSources::history).toList(),
                sources.stream().map(Table::shortName).toList(),
                run -> fill(run, sources));
    }

    /** Fills both tables for the months that the run works on; gives the rows written. */
    private static long fill(Run run, List<Table> sources) {
        long rows = 0;
        for (Table source : sources) {
            var delivered = new TreeSet<>(run.monthsOf(source.shortName()));
            if (!delivered.isEmpty()) rows += fill(run, source, delivered.first());
        }
        return rows;
    }

    private static long fill(Run run, Table source, LocalDate from) {
        Warehouse warehouse = run.warehouse();
        Set<LocalDate> all = run.statedMonths(source.shortName());
        Set<LocalDate> months =
                all.stream().filter(month -> !month.isBefore(from)).collect(Collectors.toCollection(TreeSet::new));
        Dataset<Row> statements = warehouse.spark().sql(run.statements(List.of(source.shortName()), all));
        Dataset<Row> projects = new PortfolioStates(source)
                .of(
                        warehouse
                                .read(Table.named("history." + source.shortName()))
                                .where("known_to is null"),
                        statements,
                        unread(warehouse, source, statements));
        long rows = warehouse.replaceMonths(
                PROJECTS,
                source.shortName(),
                months,
                projects.where(col("report_month").isin(months.toArray())));
        Dataset<Row> written =
                warehouse.read(PROJECTS, months).where(col("source").equalTo(source.shortName()));
        return rows + warehouse.replaceMonths(RATES, source.shortName(), months, PortfolioRates.of(written));
    }

    /** Rows of the statements that hold now whose key could be read, though not the row. */
    private static Dataset<Row> unread(Warehouse warehouse, Table source, Dataset<Row> statements) {
        Dataset<Row> last = statements
                .groupBy("unit", "report_month")
                .agg(max("received_at").as("received_at"));
        return warehouse
                .read(StagingWriter.QUARANTINE)
                .where(col("table_name")
                        .equalTo(source.name())
                        .and(col("row_key").isNotNull()))
                .join(last, new String[] {"unit", "report_month", "received_at"}, "inner")
                .select(col("unit"), col("report_month"), col("row_key").as("key"));
    }
}
