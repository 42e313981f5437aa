package planlake.commands.editions;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.bridge.Bridge;
import planlake.bridge.BridgeMeasure;
import planlake.bridge.Cause;
import planlake.bridge.Cut;
import planlake.bridge.Snapshot.Head;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Listing;
import planlake.commands.options.ReleasedData;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.reports.BridgePage;

/** {@code planlake bridge}. */
@Command(
        name = "bridge",
        header = "Why a figure is another in one edition than in another, in causes that add up exactly.",
        description = {
            "",
            "Causes, in the order in which they are taken: late (迟报补报), corrected (历史更正), plan (计划调整),"
                    + " entered (新增), left (退出), reclassified (重新分类), moved (划转), rules (口径调整), and between"
                    + " months work_done (当月完成), of another year new_year (新年度).",
            "Each project is taken from what the first edition says to what the second says, cause by cause; what one"
                    + " cause explains is not told again by a later one, and nothing is left over.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  planlake bridge --month 2025-05                   the last edition of May against the one before",
            "  planlake bridge --from 5 --to 6 --measure completion",
            "                                                    the rate, from one month to the next",
            "  planlake bridge --from 5 --to now --projects late   who has reported since edition 5, and how much",
            "  planlake bridge --from 2025-05 --to 2025-06       between two months, as now known",
            "  planlake bridge --from 5 --to 6 --by region       a bridge for each region, and for all",
            "  planlake bridge --from 2025-05 --to 2025-06       between two months, as now known",
            "  planlake bridge --from 5 --to 6 --by region --key 沈阳市 --page why.html",
            "                                                    a page with the waterfall",
            "  planlake bridge --from 5 --to 6 --format json     unrounded, with every project and its cells"
        })
public final class BridgeCommand extends Listing {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "Month of the second edition (default: that of --to, else the last that has an edition).")
    private @Nullable YearMonth month;

    @Option(
            names = "--from",
            paramLabel = "EDITION",
            description =
                    "Number of the first edition, of any month. Without an edition: 'now' for what is known of --month,"
                            + " or a month (YYYY-MM) for what is now known of it. Default: the edition before --to of the same month, else of the month before.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "EDITION",
            description = "The second, named in the same way (default: the last edition of the month).")
    private @Nullable String to;

    @Option(
            names = "--list",
            paramLabel = "LIST",
            defaultValue = "亿元以上",
            description = "省级重大项目, 亿元以上 (the register's lists), 总投资亿元以上 (by stated total investment) or 全部;"
                    + " default ${DEFAULT-VALUE}.")
    private String list = "亿元以上";

    @Option(
            names = "--by",
            paramLabel = "CUT",
            defaultValue = "total",
            description = "region, industry, body, unit, list, task or total; default ${DEFAULT-VALUE}.")
    private String by = "total";

    @Option(names = "--key", paramLabel = "KEY", description = "One group of --by, such as 沈阳市.")
    private @Nullable String key;

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            defaultValue = "done",
            description =
                    "done (本年累计完成), plan (年度计划), completion (投资完成率) or projects (已报项目);" + " default ${DEFAULT-VALUE}.")
    private String measure = "done";

    @Option(
            names = "--projects",
            paramLabel = "CAUSE",
            description = "The projects behind a cause, such as late, with file, sheet and row of both figures; 'all'"
                    + " for those of every cause.")
    private @Nullable String projects;

    @Option(names = "--page", paramLabel = "FILE", description = "Write a page (html) with the waterfall too.")
    private @Nullable Path page;

    @Override
    protected int run(PrintWriter out) throws IOException {
        Cut cut = named("cut (--by)", by, Cut.values(), Cut::id);
        BridgeMeasure of = named("measure", measure, BridgeMeasure.values(), BridgeMeasure::id);
        List<Cause> causes = causes();
        if (key != null && cut == Cut.TOTAL) throw Errors.notTogether("--key", "--by total");
        Released released = home.released();
        List<Bridge> bridges = bridges(released, cut, of);
        if (causes.isEmpty()) new BridgeTable(bridges).print(format.format(), out);
        else new BridgeProjects(bridges, causes).print(format.format(), out);
        if (page != null) {
            BridgePage.write(page, bridges, new ReleasedData(released).synthetic());
            if (format.isTable()) out.println(page);
        }
        return 0;
    }

    private List<Bridge> bridges(Released released, Cut cut, BridgeMeasure of) {
        var editions = new PrintedEditions(released.home(), released);
        YearMonth last = YearMonth.from(HomeOption.month(released, null));
        BridgeEnds ends = BridgeEnds.of(editions.heads(), last, from, to, month);
        for (Head end : List.of(ends.from(), ends.to())) {
            if (end.edition() == null) HomeOption.month(released, end.month());
        }
        return editions.between(ends).by(list, cut, key, of);
    }

    private List<Cause> causes() {
        if (projects == null) return List.of();
        if (projects.equals("all")) return List.of(Cause.values());
        return List.of(named("cause", projects, Cause.values(), Cause::id));
    }

    private static <T> T named(String kind, String name, T[] all, Function<T, String> id) {
        return Arrays.stream(all)
                .filter(each -> id.apply(each).equals(name))
                .findFirst()
                .orElseThrow(() -> Errors.unknown(
                        kind,
                        name,
                        Arrays.stream(all).map(id).map(Objects::toString).toList()));
    }
}
