package planlake.warehouse;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import planlake.plan.Candidate;
import planlake.plan.Link;
import planlake.plan.NamedProjects;
import planlake.plan.NamedProjects.Wanted;
import planlake.table.Table;

/** {@code marts.named_project}: the projects that the plans in force name, found in the registers of their year. */
public final class NamedProjectLinks {

    public static final List<String> INPUTS =
            List.of("marts.plan_in_force", "history.plan_project", "history.project_list");

    private static final Table INTO = Table.named("marts.named_project");

    private NamedProjectLinks() {}

    /** One row per named project, with the project that it is found to be, or why none is. */
    public static Dataset<Row> rows(Run run) {
        SparkSession spark = run.warehouse().spark();
        run.views().name(INPUTS.stream().map(Table::named).toList(), table -> run.warehouse()
                .select(table, ""));
        var rows = new ArrayList<Row>();
        named(spark).forEach((year, named) -> rows.addAll(linked(spark, year, named)));
        return spark.createDataFrame(rows, INTO.schema());
    }

    private static Map<Integer, List<Row>> named(SparkSession spark) {
        var byYear = new TreeMap<Integer, List<Row>>();
        spark.table("history.plan_project")
                .where("known_to is null")
                .join(spark.table("marts.plan_in_force"), new String[] {"unit", "report_month"}, "inner")
                .select("plan_year", "task_no", "position", "short_name", "verb", "qualifier")
                .orderBy("plan_year", "task_no", "position")
                .collectAsList()
                .forEach(row -> byYear.computeIfAbsent(row.getInt(0), year -> new ArrayList<>())
                        .add(row));
        return byYear;
    }

    private static List<Row> linked(SparkSession spark, int year, List<Row> named) {
        List<Wanted> wanted = named.stream()
                .map(row -> new Wanted(row.getInt(1), row.getString(3)))
                .toList();
        Iterable<Candidate> registered = () -> candidates(spark, year);
        Map<String, Link> links = new LinkedHashMap<>();
        for (Link link : NamedProjects.links(wanted, registered)) links.put(link.taskNo() + link.shortName(), link);
        return named.stream()
                .map(row -> row(row, links.get(row.getInt(1) + row.getString(3))))
                .toList();
    }

    private static Iterator<Candidate> candidates(SparkSession spark, int year) {
        Iterator<Row> rows = spark.table("history.project_list")
                .where(col("known_to").isNull())
                .where("year(report_month) = " + year)
                .select("project_id", "project_name")
                .distinct()
                .toLocalIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Candidate next() {
                Row row = rows.next();
                return new Candidate(row.getString(0), row.getString(1));
            }
        };
    }

    private static Row row(Row named, @Nullable Link link) {
        BigDecimal confidence = link == null ? null : link.confidence();
        return RowFactory.create(
                named.getInt(0),
                named.getInt(1),
                named.getInt(2),
                named.getString(3),
                named.getString(4),
                named.isNullAt(5) ? null : named.getString(5),
                link == null ? null : link.projectId(),
                confidence,
                link == null ? "清单中没有名称相符的项目" : link.evidence(),
                link == null || link.review());
    }
}
