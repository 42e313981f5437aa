package planlake.table;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A table of the warehouse, as {@code schemas/<stage>/<name>.yml} declares it: the one place that says what its rows
 * mean, what its fields are, and what they may hold.
 *
 * @param name stage and table, {@code marts.completion}
 * @param label what people call it, in Chinese
 * @param grain what one row stands for
 * @param key the fields that together name a row; empty where rows have none of their own
 * @param partitionBy the fields whose values part the files; empty for a table of one part
 * @param statement how deliveries state the rows; null for a table that is not delivered
 * @param checks what must hold across the fields of a row, and from month to month
 * @param portfolio by which fields a source of projects is measured; null for tables that are not
 * @param printed which fields commands and reports print of it; null where those say it
 * @param fields all fields, those of a table that it is {@code like} first
 */
public record Table(
        String name,
        String label,
        String grain,
        List<String> key,
        List<String> partitionBy,
        @Nullable Statement statement,
        List<Check> checks,
        @Nullable Portfolio portfolio,
        @Nullable Printed printed,
        List<Field> fields)
        implements Serializable {

    /**
     * Which fields are printed, in order, parted by blanks; {@code label/40} is cut at 40 columns of a terminal.
     *
     * @param tables those that commands show to people; empty if no command lists the table
     * @param programs those in CSV and JSON
     * @param reports those in a report's tables
     */
    public record Printed(String tables, String programs, String reports) implements Serializable {

        public Printed {
            tables = Objects.requireNonNullElse(tables, "");
            programs = Objects.requireNonNullElse(programs, "");
            reports = Objects.requireNonNullElse(reports, "");
        }
    }

    /**
     * How a delivery states rows of a table.
     *
     * @param key the fields that say, within a unit and month, which thing a row is about
     * @param full whether each delivery is the full statement of its unit and month, so that an absent row is withdrawn
     * @param units the reference table whose names and aliases a delivering unit must be among; null if any may deliver
     * @param month where the month of a row is stated: {@code folder}, {@code file} (the file's name), or a date field
     *     of the row; null for the folder
     * @param ofYear whether figures of the whole year rest on it, those of the months before it too, as on a list of
     *     projects or a plan
     * @param document the source whose documents state the rows; null where they lie on sheets
     */
    public record Statement(
            List<String> key,
            boolean full,
            @Nullable String units,
            @Nullable String month,
            boolean ofYear,
            @Nullable String document)
            implements Serializable {

        /** The months of files lie in their folders. */
        public static final String BY_FOLDER = "folder";

        /** The month of a file is in its name. */
        public static final String BY_FILE = "file";

        /** Rows that nothing names are told apart by their place alone, and not followed from month to month. */
        public static final List<String> BY_PLACE = List.of("file", "sheet", "row_number");

        public boolean isByPlace() {
            return key.equals(BY_PLACE);
        }

        /** The field whose value has the month of its row; null if all rows of a file are about one month. */
        public @Nullable String monthField() {
            return month == null || month.equals(BY_FOLDER) || month.equals(BY_FILE) ? null : month;
        }
    }

    /**
     * Something that must hold of each row.
     *
     * @param id snake case, unique within the table
     * @param severity what a row that breaks it is worth
     * @param sentence what must hold, in Chinese
     * @param example a row that breaks it, in Chinese
     * @param when a Spark SQL condition under which it applies; null for always
     * @param expect a Spark SQL condition over the fields, which must not be false; {@code before.x} is the field x of
     *     the same key's statement for the month before
     * @param field the field whose cell is shown as wrong
     */
    public record Check(
            String id,
            Severity severity,
            String sentence,
            String example,
            @Nullable String when,
            String expect,
            String field)
            implements Serializable {

        /** Whether it compares with the month before, and so can't be judged by the row alone. */
        public boolean isOverTime() {
            return expect.contains("before.") || (when != null && when.contains("before."));
        }

        /** The Spark SQL condition of rows that break it. */
        public String broken() {
            return when == null ? "not (" + expect + ")" : "(" + when + ") and not (" + expect + ")";
        }
    }

    /**
     * By which fields a source is a portfolio of projects.
     *
     * @param name the field with the project's name
     * @param plan what is to be done, the denominator of the completion rate
     * @param done what has been done, its numerator
     * @param cuts the fields by which it is cut, e.g. region
     * @param closed the Spark SQL condition under which a project counts as finished; null if none does
     */
    public record Portfolio(
            String name,
            String plan,
            String done,
            List<String> cuts,
            @Nullable String closed) implements Serializable {

        public Portfolio {
            cuts = cuts == null ? List.of() : List.copyOf(cuts);
        }
    }

    /** A schema file as it is written. */
    record Declaration(
            @JsonProperty("table") String name,
            @Nullable String label,
            String grain,
            @Nullable String like,
            @JsonProperty("primaryKey") @Nullable List<String> key,
            @Nullable List<String> partitionBy,
            @Nullable Statement statement,
            @Nullable List<Check> checks,
            @Nullable Portfolio portfolio,
            @Nullable Printed printed,
            @Nullable Map<String, String> missing,
            @Nullable List<Field> fields) {

        /** The table that is meant, with the fields it takes over from others before its own. */
        Table resolved(List<Field> inherited) {
            var all = new LinkedHashMap<String, Field>();
            Stream.concat(inherited.stream(), Objects.requireNonNullElse(fields, List.<Field>of()).stream())
                    .forEach(field -> all.put(field.name(), missing == null ? field : field.lacking(missing)));
            return new Table(
                    name,
                    Objects.requireNonNullElse(label, name),
                    grain,
                    Objects.requireNonNullElse(key, List.of()),
                    Objects.requireNonNullElse(partitionBy, List.of()),
                    statement,
                    Objects.requireNonNullElse(checks, List.of()),
                    portfolio,
                    printed,
                    List.copyOf(all.values()));
        }
    }

    /**
     * The declaration of {@code name}.
     *
     * @throws IllegalArgumentException if there is no such schema file, or it has unknown words
     */
    public static Table named(String name) {
        return SchemaFiles.table(name);
    }

    /**
     * Makes the table known by its name, so that {@link #named} gives it: one that a home declares, in this process and
     * wherever its rows are read.
     */
    public void makeKnown() {
        SchemaFiles.add(this);
    }

    /** The source whose deliveries state its rows: the table's own name where they lie on sheets. */
    public String source() {
        String document = statement == null ? null : statement.document();
        return document == null ? shortName() : document;
    }

    /** Whether deliveries state its rows on sheets, and not in documents. */
    public boolean isOfSheets() {
        return statement != null && statement.document() == null;
    }

    /** Whether it comes with Planlake; others are declared by a home. */
    public boolean isBuiltIn() {
        return SchemaFiles.isBuiltIn(name);
    }

    /** The field whose value has the month of its row; null if all rows of a file are about one month. */
    public @Nullable String monthField() {
        return statement == null ? null : statement.monthField();
    }

    public Stage stage() {
        return Stage.of(name.substring(0, name.indexOf('.')));
    }

    /** The name within its stage, {@code completion}. */
    public String shortName() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** Where it lies below the warehouse folder, {@code marts/completion}. */
    public String folder() {
        return name.replace('.', '/');
    }

    public boolean has(String fieldName) {
        return fields.stream().anyMatch(field -> field.name().equals(fieldName));
    }

    public Field field(String fieldName) {
        return fields.stream()
                .filter(field -> field.name().equals(fieldName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no field " + fieldName));
    }

    public List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }

    /** Whether each of its rows belongs to one report month, so that a night can replace months of it. */
    public boolean isByMonth() {
        return partitionBy.contains("report_month");
    }

    public StructType schema() {
        return new StructType(fields.stream().map(Field::toSpark).toArray(StructField[]::new));
    }

    /** Names and types alone, {@code project_id string, ...}: what two versions of a warehouse must share. */
    public String layout() {
        return name
                + fields.stream()
                        .map(field -> field.name() + " " + field.type())
                        .toList();
    }

    private boolean isForm(StructType given) {
        if (given.length() != fields.size()) return false;
        for (int i = 0; i < fields.size(); i++) {
            StructField field = given.fields()[i];
            boolean isSame = field.name().equals(fields.get(i).name())
                    && DataType.equalsIgnoreNullability(
                            field.dataType(), fields.get(i).sparkType());
            if (!isSame) return false;
        }
        return true;
    }

    /** The table's fields, in order, each of its declared type; fails if {@code rows} lacks one. */
    public Dataset<Row> select(Dataset<Row> rows) {
        if (isForm(rows.schema())) return rows;
        return rows.select(fields.stream()
                .map(field -> col(field.name()).cast(field.sparkType()).as(field.name()))
                .toArray(Column[]::new));
    }
}
