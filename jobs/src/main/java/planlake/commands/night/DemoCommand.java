package planlake.commands.night;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import planlake.commands.figures.CompletionTable;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Subcommand;
import planlake.console.Format;
import planlake.delta.Released;
import planlake.landing.Home;
import planlake.night.Night;
import planlake.sample.dirt.Dirt;
import planlake.sample.province.SampleSpec;

/** {@code planlake demo}. */
@Command(
        name = "demo",
        header = "A sample province from workbooks to the report: 6,300 projects, January to September 2025.",
        description = "Works in data/demo, or in --home. Run again, it finds nothing new and shows the same.",
        footer = {"", "Example:", "  planlake demo"})
public final class DemoCommand extends Subcommand {

    private static final SampleSpec PROVINCE =
            new SampleSpec(6300, 9, 2025, YearMonth.of(2025, 1), SampleSpec.usualForm(6300), Dirt.USUAL);

    @Mixin
    private HomeOption option = new HomeOption();

    @Override
    protected int run(PrintWriter out) {
        Home home = option.home("demo");
        if (!Files.isDirectory(home.landing())) SampleCommand.write(PROVINCE, home, out);
        Night.Result result = Nights.run(home, out);
        Released release = result.release();
        if (release != null) show(release, out);
        return 0;
    }

    private static void show(Released release, PrintWriter out) {
        var month = HomeOption.month(release, null);
        out.println();
        CompletionTable.of(release, month, "亿元以上", "region").print(Format.TABLE, out);
        YearMonth last = YearMonth.from(month);
        var dir = release.home().reports().resolve(last.toString());
        if (!Files.isDirectory(dir)) Nights.reports(release, Set.of(month));
        out.println();
        out.printf("Look at: %s%n", dir);
        out.printf(
                "Ask:     ./planlake completion --home '%s' --by industry%n",
                release.home().path());
    }
}
