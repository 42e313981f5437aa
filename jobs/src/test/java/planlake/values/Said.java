package planlake.values;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.table.Field.Constraints;
import planlake.table.Table;
import planlake.values.Values.Value;
import planlake.workbook.Grid;

/**
 * What was read from a cell, as one text for tables of tests: the value, of a date its precision, {@code {mark}},
 * {@code -reason} for a missing value, {@code ?rule} for a warning; {@code !problem} alone; {@code empty} for nothing.
 */
final class Said {

    private static final Table DISPATCH = Table.named("staging.dispatch");
    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    private Said() {}

    static Field field(String name) {
        return DISPATCH.field(name);
    }

    /** A field of no table. */
    static Field field(String type, @Nullable String unit) {
        var anything = new Constraints(false, List.of(), null, null, null);
        return new Field(
                "test", "测试", null, type, unit, "", null, null, List.of(), null, null, false, Map.of(), anything);
    }

    /** A column of the report of March 2025 in 万元. */
    static ColumnReading column() {
        return ColumnReading.of("万元", MARCH);
    }

    /** @param cell as {@link Grid#cell} takes it */
    static Value read(@Nullable String cell, String field, String unit) {
        return Values.of(Grid.cell(cell == null ? "" : cell), field(field), ColumnReading.of(unit, MARCH));
    }

    static String of(@Nullable String cell, String field) {
        return of(read(cell, field, "万元"));
    }

    static String of(Value value) {
        if (value.problem() != null) return "!" + value.problem();
        var said = new StringBuilder();
        if (value.value() instanceof BigDecimal number) said.append(number.toPlainString());
        else if (value.value() != null) said.append(value.value());
        if (value.precision() != null) said.append(' ').append(value.precision());
        if (value.missing() != null) said.append('-').append(value.missing());
        if (value.mark() != null) said.append(" {").append(value.mark()).append('}');
        for (Warning warning : value.warnings()) said.append(" ?").append(warning.rule());
        return said.isEmpty() ? "empty" : said.toString();
    }
}
