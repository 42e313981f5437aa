package planlake.commands.deliveries;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planlake.Pipeline;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Listing;
import planlake.console.Format;
import planlake.console.JsonTree;
import planlake.errors.Errors;
import planlake.staging.Inspection;
import planlake.table.Named;
import planlake.table.Table;

/** {@code planlake check}. */
@Command(
        name = "check",
        header = "Shows how a file would be read, without loading it.",
        description = {
            "Tables found on its sheets, what each column is read as and why, units, rows that would be refused with their",
            "reasons, what rules find, stated sums against what their rows add up to.",
            "Exit code 0: all is read; 3: rows would be refused; 2: the file would be."
        },
        footer = {
            "",
            "Examples:",
            "  planlake check 沈阳市3月调度表.xlsx",
            "  planlake check --as dispatch --month 2025-03 --format json 调度表.csv"
        })
public final class CheckCommand extends Listing {

    private static final Pattern MONTH_FOLDER = Pattern.compile("[/\\\\](20[0-9]{2}-[01][0-9])[/\\\\]");

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--as", paramLabel = "SOURCE", description = "What it is (default: the source that it fits best).")
    private @Nullable String source;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "The month it is about (default: by its folder; else headings of any month pass).")
    private @Nullable YearMonth month;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "20",
            description = "Most rows listed (${DEFAULT-VALUE}).")
    private int rows;

    @Parameters(index = "0", arity = "1..*", paramLabel = "FILE", description = "The file.")
    private List<Path> files = new ArrayList<>();

    @Override
    protected int run(PrintWriter out) {
        int worst = 0;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) throw Errors.noSuchFile(file);
            Map<Table, Inspection> tried = inspected(file);
            Table fits = best(tried);
            Inspection inspection = tried.get(fits);
            if (inspection == null) throw new IllegalStateException("Nothing was tried");
            if (format.format() == Format.JSON) json(file, fits, inspection, out);
            else new CheckText(out, format.format(), rows).print(file, fits, inspection);
            worst = Math.max(
                    worst,
                    inspection.refusal() != null ? 2 : inspection.quarantined().isEmpty() ? 0 : 1);
        }
        return worst == 1 ? 3 : worst;
    }

    private Map<Table, Inspection> inspected(Path file) {
        Matcher folder = MONTH_FOLDER.matcher(file.toAbsolutePath().toString());
        YearMonth about = month != null ? month : folder.find() ? YearMonth.parse(folder.group(1)) : null;
        Map<Table, Inspection> tried = new LinkedHashMap<>();
        List<Table> sources = Pipeline.sheetSources(home.home());
        for (Table table : sources) {
            if (source != null && !source.equals(table.shortName())) continue;
            tried.put(table, Inspection.of(file, table, about));
        }
        if (tried.isEmpty()) {
            throw Errors.unknown(
                    "source",
                    String.valueOf(source),
                    sources.stream().map(Table::shortName).toList());
        }
        return tried;
    }

    /** The source that can read it; of several the one that knows most of its columns. */
    private static Table best(Map<Table, Inspection> tried) {
        return tried.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Table, Inspection> each) ->
                                each.getValue().refusal() == null)
                        .thenComparing(each -> each.getValue().columnsRead()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static void json(Path file, Table table, Inspection inspection, PrintWriter out) {
        out.println(JsonTree.indented(
                Named.of("file", String.valueOf(file), "source", table.shortName(), "inspection", inspection)));
    }
}
