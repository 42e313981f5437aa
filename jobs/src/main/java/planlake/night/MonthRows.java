package planlake.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What sources give to some months. */
@FunctionalInterface
public interface MonthRows {
    Dataset<Row> of(Run run, List<Step.KeepVersions> sources, Set<LocalDate> months);
}
