package planlake.commands;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import planlake.Pipeline;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.editions.Edition;
import planlake.editions.Editions;
import planlake.editions.Recomputed;
import planlake.landing.Home;

/** {@code planlake editions}. */
@Command(
        name = "editions",
        mixinStandardHelpOptions = true,
        header = "Lists what has been published.",
        description = {
            "--verify holds the printed files against their hashes and computes each edition anew from the deliveries that",
            "it knew: every figure must come out as it was printed."
        },
        footer = {
            "",
            "Examples:",
            "  planlake editions",
            "  planlake editions --verify --edition 3",
            "  planlake editions --format json        with deliveries, rules, hashes"
        })
public final class EditionsCommand implements Callable<Integer> {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    @Mixin
    private HomeOption option = new HomeOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--edition", paramLabel = "N", description = "This one alone.")
    private @Nullable Integer number;

    @Option(names = "--verify", description = "Check files and figures; exit 1 if any is not as it was printed.")
    private boolean verify;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Home home = option.home();
        Editions editions = Editions.in(home);
        List<Edition> listed = number == null ? editions.all() : List.of(editions.get(number));
        PrintWriter out = spec.commandLine().getOut();
        int exit = 0;
        if (verify) exit = verify(home, listed, out);
        else if (format.format() == Format.JSON) out.println(Editions.json(listed));
        else grid(listed).print(format.format(), out);
        if (listed.isEmpty())
            spec.commandLine().getErr().println("Nothing has been published: planlake publish --month …");
        out.flush();
        return exit;
    }

    private static Grid grid(List<Edition> editions) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (Edition edition : editions) {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(edition.number());
            line.add(edition.month().toString());
            line.add(LOCAL.format(edition.publishedAt()));
            line.add(LOCAL.format(edition.knownAt()));
            line.add(edition.deliveries().size());
            line.add(edition.withdrawn().size());
            line.add(edition.accepted().size());
            line.add(edition.software());
            lines.add(line);
        }
        return new Grid(
                List.of(
                        Column.number("edition", "期号"),
                        Column.text("month", "报告期"),
                        Column.text("published_at", "发布时间"),
                        Column.text("known_at", "数据截至"),
                        Column.number("deliveries", "所据交付"),
                        Column.number("withdrawn", "其中撤回"),
                        Column.number("accepted", "保留意见"),
                        Column.text("software", "软件版本")),
                lines);
    }

    private int verify(Home home, List<Edition> listed, PrintWriter out) {
        int exit = 0;
        for (Edition edition : listed) {
            Editions.in(home).check(edition);
            Recomputed recomputed = Recomputed.of(edition, home, option.released(), Pipeline.steps(home));
            if (recomputed.isSame()) {
                out.printf(
                        "第 %d 期（%s）：%d 个文件与发布时一致，%d 张表 %d 行由当时所据交付重新计算，完全相同。%n",
                        edition.number(),
                        edition.month(),
                        edition.files().size(),
                        recomputed.tables(),
                        recomputed.rows());
                continue;
            }
            exit = 1;
            out.printf("第 %d 期（%s）：重新计算与发布时不同：%n", edition.number(), edition.month());
            recomputed.differences().forEach(line -> out.println("  " + line));
            if (!edition.logic().equals(option.released().logic())) {
                out.println("  口径（查询、校验或代码表）自发布以来已变更，见 'planlake editions --format json' 的 logic。");
            }
        }
        return exit;
    }
}
