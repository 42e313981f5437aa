package planlake.delta;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import planlake.table.Table;

/** What a run has changed of a table. One step notes it, and those after it read it. */
public final class Changes {

    private static final List<String> WHOSE = List.of("project_id", "unit");

    private final Table table;
    private final Set<LocalDate> months = new TreeSet<>();
    private final Map<String, Set<String>> values = new HashMap<>();
    private int commits;
    private int seen;

    public Changes(Table table) {
        this.table = table;
    }

    /** Notes files that were added or removed. */
    void files(Stream<DataFile> files) {
        commits++;
        if (table.isByMonth()) files.map(DataFile::month).forEach(months::add);
    }

    /** Notes the rows of those files, where they are not too many to look at. */
    void rows(List<InternalRow> before, List<InternalRow> now) {
        seen++;
        var was = new HashSet<>(before);
        var is = new HashSet<>(now);
        List<InternalRow> others = Stream.concat(
                        before.stream().filter(row -> !is.contains(row)),
                        now.stream().filter(row -> !was.contains(row)))
                .toList();
        List<String> fields = Arrays.asList(table.schema().fieldNames());
        for (String field : WHOSE) {
            int at = fields.indexOf(field);
            Set<String> all = values.computeIfAbsent(field, each -> new TreeSet<>());
            others.forEach(row -> all.add(
                    at < 0 || row.isNullAt(at) ? "" : row.getUTF8String(at).toString()));
        }
    }

    /**
     * The months whose rows are others now; empty if none are, and {@link Months#ALL} of a table not parted by month.
     */
    public Optional<Months> months() {
        if (commits == 0) return Optional.empty();
        return Optional.of(table.isByMonth() ? Months.of(months) : Months.ALL);
    }

    /** The projects, or units, whose rows are others now, by their field; empty if that is not known. */
    public Optional<Set<String>> of(String field) {
        Set<String> others = values.getOrDefault(field, Set.of());
        return seen == commits && !others.contains("") ? Optional.of(others) : Optional.empty();
    }
}
