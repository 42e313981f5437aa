package planlake.warehouse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import planlake.table.Table;

/** What a run has changed of a table. One step notes it, and those after it read it. */
final class Changes {

    private final Table table;
    private final Set<LocalDate> months = new TreeSet<>();
    private final Set<String> projects = new TreeSet<>();
    private int commits;
    private int seen;

    Changes(Table table) {
        this.table = table;
    }

    /** Notes files that were added or removed. */
    void files(Stream<DataFile> files) {
        commits++;
        if (table.isByMonth()) files.map(DataFile::month).forEach(months::add);
    }

    /** Notes the rows of those files, where they are not too many to look at. */
    void rows(List<InternalRow> before, List<InternalRow> now) {
        int at = Arrays.asList(table.schema().fieldNames()).indexOf("project_id");
        if (at < 0) return;
        seen++;
        var was = new HashSet<>(before);
        var is = new HashSet<>(now);
        Stream.concat(
                        before.stream().filter(row -> !is.contains(row)),
                        now.stream().filter(row -> !was.contains(row)))
                .forEach(row -> projects.add(
                        row.isNullAt(at) ? "" : row.getUTF8String(at).toString()));
    }

    /**
     * The months whose rows are others now; empty if none are, and {@link Months#ALL} of a table not parted by month.
     */
    Optional<Months> months() {
        if (commits == 0) return Optional.empty();
        return Optional.of(table.isByMonth() ? Months.of(months) : Months.ALL);
    }

    /** The projects whose rows are others now; empty if that is not known. */
    Optional<Set<String>> projects() {
        return seen == commits && !projects.contains("") ? Optional.of(projects) : Optional.empty();
    }
}
