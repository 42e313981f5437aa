package planlake.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/**
 * One field of a table, as its schema file declares it.
 *
 * @param label the Chinese heading that people know it by; its name where none is declared
 * @param type a Spark SQL type, as in DDL: {@code decimal(18,4)}
 * @param unit what the number counts, e.g. {@code 万元}; null if it counts nothing
 * @param headers the spellings that a delivered sheet may use for its column; empty if it is not read from one
 * @param precision the field that keeps how precisely a date was stated; null if none does
 * @param format how a text is built, one of {@link #FORMATS}; null for free text
 * @param description what it means; its label where nothing more is declared
 * @param missing words that stand for a missing value in this source, upper case and without blanks, and their reasons
 * @param shortLabel the label where a heading must be short, {@code short} in the file; null where it is short enough
 * @param group the heading above it and its neighbours in a wide table; null for none
 * @param measure what a printed measure is and what it is added up from; null for a field that is none
 * @param personal whether it is personal data: masked everywhere but in {@code staging.contact}
 */
public record Field(
        String name,
        String label,
        @JsonProperty("short") @Nullable String shortLabel,
        String type,
        @Nullable String unit,
        String description,
        @Nullable String group,
        @Nullable Metric measure,
        List<String> headers,
        @Nullable String precision,
        @Nullable String format,
        boolean personal,
        Map<String, String> missing,
        Constraints constraints)
        implements Serializable {

    /** A code of the investment project approval platform, and any other code whose every character counts. */
    public static final Set<String> FORMATS = Set.of("project_code", "identifier");

    private static final Set<String> NUMBERS = Set.of("int", "bigint", "double");

    private static final Map<String, DataType> SPARK_TYPES = new ConcurrentHashMap<>();

    public Field {
        if (format != null && !FORMATS.contains(format)) {
            throw new IllegalArgumentException(
                    "Field %s: unknown format %s; one of %s".formatted(name, format, new TreeSet<>(FORMATS)));
        }
        label = Objects.requireNonNullElse(label, name);
        description = Objects.requireNonNullElse(description, label);
        headers = headers == null ? List.of() : List.copyOf(headers);
        missing = missing == null ? Map.of() : inCapitals(missing);
        constraints = constraints == null ? Constraints.NONE : constraints;
    }

    /** The words of Frictionless Table Schema for what values a field may hold. */
    public record Constraints(
            boolean required,
            @JsonProperty("enum") List<String> enumeration,
            @Nullable String pattern,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum)
            implements Serializable {

        static final Constraints NONE = new Constraints(false, List.of(), null, null, null);

        public Constraints {
            enumeration = enumeration == null ? List.of() : List.copyOf(enumeration);
        }
    }

    /** The same field, in a row that can't do without it. */
    Field required() {
        Constraints all = constraints;
        var more = new Constraints(true, all.enumeration, all.pattern, all.minimum, all.maximum);
        return with(missing, more);
    }

    /** The same field, in a source that has words of its own for missing values. */
    Field lacking(Map<String, String> words) {
        return with(words, constraints);
    }

    private Field with(Map<String, String> otherMissing, Constraints others) {
        return new Field(
                name,
                label,
                shortLabel,
                type,
                unit,
                description,
                group,
                measure,
                headers,
                precision,
                format,
                personal,
                otherMissing,
                others);
    }

    /** What heads its column where there is little room. */
    public String shortest() {
        return Objects.requireNonNullElse(shortLabel, label);
    }

    private static Map<String, String> inCapitals(Map<String, String> words) {
        var all = new TreeMap<String, String>();
        words.forEach((word, reason) -> all.put(word.replaceAll("\\s", "").toUpperCase(Locale.ROOT), reason));
        return Map.copyOf(all);
    }

    /** Whether the field is read from a column of a delivered sheet. */
    public boolean isDelivered() {
        return !headers.isEmpty();
    }

    /** Whether it holds an amount of money in 万元. */
    public boolean isMoney() {
        return "万元".equals(unit);
    }

    /** Whether it holds a rate in percent; a difference in percentage points is none. */
    public boolean isPercent() {
        return unit != null && (unit.equals("percent") || unit.startsWith("percent "));
    }

    /** Whether it holds a difference of rates. */
    public boolean isPoints() {
        return "percentage points".equals(unit);
    }

    /** Whether it holds a number, of whatever unit. */
    public boolean isNumber() {
        return type.startsWith("decimal") || NUMBERS.contains(type);
    }

    public DataType sparkType() {
        // Parsing the type costs more than reading a cell, and is asked for with each.
        return SPARK_TYPES.computeIfAbsent(type, DataType::fromDDL);
    }

    StructField toSpark() {
        String comment = unit == null ? description : description + " [" + unit + "]";
        return new StructField(name, sparkType(), true, Metadata.empty()).withComment(label + ": " + comment);
    }
}
