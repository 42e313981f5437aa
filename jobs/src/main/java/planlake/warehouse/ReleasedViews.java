package planlake.warehouse;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import planlake.table.Table;

/** The names of released tables in a Spark session, each at its pinned version. */
public final class ReleasedViews {

    private final Released released;
    private final Views views;

    /** @param steps what fills the tables, among them those that are only a query */
    public ReleasedViews(SparkSession spark, Released released, List<Step> steps) {
        this.released = released;
        this.views = new Views(spark, Night.queries(steps));
    }

    /** Makes {@code tables} known to the session, and what their queries read. */
    public void name(Collection<String> tables) {
        views.name(tables.stream().map(Table::named).toList(), this::select);
    }

    private String select(Table table) {
        Long version = released.versions().get(table.name());
        if (table.name().equals(Released.RELEASE.name())) {
            version = Released.folder(released.home(), table).latestVersion().orElseThrow();
        }
        if (version == null) return Warehouse.emptySelect(table);
        return "select * from delta.`%s` version as of %d"
                .formatted(released.home().warehouse().resolve(table.folder()), version);
    }
}
