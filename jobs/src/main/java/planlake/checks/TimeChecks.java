package planlake.checks;

import static java.util.stream.Collectors.joining;
import static planlake.delta.Literals.text;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import planlake.delta.Literals;
import planlake.night.Reach;
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

    private final Table table;
    private final List<Check> checks;

    TimeChecks(Table table) {
        this.table = table;
        this.checks = table.checks().stream().filter(Check::isOverTime).toList();
    }

    /**
     * A SELECT of what rows and whole statements of some months break: unit, report_month and the fields of
     * {@link UnitChecks#hit}.
     *
     * @param history names versions of the months asked about and of the twelve before each
     * @param units a condition that rows of the units meet that are asked about
     * @param statements the checks of whole statements
     * @param months those asked about
     */
    String broken(String history, String units, UnitChecks statements, Set<LocalDate> months) {
        return BROKEN.formatted(
                statements.stale(),
                statements.volume(),
                isUnchanged(),
                Literals.inMonths(months),
                checks.stream().map(this::hit).collect(joining(",\n")),
                item(),
                compared().stream().map("`%s`"::formatted).collect(joining(", ")),
                Reach.MONTHS,
                comparable(history, units, Collections.min(months).minusMonths(1)));
    }

    /**
     * A SELECT of the rows that months after one can be compared with: all from that month on, and of keys that it does
     * not have the earlier ones.
     */
    private String comparable(String history, String units, LocalDate since) {
        return """
                select said.*
                from (%1$s) as said
                left join (%1$s and report_month = %2$s) as last
                    on said.unit = last.unit and said.row_key = last.row_key
                where said.report_month >= %2$s or last.row_key is null""".formatted(
                "select *, %s as row_key from %s where known_to is null and %s".formatted(key(table), history, units),
                Literals.date(since));
    }

    /**
     * Each row and the one before; by unit and month what rows break, and how many there are; the unit's last count.
     */
    private static final String BROKEN = """
            select unit, report_month, hit.*
            from (
                select *, lag(struct(rows, report_month)) over (partition by unit order by report_month) as last
                from (
                    select
                        unit,
                        report_month,
                        count(*) as rows,
                        count_if(before.report_month = add_months(report_month, -1)) as compared,
                        count_if(before.report_month = add_months(report_month, -1) and %3$s) as unchanged,
                        flatten(collect_list(hits)) as hits
                    from (
                        select
                            *,
                            if(before is null or not (%4$s), null, transform(
                                filter(array(%5$s), hit -> hit is not null),
                                hit -> named_struct(
                                    'rule_id', hit.rule_id, 'severity', hit.severity, 'row_key', row_key,
                                    'item_name', %6$s, 'field', hit.field, 'stated', hit.stated,
                                    'message', hit.message, 'delivery_id', delivery_id, 'file', file,
                                    'sheet', sheet, 'row_number', row_number)
                            )) as hits
                        from (
                            select *, if(
                                said_before.report_month >= add_months(report_month, -%8$d), said_before, null
                            ) as before
                            from (
                                select *, lag(struct(%7$s)) over (
                                    partition by unit, row_key order by report_month
                                ) as said_before
                                from (%9$s)
                            )
                        )
                    )
                    group by unit, report_month
                )
            )
            lateral view explode(concat(hits, filter(array(%1$s, %2$s), hit -> hit is not null))) as hit
            where %4$s""";

    /**
     * A SELECT of the name of what each key of a unit and month now stands for: unit, report_month, row_key and
     * item_name.
     */
    String names(String history, String asked) {
        return """
                select unit, report_month, %s as row_key, %s as item_name
                from %s
                where known_to is null and %s""".formatted(key(table), item(), history, asked);
    }

    boolean isEmpty() {
        return checks.isEmpty();
    }

    /** The field with the name of what a row is about. */
    private String item() {
        return hasNames() ? "`" + nameField(table) + "`" : "cast(null as string)";
    }

    /** Whether rows have the name of what they are about. */
    boolean hasNames() {
        return table.fields().stream().anyMatch(field -> field.name().equals(nameField(table)));
    }

    /** The field with the name of what a row is about; rows of a table without such a field have no name. */
    static String nameField(Table table) {
        return table.portfolio() == null ? "project_name" : table.portfolio().name();
    }

    /** What names a row within its statement. */
    static String key(Table table) {
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
    private String isUnchanged() {
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
                    'rule_id', %s, 'severity', %s, 'field', %s, 'stated', %s, 'message', %s), null)""".formatted(
                        check.broken(),
                        text(check.id()),
                        text(check.severity().id()),
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
}
