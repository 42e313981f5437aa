package planlake.warehouse;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import planlake.table.Compared;
import planlake.table.Field;
import planlake.table.Table;
import planlake.table.Table.Check;

/**
 * The checks of a delivered table that compare a row with the same unit's and key's statement before: the latest
 * earlier month, within twelve, of what is now known. Loading order plays no part.
 */
final class TimeChecks {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Months that a statement before may lie back. */
    static final int REACH = 12;

    private final Table table;
    private final List<Check> checks;

    TimeChecks(Table table) {
        this.table = table;
        this.checks = table.checks().stream().filter(Check::isOverTime).toList();
    }

    /**
     * Current rows with {@code row_key}, and {@code before}: the compared fields of the statement before, null where
     * there is none.
     *
     * @param history versions of the months asked about and of the twelve before each
     */
    Dataset<Row> withBefore(Dataset<Row> history) {
        String fields = compared().stream().map("`%s`"::formatted).collect(joining(", "));
        return history.where("known_to is null")
                .selectExpr("*", key() + " as row_key")
                .selectExpr(
                        "*",
                        "lag(struct(%s)) over (partition by unit, row_key order by report_month) as said_before"
                                .formatted(fields))
                .selectExpr(
                        "* except (said_before)",
                        "if(said_before.report_month >= add_months(report_month, -%d), said_before, null) as before"
                                .formatted(REACH));
    }

    /**
     * One row for each check that a row breaks, with {@code rule_id}, {@code severity}, {@code sentence},
     * {@code field}, {@code stated} and {@code message}.
     *
     * @param rows as {@link #withBefore} gives them
     */
    Dataset<Row> broken(Dataset<Row> rows) {
        String hits = checks.stream().map(this::hit).collect(joining(",\n"));
        return rows.where("before is not null")
                .selectExpr("*", "filter(array(%s), hit -> hit is not null) as hits".formatted(hits))
                .where("size(hits) > 0")
                .selectExpr("*", "explode(hits) as hit")
                .selectExpr(
                        "unit",
                        "report_month",
                        "delivery_id",
                        "file",
                        "sheet",
                        "row_number",
                        "row_key",
                        item() + " as item_name",
                        "hit.*");
    }

    /** The name of what each key of a unit and month stands for: unit, report_month, row_key and item_name. */
    Dataset<Row> named(Dataset<Row> current) {
        return current.selectExpr("unit", "report_month", key() + " as row_key", item() + " as item_name");
    }

    boolean isEmpty() {
        return checks.isEmpty();
    }

    /** The field with the name of what a row is about. */
    private String item() {
        String name =
                table.portfolio() == null ? "project_name" : table.portfolio().name();
        boolean hasName = table.fields().stream().anyMatch(field -> field.name().equals(name));
        return hasName ? "`" + name + "`" : "cast(null as string)";
    }

    private String key() {
        Table.Statement statement = Objects.requireNonNull(table.statement(), table.name());
        return statement.key().stream().map("`%s`"::formatted).collect(joining(", ", "concat_ws('/', ", ")"));
    }

    /** All fields that a check names, and all figures: whether a unit stated the same again is asked of each. */
    private Set<String> compared() {
        var named = new LinkedHashSet<String>(List.of("report_month"));
        checks.forEach(check -> WORD.matcher(check.broken()).results().forEach(word -> named.add(word.group())));
        var fields = new LinkedHashSet<String>();
        for (Field field : table.fields()) {
            if (named.contains(field.name()) || isFigure(field)) fields.add(field.name());
        }
        return fields;
    }

    private static boolean isFigure(Field field) {
        return field.isDelivered() && field.sparkType() instanceof DecimalType;
    }

    /** Whether every figure of a row is what the statement before said. */
    String isUnchanged() {
        return table.fields().stream()
                .filter(TimeChecks::isFigure)
                .map(field -> "`%1$s` <=> before.`%1$s`".formatted(field.name()))
                .collect(joining(" and ", "(", ")"));
    }

    private String hit(Check check) {
        String figures = Compared.by(check, table).stream()
                .map(figure -> "concat(%s, %s)"
                        .formatted(text(figure.label() + " "), shown(figure.field(), figure.isBefore())))
                .collect(joining(", "));
        String message = "concat(%s, concat_ws('，', %s))".formatted(text(check.sentence() + "："), figures);
        return """
                if(coalesce(%s, false), named_struct(
                    'rule_id', %s, 'severity', %s, 'sentence', %s, 'field', %s, 'stated', %s, 'message', %s), null)""".formatted(
                        check.broken(),
                        text(check.id()),
                        text(check.severity().id()),
                        text(check.sentence()),
                        text(check.field()),
                        shown(table.field(check.field()), false),
                        message);
    }

    /** A value as a message shows it. */
    private static String shown(Field field, boolean isBefore) {
        String value = (isBefore ? "before.`" : "`") + field.name() + "`";
        DataType type = field.sparkType();
        String plain = type instanceof DecimalType
                ? "regexp_replace(cast(%s as string), '[.]0+$|(?<=[.][0-9]{0,9})0+$', '')".formatted(value)
                : type instanceof BooleanType
                        ? "if(%s, '是', '否')".formatted(value)
                        : "cast(%s as string)".formatted(value);
        return "if(%s is null, '未填', %s)".formatted(value, plain);
    }

    private static String text(String literal) {
        return "'" + literal.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
