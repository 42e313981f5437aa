package planlake.commands.editions;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.Pipeline;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Listing;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.editions.Edition;
import planlake.editions.Editions;
import planlake.editions.Recomputed;
import planlake.landing.Home;
import planlake.table.TableRow;

/** {@code planlake editions}. */
@Command(
        name = "editions",
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
public final class EditionsCommand extends Listing {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(TableRow.PROVINCE);

    @Mixin
    private HomeOption option = new HomeOption();

    @Option(names = "--edition", paramLabel = "N", description = "This one alone.")
    private @Nullable Integer number;

    @Option(names = "--verify", description = "Check files and figures; exit 1 if any is not as it was printed.")
    private boolean verify;

    @Override
    protected int run(PrintWriter out) {
        Home home = option.home();
        Editions editions = Editions.in(home);
        List<Edition> listed = number == null ? editions.all() : List.of(editions.get(number));
        int exit = 0;
        if (verify) exit = verify(home, listed, out);
        else if (format.format() == Format.JSON) out.println(Editions.json(listed));
        else format.print(grid(listed), out);
        if (listed.isEmpty()) err().println("Nothing has been published: planlake publish --month …");
        return exit;
    }

    private static Grid grid(List<Edition> editions) {
        return Grid.of(
                editions,
                List.of(
                        Column.number("edition", "期号").of(Edition::number),
                        Column.text("month", "报告期")
                                .of(edition -> edition.month().toString()),
                        Column.text("published_at", "发布时间").of(edition -> LOCAL.format(edition.publishedAt())),
                        Column.text("known_at", "数据截至").of(edition -> LOCAL.format(edition.knownAt())),
                        Column.number("deliveries", "所据交付")
                                .of(edition -> edition.deliveries().size()),
                        Column.number("withdrawn", "其中撤回")
                                .of(edition -> edition.withdrawn().size()),
                        Column.number("accepted", "保留意见")
                                .of(edition -> edition.accepted().size()),
                        Column.text("software", "软件版本").of(Edition::software)));
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
