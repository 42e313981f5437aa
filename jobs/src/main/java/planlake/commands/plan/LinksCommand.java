package planlake.commands.plan;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.HomeOption;
import planlake.commands.options.LongListing;
import planlake.commands.options.ReleasedData;
import planlake.delta.Released;
import planlake.reports.print.ReportData;
import planlake.table.TableRow;

/** {@code planlake links}. */
@Command(
        name = "links",
        header = "Which projects count towards which plan task, how that was found, and what a person should decide.",
        description = {
            "Projects are linked because the task names them, by the rules of reference/task_link_rule.csv, or by hand in",
            "reference/task_link.csv, which goes before the others. --review lists named projects that are doubtful or",
            "that nothing fits, the plan's words beside the register's, with the line to copy into",
            "<home>/reference/task_link.csv: link or unlink. It counts from the next night on."
        },
        footer = {
            "",
            "Examples:",
            "  planlake links --task 2 --method named",
            "  planlake links --project 本庄高速",
            "  planlake links --review",
            "  planlake links --month 2025-09 --format csv"
        })
public final class LinksCommand extends LongListing {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--task", paramLabel = "N", description = "Of this plan task.")
    private @Nullable Integer task;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "Found so: reviewed, named, list, programme, region, industry_section, industry_division.")
    private @Nullable String method;

    @Option(names = "--project", paramLabel = "PROJECT", description = "Of this project: a code, or a part of a name.")
    private @Nullable String project;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "Of the plan of its year; projects by what they are called in it (default: the last one).")
    private @Nullable YearMonth month;

    @Option(names = "--review", description = "What waits for a decision.")
    private boolean review;

    @Override
    protected int run(PrintWriter out) {
        Released released = home.released();
        LocalDate of = HomeOption.month(released, month);
        ReportData data = new ReleasedData(released);
        if (review) doubtful(data, of).print(format.format(), out);
        else print(new LinkedProjects(data, of), out);
        return 0;
    }

    private DoubtfulLinks doubtful(ReportData data, LocalDate of) {
        return new DoubtfulLinks(DoubtfulLink.all(data, of.getYear()).stream()
                .filter(each ->
                        task == null || Long.valueOf(task).equals(each.named().number("task_no")))
                .filter(each -> project == null || each.isAbout(project))
                .toList());
    }

    private void print(LinkedProjects links, PrintWriter out) {
        List<TableRow> found = links.of(task, method, project);
        format.print(links.table(format.shown(found, limit), format.isTable()), out);
        if (format.isTable()) {
            out.println(LinkedProjects.counts(found));
            if (found.size() > limit) out.printf("%d of %d links; --format csv gives all.%n", limit, found.size());
        }
    }
}
