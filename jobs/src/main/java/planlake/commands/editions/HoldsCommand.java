package planlake.commands.editions;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.HomeOption;
import planlake.commands.options.KnownOption;
import planlake.commands.options.Listing;
import planlake.delta.Released;
import planlake.table.TableRow;

/** {@code planlake holds}. */
@Command(
        name = "holds",
        header = "Lists what holds months from being published: control totals that differ, faults between months.",
        description = {
            "A hold goes away when the figures are mended, or is accepted with a reason ('planlake accept'), which the",
            "bulletin prints. Figures that change make a new hold."
        },
        footer = {
            "",
            "Examples:",
            "  planlake holds --month 2025-09",
            "  planlake holds --month 2025-09 --format json",
            "  planlake holds --edition 3                    what was accepted when it was published"
        })
public final class HoldsCommand extends Listing {

    static final String TABLE = "marts.hold";

    @Mixin
    private KnownOption known = new KnownOption();

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "Of this month (default: all; with --known-at the last).")
    private @Nullable YearMonth month;

    @Override
    protected int run(PrintWriter out) {
        Released released = known.released(month, TABLE, "conformed.region");
        List<TableRow> holds = HoldTable.inOrder(rows(released));
        Map<String, String> accepted = known.accepted();
        format.print(HoldTable.grid(holds, accepted, format.isTable()), out);
        if (format.isTable()) {
            long open = HoldTable.ids(holds).stream()
                    .filter(id -> !accepted.containsKey(id))
                    .count();
            out.printf("%d open, %d accepted.%n", open, holds.size() - open);
        }
        return 0;
    }

    private List<TableRow> rows(Released released) {
        if (month == null) return released.rows(TABLE);
        LocalDate of = HomeOption.month(released, month);
        return released.rows(TABLE, Set.of(of));
    }
}
