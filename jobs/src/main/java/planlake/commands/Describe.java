package planlake.commands;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.errors.Errors;
import planlake.table.Table;

/** {@code planlake describe}. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        header = "The data dictionary: all tables, those of the home's own sources too, or the fields of one.",
        footer = {"", "Examples:", "  planlake describe", "  planlake describe marts.completion"})
public final class Describe implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(index = "0", arity = "0..1", paramLabel = "TABLE", description = "A table, <stage>.<name>.")
    private @Nullable String table;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String wanted = table;
        List<Table> tables = Published.all(home.home());
        if (wanted == null) {
            tables(tables).print(format.format(), out);
            return 0;
        }
        Table described = tables.stream()
                .filter(candidate -> candidate.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Errors.unknown(
                        "table", wanted, tables.stream().map(Table::name).toList()));
        if (format.isTable()) out.printf("%s  %s%n%s%n%n", described.name(), described.label(), described.grain());
        fields(described).print(format.format(), out);
        return 0;
    }

    private static Grid tables(List<Table> tables) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Table each : tables) {
            rows.add(List.of(each.name(), each.label(), String.join(", ", each.key()), each.grain()));
        }
        return new Grid(
                List.of(
                        Column.text("table", "table"),
                        Column.text("label", "名称"),
                        Column.text("primary_key", "key"),
                        Column.text("grain", "grain")),
                rows);
    }

    /** The fields of a table: name, Chinese label, type, unit, meaning. */
    static Grid fields(Table table) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        table.fields()
                .forEach(field -> rows.add(List.of(
                        field.name(),
                        field.label(),
                        field.type(),
                        Objects.toString(field.unit(), ""),
                        field.description())));
        return new Grid(
                List.of(
                        Column.text("field", "field"),
                        Column.text("label", "名称"),
                        Column.text("type", "type"),
                        Column.text("unit", "unit"),
                        Column.text("description", "description")),
                rows);
    }
}
