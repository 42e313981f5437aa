package planlake.staging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.BasePredicate;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import planlake.errors.Errors;
import planlake.table.Compared;
import planlake.table.Field;
import planlake.table.Table;
import planlake.table.Table.Check;
import planlake.table.Thresholds;

/** The declared checks of a table that one row can be held to by itself. One object serves one task. */
record RowChecks(Table table, LocalDate month, Map<Check, BasePredicate> tests) {

    /** Understanding a condition takes Spark's analyzer some milliseconds; once serves all tasks of a process. */
    private static final Map<Asked, Parsed> PARSED = new ConcurrentHashMap<>();

    /** Fields that a row gets only when it is staged. */
    private static final Pattern NOT_YET = Pattern.compile(
            "\\b(?<![.'])(?:delivery_id|unit|received_at|file|sheet|row_number|missing|marks|corrects_row)\\b");

    /** The checks of a table, with the thresholds of a month in the place of their names. */
    private record Asked(Table table, Thresholds thresholds) {}

    /** @param broken check to the condition of rows that break it */
    private record Parsed(Conditions conditions, Map<Check, Expression> broken) {}

    /**
     * The checks of {@code table}, those over time left out, for rows about a month.
     *
     * @param month which rows are about that do not state their month
     * @throws planlake.errors.Refused if any of the table's checks, those over time included, can't be understood
     */
    static RowChecks of(Table table, YearMonth month) {
        Parsed parsed = parsed(table, month.atDay(1));
        Conditions conditions = parsed.conditions();
        var tests = new LinkedHashMap<Check, BasePredicate>();
        parsed.broken().forEach((check, broken) -> tests.put(check, conditions.test(broken)));
        return new RowChecks(table, month.atDay(1), tests);
    }

    /** Fails as {@link #of} does, and gives nothing. */
    static void understand(Table table) {
        parsed(table, LocalDate.EPOCH);
    }

    private static Parsed parsed(Table table, LocalDate month) {
        return PARSED.computeIfAbsent(new Asked(table, Thresholds.shipped(month)), RowChecks::parsed);
    }

    private static Parsed parsed(Asked asked) {
        Table table = asked.table;
        StructType schema = table.schema();
        Conditions alone = Conditions.over(schema);
        Conditions overTime = Conditions.over(schema.add("before", schema));
        var broken = new LinkedHashMap<Check, Expression>();
        for (Check check : table.checks()) {
            Expression parsed = parsed(table, check, check.isOverTime() ? overTime : alone, asked.thresholds);
            if (!check.isOverTime()) broken.put(check, parsed);
        }
        return new Parsed(alone, broken);
    }

    private static Expression parsed(Table table, Check check, Conditions conditions, Thresholds thresholds) {
        try {
            table.field(check.field());
            Matcher early = NOT_YET.matcher(check.broken());
            if (!check.isOverTime() && early.find()) {
                throw new IllegalArgumentException(early.group() + " is not known while a row is read.");
            }
            return conditions.parsed(thresholds.in(check.broken()));
        } catch (Exception e) {
            // Spark's analyzer throws checked exceptions that it does not declare.
            throw Errors.checkNotUnderstood(table.name(), check.id(), String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The checks that a row breaks, in the order declared. A figure that is not stated breaks none; a comparison that
     * can't be computed, such as of figures beyond all measure, counts as broken.
     *
     * @param values field name to String, Boolean, LocalDate, Integer or BigDecimal; absent for null
     */
    List<Check> broken(Map<String, ?> values) {
        if (tests.isEmpty()) return List.of();
        InternalRow row = row(values);
        return Conditions.settled(() -> tests.entrySet().stream()
                .filter(test -> isTrue(test.getValue(), row))
                .map(Map.Entry::getKey)
                .toList());
    }

    private static boolean isTrue(BasePredicate broken, InternalRow row) {
        try {
            return broken.eval(row);
        } catch (ArithmeticException e) {
            return true;
        }
    }

    private InternalRow row(Map<String, ?> values) {
        List<Field> fields = table.fields();
        Object[] cells = new Object[fields.size()];
        for (int i = 0; i < cells.length; i++) {
            Object value = value(values, fields.get(i).name());
            cells[i] = value == null ? null : internal(value, fields.get(i));
        }
        return new GenericInternalRow(cells);
    }

    /** The report month is the one that the row states, else that of the delivery. */
    private @Nullable Object value(Map<String, ?> values, String field) {
        if (!field.equals("report_month")) return values.get(field);
        String stated = table.monthField();
        return stated != null && values.get(stated) instanceof LocalDate day ? day.withDayOfMonth(1) : month;
    }

    /** As Spark keeps it inside; null for what no check asks about, such as maps. */
    private static @Nullable Object internal(Object value, Field field) {
        if (value instanceof BigDecimal number && field.sparkType() instanceof DecimalType type) {
            return Decimal.apply(number, type.precision(), type.scale());
        }
        if (value instanceof String text) return UTF8String.fromString(text);
        if (value instanceof LocalDate day) return (int) day.toEpochDay();
        return value instanceof Boolean || value instanceof Integer || value instanceof Long ? value : null;
    }

    /** What is wrong, in Chinese: the check's sentence, and behind it the figures that it compares. */
    String message(Check check, Map<String, ?> values) {
        String figures = Compared.by(check, table).stream()
                .map(compared -> compared.label() + " "
                        + shown(value(values, compared.field().name())))
                .collect(Collectors.joining("，"));
        return figures.isEmpty() ? check.sentence() : check.sentence() + "：" + figures;
    }

    private static String shown(@Nullable Object value) {
        if (value == null) return "未填";
        if (value instanceof BigDecimal number)
            return number.stripTrailingZeros().toPlainString();
        if (value instanceof Boolean is) return is ? "是" : "否";
        return value.toString();
    }
}
