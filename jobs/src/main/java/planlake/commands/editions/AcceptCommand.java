package planlake.commands.editions;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planlake.commands.options.HomeOption;
import planlake.commands.options.KnownOption;
import planlake.commands.options.Subcommand;
import planlake.delta.Released;
import planlake.errors.EditionErrors;
import planlake.landing.Acts;
import planlake.landing.Acts.Act;
import planlake.table.TableRow;

/** {@code planlake accept}. */
@Command(
        name = "accept",
        header = "Accepts what holds a month from being published, with a reason that is kept and printed.",
        description = {
            "Holds are listed by 'planlake holds'. What is accepted can't be taken back; figures that change make a new",
            "hold. Editions that were published before stay as they are."
        },
        footer = {
            "",
            "Examples:",
            "  planlake accept 3f2a91bc07 --reason \"统计口径含跨省项目\"",
            "  planlake accept 3f2a91bc07 --reason \"…\" --month 2016-03 --known-at 2016-04-25     a hold of then"
        })
public final class AcceptCommand extends Subcommand {

    @Mixin
    private HomeOption option = new HomeOption();

    @Parameters(arity = "1..*", paramLabel = "HOLD", description = "The ids of holds; all or none are accepted.")
    private List<String> holds = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept for ever and printed in the bulletin.")
    private @Nullable String reason;

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "The month of --known-at.")
    private @Nullable YearMonth month;

    @Option(
            names = "--known-at",
            paramLabel = "MOMENT",
            description = "Holds by what had been received then, for bulletins of the past that are published now.")
    private @Nullable String knownAt;

    @Override
    protected int run(PrintWriter out) {
        if (reason == null || reason.isBlank()) throw EditionErrors.noReason("planlake accept");
        Set<String> known = HoldTable.ids(rows());
        Acts acts = Acts.in(option.home());
        Map<String, Act> before = acts.of(Acts.ACCEPT);
        var wanted = new LinkedHashSet<String>(holds);
        for (String id : wanted) {
            if (!known.contains(id)) throw EditionErrors.noHold(id, known);
            Act earlier = before.get(id);
            if (earlier != null) {
                throw EditionErrors.acceptedAlready(id, earlier.at().toString(), earlier.reason());
            }
        }
        for (String id : wanted) {
            Act act = acts.add(Acts.ACCEPT, id, reason);
            out.printf("Accepted as of %s: %s.%n", act.at(), id);
        }
        return 0;
    }

    private List<TableRow> rows() {
        Released released = option.released();
        if (knownAt != null) released = KnownOption.asKnown(released, knownAt, month, Set.of(HoldsCommand.TABLE));
        return released.rows(HoldsCommand.TABLE);
    }
}
