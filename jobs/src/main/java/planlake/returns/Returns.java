package planlake.returns;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ReportData;

/** The workbooks in which units find what they have to mend, {@code <dir>/<YYYY-MM>/<unit>/…待更正.xlsx}. */
public final class Returns {

    private Returns() {}

    /**
     * What was written.
     *
     * @param units that have something to mend
     * @param files their workbooks
     */
    public record Written(Set<String> units, List<Path> files) {}

    /**
     * Writes the workbooks of some months, and removes those that have nothing left to mend.
     *
     * @param unit the only unit to write for; null for all
     */
    public static Written write(ReportData data, Collection<LocalDate> months, @Nullable String unit, Path dir)
            throws IOException {
        var rows = new OpenRows(data);
        var units = new TreeSet<String>();
        var files = new ArrayList<Path>();
        for (LocalDate month : new TreeSet<>(months)) {
            Path folder = dir.resolve(YearMonth.from(month).toString());
            var kept = new ArrayList<Path>();
            for (UnitReturn each : rows.of(month)) {
                if (unit != null && !unit.equals(each.unit())) continue;
                var file = new ReturnFile(folder.resolve(each.unit()).resolve(each.fileName()));
                file.write(ReturnBook.bytes(each));
                kept.add(file.path());
                units.add(each.unit());
            }
            removeOthers(unit == null ? folder : folder.resolve(unit), kept);
            files.addAll(kept);
        }
        return new Written(units, List.copyOf(files));
    }

    private static void removeOthers(Path folder, List<Path> kept) throws IOException {
        for (ReturnFile file : ReturnFile.below(folder)) {
            if (!kept.contains(file.path())) file.remove();
        }
    }
}
