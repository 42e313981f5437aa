package planlake.commands.deliveries;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Moment;
import planlake.commands.options.Subcommand;
import planlake.errors.EditionErrors;
import planlake.landing.Acts;
import planlake.landing.Acts.Act;
import planlake.landing.Home;
import planlake.table.TableRow;

/** {@code planlake withdraw}. */
@Command(
        name = "withdraw",
        header = "Takes back a wrong delivery, on the record.",
        description = {
            "From its withdrawal on, the unit's month is known as if the delivery had never come: what was delivered",
            "before it holds again. What was known until then, and editions, stay as they are. The file stays too.",
            "The next 'planlake nightly' works it in."
        },
        footer = {
            "",
            "Examples:",
            "  planlake withdraw 3f2a91bc --reason \"delivered the sheet of 2024 by mistake\"",
            "  planlake query \"select delivery_id, unit, report_month, file from ops.delivery\"     to find the id"
        })
public final class WithdrawCommand extends Subcommand {

    @Mixin
    private HomeOption option = new HomeOption();

    @Parameters(index = "0", paramLabel = "DELIVERY", description = "Its id, or so much of it that no other begins so.")
    private String delivery = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept for ever.")
    private @Nullable String reason;

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description = "When it was taken back, if not now: 2025-06-03 or 2025-06-03T18:30.")
    private @Nullable String at;

    @Override
    protected int run(PrintWriter out) {
        if (reason == null || reason.isBlank()) throw EditionErrors.noReason("planlake withdraw");
        TableRow found = find(option.released().rows("ops.delivery"));
        String id = String.valueOf(found.text("delivery_id"));
        Home home = option.home();
        Acts acts = Acts.in(home);
        Map<String, Act> before = acts.of(Acts.WITHDRAW);
        if (before.containsKey(id)) {
            throw EditionErrors.withdrawnAlready(
                    id, before.get(id).at().toString(), before.get(id).reason());
        }
        Act act = at == null
                ? acts.add(Acts.WITHDRAW, id, reason)
                : acts.add(new Act(Moment.of(at), Acts.WITHDRAW, id, reason));
        out.printf("Withdrawn as of %s: %s (%s).%n", act.at(), found.text("file"), id);
        out.println("Run 'planlake nightly' to have it worked in.");
        return 0;
    }

    private TableRow find(List<TableRow> ledger) {
        List<TableRow> found = ledger.stream()
                .filter(row -> String.valueOf(row.text("delivery_id")).startsWith(delivery))
                .toList();
        if (found.size() == 1 && !delivery.isEmpty()) return found.get(0);
        throw EditionErrors.noDelivery(
                delivery,
                found.stream().limit(8).map(row -> row.text("delivery_id")).toList());
    }
}
