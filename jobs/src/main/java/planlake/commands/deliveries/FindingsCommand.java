package planlake.commands.deliveries;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.HomeOption;
import planlake.commands.options.KnownOption;
import planlake.commands.options.Listing;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.table.TableRow;

/** {@code planlake findings}. */
@Command(
        name = "findings",
        header = "Counts what delivered figures break: identities, cumulative figures that fall, unit slips and so on.",
        description = {
            "A finding is said and the figure counts; what is of severity hold waits in quarantine or holds its month.",
            "Rows that are refused are in 'planlake status' and in the quarantine, not here."
        },
        footer = {
            "",
            "Examples:",
            "  planlake findings                                  counts by rule",
            "  planlake findings --by unit --month 2025-09        who has what to mend",
            "  planlake findings --list --unit 沈阳市 --severity hold",
            "  planlake findings --rules                          all rules, each with an example"
        })
public final class FindingsCommand extends Listing {

    @Mixin
    private KnownOption known = new KnownOption();

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Of this report month (default: all).")
    private @Nullable YearMonth month;

    @Option(names = "--unit", paramLabel = "UNIT", description = "Delivered by this unit, 沈阳市.")
    private @Nullable String unit;

    @Option(names = "--source", paramLabel = "SOURCE", description = "Of this source, dispatch.")
    private @Nullable String source;

    @Option(names = "--rule", paramLabel = "ID", description = "Of this rule.")
    private @Nullable String rule;

    @Option(names = "--severity", paramLabel = "SEVERITY", description = "finding or hold.")
    private @Nullable String severity;

    @Option(
            names = "--by",
            paramLabel = "CUT",
            defaultValue = "rule",
            description = "rule, unit or month: what is counted for each rule; default ${DEFAULT-VALUE}.")
    private String by = "";

    @Option(names = "--list", description = "The single findings with their place, instead of counts.")
    private boolean isList;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Rows of --list in a table (${DEFAULT-VALUE}); csv and json give all.")
    private int limit;

    @Option(names = "--rules", description = "All rules with severity, sentence and example; needs no data.")
    private boolean isRules;

    @Override
    protected int run(PrintWriter out) {
        if (isRules) {
            format.print(RuleList.grid(), out);
            return 0;
        }
        if (!FindingCounts.CUTS.contains(by)) throw Errors.unknown("cut (--by)", by, FindingCounts.CUTS);
        List<TableRow> found = found(known.released(month, "marts.finding"));
        if (isList) format.print(FindingCounts.list(format.shown(found, limit)), out);
        else format.print(FindingCounts.counts(found, by), out);
        if (format.isTable()) out.printf("%,d findings. --list names file, sheet and cell.%n", found.size());
        return 0;
    }

    private List<TableRow> found(Released released) {
        Errors.refuseUnknown("rule", rule, RuleList.ids().stream());
        Errors.refuseUnknown("severity", severity, Stream.of("finding", "hold"));
        List<TableRow> all = month == null
                ? released.rows("marts.finding")
                : released.rows("marts.finding", Set.<LocalDate>of(HomeOption.month(released, month)));
        // A unit without findings is answered with none, one that never delivered is refused.
        Errors.refuseUnknown("unit", unit, TableRow.texts(released.rows("ops.delivery"), "unit"));
        return all.stream()
                .filter(TableRow.where("unit", unit))
                .filter(TableRow.where("source", source))
                .filter(TableRow.where("rule_id", rule))
                .filter(TableRow.where("severity", severity))
                .sorted(FindingCounts.ORDER)
                .toList();
    }
}
