package planlake.commands.figures;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.HomeOption;
import planlake.commands.options.KnownOption;
import planlake.commands.options.Listing;
import planlake.delta.Released;
import planlake.errors.Errors;

/** {@code planlake completion}. */
@Command(
        name = "completion",
        header = "Annual plan completion rates (投资完成率) of a month.",
        description = {
            "A rate is a ratio of sums over the projects that reported; coverage stands beside it.",
            "Lists are nested: never add them. The cuts by list and by task overlap and have no total."
        },
        footer = {
            "",
            "Examples:",
            "  planlake completion --month 2025-09 --list 亿元以上 --by region",
            "  planlake completion --list 省级重大项目 --by body --format json",
            "  planlake completion --month 2025-05 --known-at 2025-06-20      what was known then",
            "  planlake completion --edition 3                                what edition 3 printed",
            "  planlake completion --source transport --by state      a portfolio that the home declares"
        })
public final class CompletionCommand extends Listing {

    @Mixin
    private KnownOption known = new KnownOption();

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Report month (default: the last one).")
    private @Nullable YearMonth month;

    @Option(
            names = "--list",
            paramLabel = "LIST",
            description = "省级重大项目, 亿元以上 (the register's lists), 总投资亿元以上 (by stated total investment) or 全部;"
                    + " default 亿元以上.")
    private @Nullable String list;

    @Option(
            names = "--by",
            paramLabel = "CUT",
            description = "region, industry, list, body, task, unit or total; default region."
                    + " With --source: total (default), unit or a declared cut.")
    private @Nullable String by;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "Of a portfolio that <home>/schemas/SOURCE.yml declares, instead of the dispatch sheets.")
    private @Nullable String source;

    @Override
    protected int run(PrintWriter out) {
        Released released = known.released(month, "marts.completion", "marts.portfolio_completion");
        if (source != null) {
            if (list != null) throw Errors.notTogether("--list", "--source");
            PortfolioTable.of(
                            released,
                            source,
                            HomeOption.month(released, source, month),
                            Objects.requireNonNullElse(by, "total"))
                    .print(format.format(), out);
            return 0;
        }
        CompletionTable.of(
                        released,
                        HomeOption.month(released, month),
                        Objects.requireNonNullElse(list, "亿元以上"),
                        Objects.requireNonNullElse(by, "region"))
                .print(format.format(), out);
        return 0;
    }
}
