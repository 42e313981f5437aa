package planlake.commands.ask;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Listing;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.errors.Errors;
import planlake.table.Field;
import planlake.table.Metric;
import planlake.table.Table;

/** {@code planlake describe}. */
@Command(
        name = "describe",
        header = "The data dictionary: all tables, those of the home's own sources too, or the fields of one.",
        footer = {"", "Examples:", "  planlake describe", "  planlake describe marts.completion"})
public final class DescribeCommand extends Listing {

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(index = "0", arity = "0..1", paramLabel = "TABLE", description = "A table, <stage>.<name>.")
    private @Nullable String table;

    @Override
    protected int run(PrintWriter out) {
        String wanted = table;
        List<Table> tables = Published.all(home.home());
        if (wanted == null) {
            format.print(tables(tables), out);
            return 0;
        }
        Errors.refuseUnknown("table", wanted, tables.stream().map(Table::name));
        Table described = Table.named(wanted);
        if (format.isTable()) out.printf("%s  %s%n%s%n%n", described.name(), described.label(), described.grain());
        format.print(fields(described), out);
        return 0;
    }

    private static Grid tables(List<Table> tables) {
        return Grid.of(
                tables,
                List.of(
                        Column.text("table", "table").of(Table::name),
                        Column.text("label", "名称").of(Table::label),
                        Column.text("primary_key", "key").of(table -> String.join(", ", table.key())),
                        Column.text("grain", "grain").of(Table::grain)));
    }

    /** The fields of a table: name, Chinese label, type, unit, meaning. */
    static Grid fields(Table table) {
        return Grid.of(
                table.fields(),
                List.of(
                        Column.text("field", "field").of(Field::name),
                        Column.text("label", "名称").of(Field::label),
                        Column.text("type", "type").of(Field::type),
                        Column.text("unit", "unit").of(field -> Objects.toString(field.unit(), "")),
                        Column.text("measure", "measure").of(field -> said(field, Metric::id)),
                        Column.text("formula", "formula").of(field -> said(field, Metric::formula)),
                        Column.text("description", "description").of(Field::description)));
    }

    /** What is declared of the field as a measure, by which name 'planlake trace' follows it; empty if it is none. */
    private static String said(Field field, Function<Metric, String> of) {
        return field.measure() == null ? "" : of.apply(field.measure());
    }
}
