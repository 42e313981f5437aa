package planlake.commands.plan;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.Columns;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Listing;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.delta.Released;
import planlake.table.TableRow;

/** {@code planlake identities}. */
@Command(
        name = "identities",
        header = "Lists codes that may stand for one project, the doubtful ones first, and splits and merges.",
        description = {
            "The program takes two codes for one project by their approval number, or by unit and name. What is",
            "doubtful, and every split and merge, waits for a decision: copy its line into",
            "<home>/reference/project_identity.csv, with same, different, split or merge. The file goes before all",
            "that the program finds, from the next night on."
        },
        footer = {
            "",
            "Examples:",
            "  planlake identities                          what waits for a decision",
            "  planlake identities --month 2025-07 --all    all links of a month, those that were taken for one too",
            "  planlake identities --format json"
        })
public final class IdentitiesCommand extends Listing {

    private static final List<Column> COLUMNS =
            Columns.of("conformed.identity_link", """
            report_month state=状态 kind confidence project_code project_name/36 other_code other_name/36 unit
            total_investment_wan other_total_wan
            """, "method other_unit other_month evidence line");

    private static final Map<String, String> KINDS = Map.of("same", "同一项目", "split", "拆分", "merge", "合并");

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Of the month in which the code is new.")
    private @Nullable YearMonth month;

    @Option(names = "--all", description = "Those too that were taken for one or decided.")
    private boolean all;

    @Override
    protected int run(PrintWriter out) {
        Released released = home.released();
        LocalDate of = month == null ? null : month.atDay(1);
        List<IdentityLine> found = IdentityLine.all(released).stream()
                .filter(line -> of == null || of.equals(line.link().date("report_month")))
                .filter(line -> all || line.isDoubtful())
                .sorted(IdentityLine.ORDER)
                .toList();
        format.print(Grid.of(found, COLUMNS, this::cell), out);
        if (format.isTable()) explain(found, out);
        return 0;
    }

    private @Nullable Object cell(IdentityLine line, String field) {
        TableRow link = line.link();
        return switch (field) {
            case "state" ->
                format.isTable() ? line.state().label() : line.state().id();
            case "kind" -> format.isTable() ? KINDS.get(link.text(field)) : link.text(field);
            case "line" -> line.toCopy();
            default -> link.printed(field);
        };
    }

    /** Why each is doubtful, and the line that decides it. */
    private static void explain(List<IdentityLine> found, PrintWriter out) {
        List<IdentityLine> doubtful =
                found.stream().filter(IdentityLine::isDoubtful).toList();
        out.printf("%d of %d wait for a decision.%n", doubtful.size(), found.size());
        if (doubtful.isEmpty()) return;
        doubtful.stream()
                .map(line -> Objects.requireNonNull(line.link().text("evidence")))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(evidence -> out.println("  " + evidence));
        out.println("Lines for reference/project_identity.csv (put the day, a role and the reason at the end):");
        out.println("  " + IdentityLine.HEADER);
        doubtful.forEach(line -> out.println("  " + line.toCopy()));
    }
}
