package planlake.commands.figures;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import planlake.commands.options.KnownOption;
import planlake.commands.options.Listing;
import planlake.console.Format;
import planlake.console.JsonTree;
import planlake.delta.Released;
import planlake.trace.LifeTree;
import planlake.trace.ProjectLife;

/** {@code planlake project}. */
@Command(
        name = "project",
        header = "One project on both time axes: its months as now known, and who said what of them when.",
        description = {
            "Names and units that it had, plan and actual by month, every statement with its source and what it changed,",
            "listings, findings, quarantined rows and links to plan tasks. csv prints the statements.",
            "With --known-at or --edition the months of that year."
        },
        footer = {
            "",
            "Examples:",
            "  planlake project 2103-210100-04-01-123456      the code as 'planlake projects' prints it",
            "  planlake project 本溪至庄河高速公路             a name, or a part that only one project has",
            "  planlake project 沈白高铁 --format json"
        })
public final class ProjectCommand extends Listing {

    @Mixin
    private KnownOption known = new KnownOption();

    @Parameters(index = "0", paramLabel = "CODE|NAME", description = "Its code, its name or a part of its name.")
    private String wanted = "";

    @Override
    protected int run(PrintWriter out) {
        Released released = known.released(null);
        ProjectLife life = ProjectLife.of(new ReleasedProject(released), wanted);
        if (format.format() == Format.JSON) JsonTree.print(LifeTree.of(life), out);
        else if (format.format() == Format.CSV)
            LifeText.statements(life.statements(), false).print(Format.CSV, out);
        else new LifeText(out).print(life, known.called(released));
        return 0;
    }
}
