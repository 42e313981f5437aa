package planlake.console;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Grid}.
 *
 * @param key the machine name: heads the CSV, names the JSON field
 * @param label the heading people know, in Chinese where there is one
 * @param numeric whether the column is set to the right
 * @param decimals places printed in a table, rounded half up; empty leaves figures as they are
 * @param width the widest that a table shows, in columns of the terminal (a Chinese character takes two); 0 = no limit
 * @param isInTables whether tables show it too, which have not room for all that programs may want
 */
public record Column(String key, String label, boolean numeric, OptionalInt decimals, int width, boolean isInTables) {

    /** A column and what stands in it of each row. */
    public record Filled<T>(Column column, Function<T, @Nullable Object> cell) {}

    public Column {
        if (width < 0) throw new IllegalArgumentException("A column cannot be " + width + " wide");
    }

    public static Column text(String key, String label) {
        return new Column(key, label, false, OptionalInt.empty(), 0, true);
    }

    /** A numeric column whose figures are printed as they are: counts, ranks. */
    public static Column number(String key, String label) {
        return new Column(key, label, true, OptionalInt.empty(), 0, true);
    }

    /** A numeric column printed with {@code decimals} places: amounts, rates. */
    public static Column number(String key, String label, int decimals) {
        return new Column(key, label, true, OptionalInt.of(decimals), 0, true);
    }

    /** Columns for CSV and JSON only, which know them by their keys; {@code keys} are parted by blanks. */
    public static List<Column> forPrograms(String keys) {
        return Stream.of(keys.strip().split("\\s+"))
                .map(key -> new Column(key, key, false, OptionalInt.empty(), 0, false))
                .toList();
    }

    /** Columns that tables show, and after them those {@link #forPrograms} alone. */
    public static List<Column> all(String forPrograms, Column... shown) {
        return Stream.concat(Stream.of(shown), forPrograms(forPrograms).stream())
                .toList();
    }

    /** The same column, cut with … where a cell is wider than {@code width}. */
    public Column atMost(int width) {
        return new Column(key, label, numeric, decimals, width, isInTables);
    }

    /** The same column, for CSV and JSON only. */
    public Column notInTables() {
        return new Column(key, label, numeric, decimals, width, false);
    }

    /** The column, filled with what {@code cell} gives of a row. */
    public <T> Filled<T> of(Function<T, @Nullable Object> cell) {
        return new Filled<>(this, cell);
    }
}
