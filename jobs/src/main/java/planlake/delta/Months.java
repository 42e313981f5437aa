package planlake.delta;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;

/** Which months of a table that is parted by month are read or written; of other tables all rows are meant. */
public record Months(@Nullable Set<LocalDate> only, LocalDate from, LocalDate to) implements Predicate<LocalDate> {

    public static final Months ALL = new Months(null, LocalDate.MIN, LocalDate.MAX);

    public static Months of(Collection<LocalDate> months) {
        return new Months(new TreeSet<>(months), LocalDate.MIN, LocalDate.MAX);
    }

    /** Some months, and the {@code reach} months before each. */
    public static Months withEarlier(Collection<LocalDate> months, int reach) {
        return of(months.stream()
                .flatMap(month -> IntStream.rangeClosed(0, reach).mapToObj(month::minusMonths))
                .toList());
    }

    public static Months between(LocalDate first, LocalDate last) {
        return new Months(null, first, last);
    }

    @Override
    public boolean test(LocalDate month) {
        if (only != null) return only.contains(month);
        return !month.isBefore(from) && !month.isAfter(to);
    }

    boolean test(DataFile file) {
        return isAll() || !file.parts().containsKey("report_month") || test(file.month());
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** Those that are named one by one; none if they are not. */
    public Set<LocalDate> each() {
        return only == null ? Set.of() : only;
    }

    /** The same as a condition on rows. */
    Column condition() {
        if (isAll()) return lit(true);
        return only != null
                ? col("report_month").isin(only.toArray())
                : col("report_month").between(Date.valueOf(from), Date.valueOf(to));
    }
}
