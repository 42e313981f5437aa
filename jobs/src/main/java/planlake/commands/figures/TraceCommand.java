package planlake.commands.figures;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.HomeOption;
import planlake.commands.options.KnownOption;
import planlake.commands.options.Listing;
import planlake.commands.options.ReleasedData;
import planlake.console.Format;
import planlake.console.JsonTree;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.errors.TraceErrors;
import planlake.trace.CellReading;
import planlake.trace.Measure;
import planlake.trace.Measures;
import planlake.trace.Population;
import planlake.trace.TraceTree;
import planlake.trace.Traced;
import planlake.trace.Tracing;

/** {@code planlake trace}. */
@Command(
        name = "trace",
        header = "Follows a printed figure to its formula, its projects and the cells that these delivered.",
        description = {
            "The sums over the projects are compared with what is printed; if they differ the exit code is 1.",
            "A corrected row names the file that it was delivered in and the returned workbook that corrects it."
        },
        footer = {
            "",
            "Examples:",
            "  planlake trace --month 2025-09 --measure completion --list 亿元以上 --region 沈阳市",
            "  planlake trace --measure laggards --list 省级重大项目 --projects 5 --cells",
            "  planlake trace --measure funds_in_place --by region --key 大连市 --format json"
        })
public final class TraceCommand extends Listing {

    private static final int SHOWN = 20;

    @Mixin
    private KnownOption known = new KnownOption();

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Report month (default: the last one).")
    private @Nullable YearMonth month;

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            defaultValue = "completion",
            completionCandidates = MeasureNames.class,
            description = "What is printed: ${COMPLETION-CANDIDATES}; or its Chinese name; default ${DEFAULT-VALUE}.")
    private String measure = "completion";

    @Option(
            names = "--list",
            paramLabel = "LIST",
            defaultValue = "亿元以上",
            description = "省级重大项目, 亿元以上, 总投资亿元以上 or 全部; default ${DEFAULT-VALUE}.")
    private String list = "亿元以上";

    @Option(names = "--region", paramLabel = "REGION", description = "The same as --by region --key REGION.")
    private @Nullable String region;

    @Option(
            names = "--by",
            paramLabel = "CUT",
            description =
                    "The cut, as in 'planlake completion': total (default), region, unit, industry, body, list, task.")
    private @Nullable String by;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The group of the cut: a region, a body, a task's number ….")
    private @Nullable String key;

    @Option(
            names = "--projects",
            paramLabel = "N",
            description = "So many projects, the largest parts first (default: " + SHOWN + " in a table, else all).")
    private @Nullable Integer projects;

    @Option(
            names = "--cells",
            description = "Open the delivered files and show what the cells hold, for the projects printed (at most "
                    + SHOWN + " unless --projects is given).")
    private boolean isCells;

    /** What can be asked for, for the help and for completion by a shell. */
    static final class MeasureNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Measures.ALL.stream().map(Measure::name).iterator();
        }
    }

    @Override
    protected int run(PrintWriter out) {
        Measure wanted = Measures.named(measure);
        Released released = released(wanted);
        var data = new ReleasedData(released, known.called(released));
        Traced traced = Tracing.of(data, wanted, population(released));
        int all = traced.contributions().size();
        int most = projects != null ? projects : format.isTable() || isCells ? SHOWN : all;
        if (isCells) traced = CellReading.of(traced, data, released.home().landing(), most);
        print(traced, most, all, data.releaseLine(), out);
        return traced.agrees() ? 0 : 1;
    }

    /** What is known now has all tables; of another moment only those that are needed are filled. */
    private Released released(Measure wanted) {
        return wanted.looksBack()
                ? known.released(month)
                : known.released(month, wanted.table(), "marts.project_month", "history.project_list");
    }

    private Population population(Released released) {
        if (region != null && (by != null || key != null)) throw Errors.notTogether("--region", "--by or --key");
        String cut = region != null ? "region" : Objects.requireNonNullElse(by, "total");
        String group = region != null ? region : key != null ? key : cut.equals("total") ? "全省" : null;
        if (group == null) throw TraceErrors.groupNotNamed(cut);
        return new Population(HomeOption.month(released, month), list, cut, group);
    }

    private void print(Traced traced, int most, int all, String release, PrintWriter out) {
        if (format.format() == Format.JSON) {
            var tree = TraceTree.of(traced, most);
            tree.put("projects_all", (long) all);
            JsonTree.print(tree, out);
        } else if (format.format() == Format.CSV) {
            TraceText.cells(traced, most).print(Format.CSV, out);
        } else {
            new TraceText(out).print(traced, most, all, release);
        }
    }
}
