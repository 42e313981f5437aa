package planlake.commands;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import planlake.warehouse.Released;

/** {@code planlake report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        header = "Writes a month's workbook (xlsx) and page (html) from the last release.",
        description = "Both are in Chinese and hold the same tables; the page loads nothing from the net.",
        footer = {"", "Example:", "  planlake report --month 2025-09 --out /tmp/bulletin"})
public final class Report implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Report month (default: the last one).")
    private @Nullable YearMonth month;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write (default: <home>/reports/<month>).")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Released released = home.released();
        YearMonth of = YearMonth.from(HomeOption.month(released, month));
        Path dir = out == null ? released.home().reports().resolve(of.toString()) : out;
        Nights.report(released, of, dir)
                .forEach(file -> spec.commandLine().getOut().println(file));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
