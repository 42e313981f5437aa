package planlake.warehouse;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import planlake.staging.Outcome;
import planlake.table.Rule;
import planlake.table.Table;
import planlake.warehouse.Step.KeepVersions;

/**
 * All findings about what now holds, for {@code marts.finding}: of cells and rows, over time, and of whole statements.
 */
public final class Findings {

    private static final Table INTO = Table.named("marts.finding");
    private static final Table READ = Table.named("staging.finding");
    private static final Table PROJECTS = Table.named("marts.project_month");

    private final Run run;
    private final Set<LocalDate> months;

    private Findings(Run run, Set<LocalDate> months) {
        this.run = run;
        this.months = months;
    }

    /** The findings of {@code months} about the rows that {@code sources} keep. */
    public static Dataset<Row> rows(Run run, List<KeepVersions> sources, Set<LocalDate> months) {
        var findings = new Findings(run, months);
        return sources.stream()
                .flatMap(findings::of)
                .reduce(Dataset::union)
                .map(findings::withCells)
                .orElseThrow();
    }

    private Stream<Dataset<Row>> of(KeepVersions source) {
        var found = new ArrayList<Dataset<Row>>();
        found.add(form(source, read(source)));
        var checks = new TimeChecks(source.staged());
        if (!checks.isEmpty()) {
            Dataset<Row> history = run.warehouse().read(source.into(), withEarlier());
            Dataset<Row> rows = inMonths(checks.withBefore(history));
            found.add(form(source, checks.broken(rows)));
            found.add(form(source, UnitChecks.stale(rows, checks.isUnchanged())));
            found.add(form(source, inMonths(UnitChecks.volume(history))));
        }
        if (source.source().equals("dispatch")) {
            Dataset<Row> projects = run.warehouse().read(PROJECTS, withEarlier());
            found.add(form(source, inMonths(UnitChecks.population(projects))));
        }
        return found.stream();
    }

    private Dataset<Row> inMonths(Dataset<Row> hits) {
        return hits.where(col("report_month").isin(months.toArray()));
    }

    /** The months asked about, and all that a statement before may stand in. */
    private Set<LocalDate> withEarlier() {
        var all = new TreeSet<LocalDate>();
        for (LocalDate month : months) {
            for (int back = 0; back <= TimeChecks.REACH; back++) all.add(month.minusMonths(back));
        }
        return all;
    }

    /**
     * What the reader found in statements that now hold and in corrections of them; of a row that was corrected since,
     * nothing.
     */
    private Dataset<Row> read(KeepVersions source) {
        Table staged = source.staged();
        Dataset<Row> standing = run.statements(source.source(), months)
                .groupBy("unit", "report_month")
                .agg(expr("max(received_at) as standing_since"));
        Dataset<Row> corrected = run.warehouse()
                .read(staged, months)
                .where("corrects is not null")
                .selectExpr("corrects", "corrects_row")
                .distinct();
        Dataset<Row> found =
                run.warehouse().read(READ, months).where(col("table_name").equalTo(staged.name()));
        return found.join(broadcast(standing), new String[] {"unit", "report_month"}, "inner")
                .where("received_at >= standing_since")
                .join(
                        broadcast(corrected),
                        expr("delivery_id = corrects and concat(sheet, '!', row_number) = corrects_row"),
                        "left_anti")
                .join(broadcast(rules(staged)), new String[] {"rule_id"}, "left_outer")
                .join(names(source), new String[] {"unit", "report_month", "row_key"}, "left_outer");
    }

    /** The name of what a key now stands for. */
    private Dataset<Row> names(KeepVersions source) {
        var checks = new TimeChecks(source.staged());
        return checks.named(run.warehouse().read(source.into(), months).where("known_to is null"));
    }

    private Dataset<Row> rules(Table staged) {
        List<Row> rows = Stream.concat(
                        Rule.all().stream().map(rule -> RowFactory.create(rule.id(), rule.sentence())),
                        staged.checks().stream().map(check -> RowFactory.create(check.id(), check.sentence())))
                .toList();
        return run.warehouse().spark().createDataFrame(rows, StructType.fromDDL("rule_id string, sentence string"));
    }

    /** In the form of {@code marts.finding}; fields that a finding lacks are null. */
    private static Dataset<Row> form(KeepVersions source, Dataset<Row> hits) {
        Dataset<Row> named = hits.withColumn("source", lit(source.source()));
        List<String> has = List.of(named.columns());
        return INTO.select(named.select(INTO.fields().stream()
                .map(field -> has.contains(field.name())
                        ? col(field.name())
                        : lit(null).as(field.name()))
                .toArray(Column[]::new)));
    }

    /** Findings over time know the row; the column's letter is known where the sheet holds one table. */
    private Dataset<Row> withCells(Dataset<Row> hits) {
        List<Row> read = run.sheets().stream().map(Outcome::toRow).toList();
        Dataset<Row> sheets = run.warehouse()
                .read(Staging.SHEET)
                .union(run.warehouse().spark().createDataFrame(read, Staging.SHEET.schema()))
                .groupBy("delivery_id", "sheet")
                .agg(expr("first(columns)").as("columns"), expr("count(*)").as("tables"))
                .where("tables = 1")
                .select("delivery_id", "sheet", "columns");
        return hits.join(broadcast(sheets), new String[] {"delivery_id", "sheet"}, "left_outer")
                .withColumn(
                        "cell",
                        expr(
                                "coalesce(cell, concat(regexp_extract(try_element_at(columns, field), '^[A-Z]+$', 0), row_number))"));
    }
}
