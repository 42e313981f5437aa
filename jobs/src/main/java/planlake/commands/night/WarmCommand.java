package planlake.commands.night;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.Main;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Subcommand;
import planlake.errors.WarmErrors;
import planlake.landing.Home;
import planlake.table.OwnSources;
import planlake.table.TableRow;
import planlake.warm.Door;
import planlake.warm.Request;
import planlake.warm.Resident;
import planlake.warm.SparkTurns;

/** {@code planlake warm}; the launcher puts the process that stays into the background. */
@Command(
        name = "warm",
        header = "Keeps a process ready for a home, so that commands there start at once; none needs it.",
        description = {
            "Commands find it and use it, with the same results, and run by themselves where it can't do what they ask.",
            "Only you can reach it. It ends by itself when nothing has been asked for a while."
        },
        footer = {
            "",
            "Examples:",
            "  planlake warm --idle 2h",
            "  planlake warm --status",
            "  planlake warm --stop          what is running is ended first"
        })
public final class WarmCommand extends Subcommand {

    @Mixin
    private HomeOption option = new HomeOption();

    @Option(
            names = "--idle",
            paramLabel = "TIME",
            defaultValue = "30m",
            description = "Ends after this time without a command: 90s, 30m, 2h (${DEFAULT-VALUE}).")
    private String idle = "";

    @Option(names = "--status", description = "What the process does.")
    private boolean isStatus;

    @Option(names = "--stop", description = "Ends the process.")
    private boolean isStop;

    @Override
    protected int run(PrintWriter out) {
        Optional<Resident> here = Resident.answering();
        if (here.isPresent()) tell(here.get(), out);
        else if (isStatus || isStop)
            out.printf("No process is kept warm for %s.%n", option.home().path());
        else stay(option.home(), out);
        return 0;
    }

    private void tell(Resident resident, PrintWriter out) {
        var memory = ManagementFactory.getMemoryMXBean();
        long bytes = memory.getHeapMemoryUsage().getCommitted()
                + memory.getNonHeapMemoryUsage().getCommitted();
        out.printf(
                "Warm for %s: process %d since %tF %<tT, %d commands answered, %d running, %d MB.%n",
                resident.home().path(),
                ProcessHandle.current().pid(),
                resident.since().atZone(TableRow.PROVINCE),
                resident.answered(),
                resident.running() - 1,
                bytes / 1_000_000);
        if (!isStop) return;
        resident.retire();
        out.println("It ends now, or when what is running has ended.");
    }

    private void stay(Home home, PrintWriter out) {
        Duration time = time(idle);
        HomeOption.logTo(home);
        try (Door door = Door.of(home).orElse(null)) {
            if (door == null) {
                out.printf("A process is kept warm for %s already: planlake warm --status%n", home.path());
                return;
            }
            var resident = new Resident(home, own(), Main::commandLine, new SparkTurns(home), () -> ground(home));
            door.answer(resident, time, () -> {
                out.printf(
                        "Warm: commands for %s start at once. Ends after %s without one, or by planlake warm --stop.%n",
                        home.path(), idle);
                out.flush();
                // Whoever started it waits for no more.
                System.out.close();
                System.err.close();
            });
        }
    }

    private static Request own() {
        return new Request(
                System.getProperty("planlake.settings", ""), Path.of("").toAbsolutePath(), "", 0, List.of());
    }

    /** A replaced program or other declarations are for a process that starts with them. */
    private static List<Object> ground(Home home) {
        try {
            Path program = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return List.of(Files.getLastModifiedTime(program), OwnSources.in(home.schemas()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration time(String text) {
        try {
            return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException e) {
            throw WarmErrors.badTime(text);
        }
    }
}
