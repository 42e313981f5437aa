package planlake.delta;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Values as Spark SQL writes them. */
public final class Literals {

    // No text of a declaration holds it.
    private static final String ENTRY = "\u0001";

    private Literals() {}

    public static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    public static String texts(Collection<String> values) {
        return values.stream().sorted().map(Literals::text).collect(joining(", "));
    }

    public static String date(LocalDate day) {
        return "date'" + day + "'";
    }

    public static String dates(Collection<LocalDate> days) {
        return days.stream().sorted().map(Literals::date).collect(joining(", "));
    }

    /** What rows of some months meet. */
    public static String inMonths(Collection<LocalDate> months) {
        return "report_month in (%s)".formatted(dates(months));
    }

    public static String moment(Instant at) {
        return "timestamp'" + at + "'";
    }

    /**
     * One value for the planner, however many entries there are. Not by str_to_map, which has the tables of all
     * languages loaded: a second of each night.
     */
    public static String map(Map<String, String> entries) {
        List<String> keys = List.copyOf(entries.keySet());
        return "map_from_arrays(%s, %s)"
                .formatted(array(keys), array(keys.stream().map(entries::get).toList()));
    }

    private static String array(List<String> values) {
        return "split(%s, '%s')".formatted(text(String.join(ENTRY, values)), ENTRY);
    }
}
