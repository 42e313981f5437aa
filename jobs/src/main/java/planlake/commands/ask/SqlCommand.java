package planlake.commands.ask;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Listing;
import planlake.console.Grid;
import planlake.console.Terminals;
import planlake.errors.Errors;
import planlake.query.HistoryFile;
import planlake.query.Query;
import planlake.query.Shell;
import planlake.table.Field;
import planlake.table.Table;

/** {@code planlake sql}. */
@Command(
        name = "sql",
        header = "Asks questions one after the other, in one warm session.",
        description = {
            "A statement ends with a semicolon and may take several lines; Tab completes table and column names;",
            "\\d lists the tables, \\d TABLE describes one, \\q leaves. Reads from a pipe as well."
        },
        footer = {"", "Examples:", "  planlake sql", "  echo 'select count(*) from marts.completion' | planlake sql"})
public final class SqlCommand extends Listing {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "" + Query.ROWS,
            description = "Most rows (${DEFAULT-VALUE}).")
    private int limit;

    @Override
    protected int run(PrintWriter out) throws IOException {
        Map<String, List<String>> columns = new TreeMap<>();
        for (Table table : Published.all(home.home())) {
            columns.put(table.name(), table.fields().stream().map(Field::name).toList());
        }
        var shell = new Shell(
                Published.over(home.released(), limit), columns, name -> describe(name, columns), format.format());
        if (!Terminals.areInputAndOutput()) {
            var in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
            return shell.run(in, out, err());
        }
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            return shell.run(terminal, HistoryFile.usual(System.getenv(), Path.of(System.getProperty("user.home"))));
        }
    }

    private static Grid describe(String name, Map<String, List<String>> known) {
        if (!known.containsKey(name)) throw Errors.unknown("table", name, known.keySet());
        return DescribeCommand.fields(Table.named(name));
    }
}
