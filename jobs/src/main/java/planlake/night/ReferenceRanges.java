package planlake.night;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import planlake.errors.ReferenceErrors;
import planlake.table.ReferenceFile;
import planlake.table.Table;

/**
 * What must hold of reference rows on two axes, {@code valid_from} to {@code valid_to} and {@code known_from} to
 * {@code known_to}, each without its end, null for open: those of one key never overlap on both; a threshold has a
 * value for every month.
 */
final class ReferenceRanges {

    private static final String VALID_FROM = "valid_from";
    private static final String KNOWN_FROM = "known_from";
    private static final long SINCE_EVER = Long.MIN_VALUE;
    private static final long OPEN = Long.MAX_VALUE;

    /** A row's place on the axes (days, milliseconds), and the line that says so. */
    private record Range(String key, int line, long from, long to, long knownFrom, long knownTo) {

        boolean overlaps(Range other) {
            return from < other.to && other.from < to && knownFrom < other.knownTo && other.knownFrom < knownTo;
        }
    }

    private final Table table;
    private final ReferenceFile file;

    private ReferenceRanges(Table table, ReferenceFile file) {
        this.table = table;
        this.file = file;
    }

    static boolean has(Table table) {
        return table.key().contains(VALID_FROM) && table.key().contains(KNOWN_FROM);
    }

    /** @throws planlake.errors.Refused if two rows of a key hold at once, or a threshold does not hold throughout */
    static void check(Table table, ReferenceFile file, List<Row> rows) {
        var ranges = new ReferenceRanges(table, file);
        Map<String, List<Range>> byKey = IntStream.range(0, rows.size())
                .mapToObj(nth -> ranges.range(rows.get(nth), nth + 2))
                .collect(Collectors.groupingBy(Range::key));
        byKey.values().forEach(ranges::noOverlap);
        if (table.shortName().equals("threshold")) ranges.complete(byKey);
    }

    private Range range(Row row, int line) {
        String key = table.key().stream()
                .filter(name -> !name.equals(VALID_FROM) && !name.equals(KNOWN_FROM))
                .map(name -> String.valueOf(at(row, name)))
                .collect(Collectors.joining("/"));
        if (at(row, KNOWN_FROM) == null) {
            throw ReferenceErrors.badValue(
                    file.place(), line, KNOWN_FROM, "", "an instant in UTC, such as 2026-01-10T00:00:00Z");
        }
        return new Range(
                key,
                line,
                number(at(row, VALID_FROM), SINCE_EVER),
                number(at(row, "valid_to"), OPEN),
                number(at(row, KNOWN_FROM), SINCE_EVER),
                number(at(row, "known_to"), OPEN));
    }

    private @Nullable Object at(Row row, String field) {
        List<String> names = table.fields().stream().map(each -> each.name()).toList();
        return row.get(names.indexOf(field));
    }

    private static long number(@Nullable Object time, long open) {
        if (time instanceof Timestamp instant) return instant.toInstant().toEpochMilli();
        return time instanceof Date day ? day.toLocalDate().toEpochDay() : open;
    }

    private void noOverlap(List<Range> same) {
        for (Range one : same) {
            same.stream()
                    .filter(other -> other.line() > one.line() && other.overlaps(one))
                    .findFirst()
                    .ifPresent(other -> {
                        throw ReferenceErrors.overlap(file.place(), one.key(), one.line(), other.line());
                    });
        }
    }

    /** Of every name that comes with Planlake, what is now known covers all months. */
    private void complete(Map<String, List<Range>> byName) {
        var names = new TreeSet<String>();
        new ReferenceFile(file.name()).rows().forEach(row -> names.add(row.getOrDefault("name", "")));
        for (String name : names) {
            complete(
                    name,
                    byName.getOrDefault(name, List.of()).stream()
                            .filter(range -> range.knownTo() == OPEN)
                            .sorted(Comparator.comparing(Range::from))
                            .toList());
        }
    }

    private void complete(String name, List<Range> inOrder) {
        long covered = SINCE_EVER;
        for (Range range : inOrder) {
            if (range.from() > covered) throw gap(name, "before " + month(range.from()));
            covered = range.to();
        }
        if (covered == SINCE_EVER) throw gap(name, "in any month");
        if (covered != OPEN) throw gap(name, "from " + month(covered) + " on");
    }

    private RuntimeException gap(String name, String months) {
        return ReferenceErrors.gap(file.place(), name, months);
    }

    private static YearMonth month(long day) {
        return YearMonth.from(LocalDate.ofEpochDay(day));
    }
}
