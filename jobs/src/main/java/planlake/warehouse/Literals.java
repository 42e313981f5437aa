package planlake.warehouse;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Values as Spark SQL writes them. */
final class Literals {

    // No text of a declaration holds these.
    private static final String ENTRY = "\u0001";
    private static final String VALUE = "\u0002";

    private Literals() {}

    static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    static String texts(Collection<String> values) {
        return values.stream().sorted().map(Literals::text).collect(joining(", "));
    }

    static String date(LocalDate day) {
        return "date'" + day + "'";
    }

    static String dates(Collection<LocalDate> days) {
        return days.stream().sorted().map(Literals::date).collect(joining(", "));
    }

    /** What rows of some months meet. */
    static String inMonths(Collection<LocalDate> months) {
        return "report_month in (%s)".formatted(dates(months));
    }

    static String moment(Instant at) {
        return "timestamp'" + at + "'";
    }

    /** One value for the planner, however many entries there are. */
    static String map(Map<String, String> entries) {
        String all = entries.entrySet().stream()
                .map(entry -> entry.getKey() + VALUE + entry.getValue())
                .collect(joining(ENTRY));
        return "str_to_map(%s, '%s', '%s')".formatted(text(all), ENTRY, VALUE);
    }
}
