package planlake.portfolio;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.jspecify.annotations.Nullable;
import planlake.table.ReferenceFile;
import planlake.table.Table;
import planlake.table.Table.Portfolio;
import planlake.table.Table.Statement;

/**
 * The rows of {@code marts.portfolio}: what has become of each project of a source from list to list of its unit. A
 * list is the unit's statement of a month; the list before is that of the unit's last month with one, so that a unit
 * that skips a month loses no project by it.
 */
final class PortfolioStates {

    private static final String AMOUNT = "decimal(28,4)";

    private final Table source;
    private final Portfolio portfolio;
    private final Statement statement;

    PortfolioStates(Table source) {
        this.source = source;
        this.portfolio = Objects.requireNonNull(source.portfolio());
        this.statement = Objects.requireNonNull(source.statement());
    }

    /**
     * One row per project and list.
     *
     * @param current the rows that are known now, of all months
     * @param lists unit and report_month of all statements
     * @param unread unit, report_month and key of quarantined rows of the statements that hold now
     */
    Dataset<Row> of(Dataset<Row> current, Dataset<Row> lists, Dataset<Row> unread) {
        Dataset<Row> listed = current.select(
                col("unit"),
                col("report_month"),
                key().as("key"),
                figures().as("figures"),
                lit(true).as("is_read"));
        Dataset<Row> events = listed.unionByName(unread.select("unit", "report_month", "key")
                .distinct()
                .join(listed, new String[] {"unit", "report_month", "key"}, "left_anti")
                .withColumn(
                        "figures",
                        lit(null).cast(listed.schema().apply("figures").dataType()))
                .withColumn("is_read", lit(false)));
        Dataset<Row> told = told(events.join(inOrder(lists), new String[] {"unit", "report_month"}, "inner"));
        return (statement.isByPlace() ? present(told) : present(told).unionByName(vanished(told)))
                .select("unit", "key", "report_month", "state", "is_counted", "last_listed", "known.*")
                .withColumn("source", lit(source.shortName()))
                .withColumn(
                        "measure_unit",
                        lit(source.field(portfolio.plan()).unit()).cast("string"));
    }

    private Column key() {
        return concat_ws("/", statement.key().stream().map(name -> col(name)).toArray(Column[]::new));
    }

    /** What the row of a list says, by the fields that the source declares. */
    private Column figures() {
        Column plan = col(portfolio.plan()).cast(AMOUNT);
        Column done = col(portfolio.done()).cast(AMOUNT);
        Column reason = noRate(plan, done);
        Column rate = round(try_divide(done.multiply(lit(100)), plan), 4).cast(AMOUNT);
        return struct(
                col(portfolio.name()).cast("string").as("name"),
                closed().as("is_closed"),
                plan.as("plan"),
                done.as("done"),
                when(reason.isNull(), rate).as("complete_pct"),
                reason.as("no_rate_reason"),
                cuts().as("cuts"),
                col("delivery_id"),
                col("file"),
                col("sheet"),
                col("row_number"));
    }

    /** Whether the project has ended; null where the row does not say, which is no "no". */
    private Column closed() {
        @Nullable String condition = portfolio.closed();
        return condition == null ? lit(false) : expr(condition);
    }

    /** Why there is no rate; the reason that a cell gives for its own absence goes first. */
    private Column noRate(Column plan, Column done) {
        return when(plan.isNull(), coalesce(missing(portfolio.plan()), lit("无计划数")))
                .when(plan.equalTo(lit(0)), lit("计划数为零"))
                .when(done.isNull(), coalesce(missing(portfolio.done()), lit("无完成数")));
    }

    /** Why a cell says that it is empty, in Chinese; null if it says nothing. */
    private static Column missing(String field) {
        var labels = new TreeMap<String, String>();
        new ReferenceFile("missing_value")
                .rows()
                .forEach(row -> labels.putIfAbsent(row.getOrDefault("reason", ""), row.getOrDefault("label", "")));
        Column[] pairs = labels.entrySet().stream()
                .flatMap(label -> Stream.of(lit(label.getKey()), lit(label.getValue())))
                .toArray(Column[]::new);
        Column reason = try_element_at(col("missing"), lit(field));
        return coalesce(try_element_at(map(pairs), reason), reason);
    }

    private Column cuts() {
        Column[] pairs = portfolio.cuts().stream()
                .flatMap(cut -> Stream.of(lit(cut), col(cut).cast("string")))
                .toArray(Column[]::new);
        return map(pairs).cast("map<string,string>");
    }

    private static Dataset<Row> inOrder(Dataset<Row> lists) {
        WindowSpec ofUnit = Window.partitionBy("unit").orderBy("report_month");
        return lists.select("unit", "report_month")
                .distinct()
                .withColumn("list_before", lag("report_month", 1).over(ofUnit))
                .withColumn("list_after", lead("report_month", 1).over(ofUnit));
    }

    /** With when the project was listed before and is next, and what is known of it then. */
    private static Dataset<Row> told(Dataset<Row> events) {
        WindowSpec ofKey = Window.partitionBy("unit", "key").orderBy("report_month");
        WindowSpec upToNow = ofKey.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        return events.withColumn("last_listed", lag("report_month", 1).over(ofKey))
                .withColumn("next_listed", lead("report_month", 1).over(ofKey))
                .withColumn("known", last(col("figures"), true).over(upToNow))
                .withColumn(
                        "closed_as_known", last(col("figures.is_closed"), true).over(upToNow))
                .withColumn("known", whereKnown(col("known"), coalesce(col("closed_as_known"), lit(false))))
                .withColumn("was_closed", lag(col("closed_as_known"), 1).over(ofKey));
    }

    /** A row that does not say whether its project has ended leaves that as it was. */
    private static Column whereKnown(Column figures, Column isClosed) {
        return when(figures.isNotNull(), figures.withField("is_closed", isClosed));
    }

    private Dataset<Row> present(Dataset<Row> told) {
        Column isFirst = col("last_listed").isNull().and(col("list_before").isNotNull());
        Column isBack = lit(statement.full()).and(col("last_listed").lt(col("list_before")));
        Column state = when(not(col("is_read")), "unread")
                .when(col("known.is_closed"), "closed")
                .when(col("was_closed"), "reopened")
                .when(lit(!statement.isByPlace()).and(isFirst), "new")
                .when(isBack, "returned")
                .otherwise("listed");
        return told.withColumn("state", state).withColumn("is_counted", col("is_read"));
    }

    /** Once more in the first list that lacks it, with the last known figures. */
    private Dataset<Row> vanished(Dataset<Row> told) {
        Column isGone = col("list_after")
                .isNotNull()
                .and(col("next_listed").isNull().or(col("next_listed").gt(col("list_after"))));
        return told.where(lit(statement.full()).and(isGone))
                .withColumn("last_listed", col("report_month"))
                .withColumn("report_month", col("list_after"))
                .withColumn("state", lit("vanished"))
                .withColumn("is_counted", lit(false));
    }
}
