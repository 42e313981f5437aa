package planlake.editions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.io.file.PathUtils;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.landing.Home;
import planlake.night.AsKnown;
import planlake.night.Step;
import planlake.portfolio.PortfolioMarts;
import planlake.table.Stage;
import planlake.table.Table;
import planlake.table.TableRow;

/**
 * An edition computed anew from the deliveries that it knew, held against the rows that it was printed from.
 *
 * @param tables how many were compared
 * @param rows how many rows of them
 * @param differences what is not the same, a line each, in Chinese
 */
public record Recomputed(int tables, long rows, List<String> differences) {

    /** Computes all figures of an edition's months and compares every field of every row; starts Spark. */
    public static Recomputed of(Edition edition, Home home, Released release, List<Step> steps) {
        Path scratch = scratch();
        try {
            Released anew = new AsKnown(
                            release, steps, Set.copyOf(edition.deliveries()), edition.withdrawn(), edition.knownAt())
                    .fill(AsKnown.figures(steps), edition.month().withMonth(1), edition.month(), scratch);
            return compare(edition, edition.released(home), anew, steps);
        } finally {
            delete(scratch);
        }
    }

    private static Recomputed compare(Edition edition, Released printed, Released anew, List<Step> steps) {
        List<LocalDate> months = Publishing.months(edition.month());
        var differences = new ArrayList<String>();
        int tables = 0;
        long rows = 0;
        for (Table table : marts(steps)) {
            // A field that came later was not printed.
            Set<String> later = printed.lacking(table);
            Map<String, Long> before = counted(printed, table, months, later);
            differences.addAll(differences(table, before, counted(anew, table, months, later)));
            tables++;
            rows += before.values().stream().mapToLong(Long::longValue).sum();
        }
        return new Recomputed(tables, rows, List.copyOf(differences));
    }

    /** What is printed: marts by month. */
    private static List<Table> marts(List<Step> steps) {
        return steps.stream()
                .filter(step -> !(step instanceof Step.View) && !step.into().equals(PortfolioMarts.PROJECTS))
                .flatMap(step -> step.fills().stream())
                .filter(table -> table.stage() == Stage.MARTS && table.isByMonth())
                .toList();
    }

    private static Map<String, Long> counted(Released of, Table table, List<LocalDate> months, Set<String> without) {
        var counts = new TreeMap<String, Long>();
        for (TableRow row : of.rows(table.name(), months)) {
            var values = new TreeMap<>(row.values());
            values.keySet().removeAll(without);
            counts.merge(values.toString(), 1L, Long::sum);
        }
        return counts;
    }

    private static List<String> differences(Table table, Map<String, Long> before, Map<String, Long> after) {
        if (before.equals(after)) return List.of();
        var gone = new TreeMap<>(before);
        after.forEach((row, count) -> gone.merge(row, -count, Long::sum));
        gone.values().removeIf(count -> count == 0);
        String example = gone.firstKey();
        return List.of("%s：%d 行不同，如 %s"
                .formatted(table.name(), gone.size(), example.substring(0, Math.min(400, example.length()))));
    }

    public boolean isSame() {
        return differences.isEmpty();
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("planlake-edition");
        } catch (IOException e) {
            throw Errors.unreadable(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static void delete(Path folder) {
        try {
            PathUtils.deleteDirectory(folder);
        } catch (IOException e) {
            throw Errors.unreadable(folder, e);
        }
    }
}
