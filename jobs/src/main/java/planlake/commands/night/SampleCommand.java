package planlake.commands.night;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Subcommand;
import planlake.console.ProgressLine;
import planlake.errors.Errors;
import planlake.landing.Home;
import planlake.plan.PlanDigest;
import planlake.sample.Sample;
import planlake.sample.dirt.Dirt;
import planlake.sample.files.SampleSummary;
import planlake.sample.province.Delivered;
import planlake.sample.province.SampleSpec;

/** {@code planlake sample}. */
@Command(
        name = "sample",
        header =
                "Makes a synthetic province: deliveries in landing/, and in truth/ what a perfect reader prints of them.",
        description = "The same arguments give the same bytes. Everything that is written says that it is synthetic.",
        footer = {
            "",
            "Examples:",
            "  planlake sample --projects 6300 --months 9 --seed 1 --home /tmp/province",
            "  planlake sample --projects 6300 --dirt heavy --home /tmp/dirty",
            "  planlake sample --projects 630000 --months 60     (CSV, streamed to disk)"
        })
public final class SampleCommand extends Subcommand {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--projects",
            paramLabel = "N",
            defaultValue = "6300",
            description = "Distinct projects (${DEFAULT-VALUE}).")
    private int projects;

    @Option(names = "--months", paramLabel = "M", defaultValue = "9", description = "Report months (${DEFAULT-VALUE}).")
    private int months;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "2025",
            description = "Which province (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM",
            defaultValue = "2025-01",
            description = "First month (${DEFAULT-VALUE}).")
    private YearMonth from = YearMonth.of(2025, 1);

    @Option(names = "--as", paramLabel = "FORM", description = "xlsx or csv (default: xlsx up to 20,000 projects).")
    private @Nullable Delivered as;

    @Option(
            names = "--dirt",
            paramLabel = "LEVEL",
            defaultValue = "usual",
            description = {
                "How dirty the deliveries are (${DEFAULT-VALUE}): none, usual (a few rows in a thousand, a third of the files look odd)"
                        + " or heavy (one row in twenty, nearly every file).",
                "truth/injections.csv says what was injected where, and what a perfect reader makes of it."
            })
    private Dirt dirt = Dirt.USUAL;

    @Override
    protected int run(PrintWriter out) {
        Delivered form = as == null ? SampleSpec.usualForm(projects) : as;
        write(new SampleSpec(projects, months, seed, from, form, dirt), home.home(), out);
        return 0;
    }

    /** Writes the sample and the plan that it is measured against. */
    static void write(SampleSpec sample, Home home, PrintWriter out) {
        SampleSummary made;
        try (ProgressLine progress = ProgressLine.onStandardError()) {
            made = Sample.write(sample, home.path(), progress::at);
            PlanDigest.copyTo(home.landing());
        } catch (IOException e) {
            throw Errors.unreadable(home.path(), e);
        }
        out.printf(
                "Sample province in %s: %,d projects (%,d key projects, %,d of them also 亿元以上), %,d rows in %,d files,"
                        + " %,d kB.%n",
                home.path(),
                made.projects(),
                made.keyProjects(),
                made.keyAndLarge(),
                made.rows(),
                made.files(),
                made.bytes() / 1000);
    }
}
