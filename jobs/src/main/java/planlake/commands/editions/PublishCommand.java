package planlake.commands.editions;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.Main;
import planlake.Pipeline;
import planlake.commands.night.Nights;
import planlake.commands.options.HomeOption;
import planlake.commands.options.KnownOption;
import planlake.commands.options.Moment;
import planlake.commands.options.ReleasedData;
import planlake.commands.options.Subcommand;
import planlake.delta.Released;
import planlake.delta.WriteLock;
import planlake.editions.Edition;
import planlake.editions.Publishing;
import planlake.errors.EditionErrors;
import planlake.errors.Errors;
import planlake.landing.Acts;
import planlake.landing.Home;
import planlake.table.TableRow;

/** {@code planlake publish}. */
@Command(
        name = "publish",
        header = "Publishes a month's bulletin as a numbered edition that never changes.",
        description = {
            "Keeps what the edition knew (the ids of the deliveries), the rules that held, the rows that it was printed",
            "from and the printed files, in <home>/editions/. 'planlake report --edition N' gives the same bytes for",
            "good; 'planlake bridge' says why two editions differ. A month that something holds is refused",
            "('planlake holds')."
        },
        footer = {
            "",
            "Examples:",
            "  planlake publish --month 2025-09",
            "  planlake publish --month 2016-03 --known-at 2016-04-25     as it would have been published then"
        })
public final class PublishCommand extends Subcommand {

    @Mixin
    private HomeOption option = new HomeOption();

    @Option(names = "--month", paramLabel = "YYYY-MM", required = true, description = "What the bulletin is about.")
    private YearMonth month = YearMonth.of(1, 1);

    @Option(
            names = "--known-at",
            paramLabel = "MOMENT",
            description = "By what had been received then, 2025-10-25, for bulletins of the past (default: all).")
    private @Nullable String knownAt;

    @Override
    // The lock is held, not used.
    @SuppressWarnings("try")
    protected int run(PrintWriter out) {
        Home home = option.home();
        Edition edition;
        try (WriteLock lock = WriteLock.take(home, "publish")) {
            edition = publish(home);
        } catch (IOException e) {
            throw Errors.unreadable(home.editions(), e);
        }
        tell(edition, home, out);
        return 0;
    }

    private Edition publish(Home home) throws IOException {
        Released release = option.released();
        Instant at = knownAt == null ? null : Moment.of(knownAt);
        Released of = knownAt == null ? release : KnownOption.asKnown(release, knownAt, month, Set.of());
        HomeOption.month(of, month);
        var draft = new Publishing.Draft(release, of, month, at, accepted(home, of));
        return new Publishing(home, Pipeline.steps(home), Main.version()).publish(draft, PublishCommand::print);
    }

    /** What holds the month, to the reason for which it was accepted; nothing is published over what was not. */
    private Map<String, String> accepted(Home home, Released of) {
        List<TableRow> holds = HoldTable.inOrder(of.rows("marts.hold", Set.of(month.atDay(1))));
        Map<String, String> all = Acts.in(home).reasons(Acts.ACCEPT, Instant.MAX);
        var accepted = new TreeMap<String, String>();
        var open = new ArrayList<String>();
        for (TableRow hold : holds) {
            String id = String.valueOf(hold.text("hold_id"));
            String reason = all.get(id);
            if (reason == null) open.add(id + " " + hold.text("sentence"));
            else accepted.put(id, reason);
        }
        if (!open.isEmpty()) throw EditionErrors.held(month.toString(), open);
        return accepted;
    }

    private static List<Path> print(Released tables, Edition edition, Path dir) throws IOException {
        var data = new ReleasedData(
                tables,
                "通报第 %d 期".formatted(edition.number()),
                PrintedEditions.since(tables.home(), edition, tables),
                edition.accepted());
        return Nights.report(data, edition.month(), dir);
    }

    private void tell(Edition edition, Home home, PrintWriter out) {
        out.printf(
                "Edition %d: %s, %d deliveries known, release %d.%n",
                edition.number(), edition.month(), edition.deliveries().size(), edition.release());
        edition.files()
                .keySet()
                .forEach(name -> out.println(home.editions()
                        .resolve(edition.folder())
                        .resolve("files")
                        .resolve(name)));
    }
}
