package planlake.commands.figures;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.Columns;
import planlake.commands.options.HomeOption;
import planlake.commands.options.KnownOption;
import planlake.commands.options.LongListing;
import planlake.console.Column;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.reports.print.Coverage;
import planlake.table.TableRow;

/** {@code planlake projects}. */
@Command(
        name = "projects",
        header = "Lists the projects of a month that meet all filters, the furthest behind first.",
        description = "Each row names the file, sheet and row that its figures were read from.",
        footer = {
            "",
            "Examples:",
            "  planlake projects --list 省级重大项目 --behind 10",
            "  planlake projects --region 大连市 --industry 制造业 --stage 续建 --format csv",
            "  planlake projects --task 2 --name 高速",
            "  planlake projects --source transport --state vanished --cut state=North"
        })
public final class ProjectsCommand extends LongListing {

    private static final List<Column> COLUMNS =
            Columns.of("marts.project_month", """
            project_code project_name/44 unit industry_section_name/16 supervising_body/20 build_stage
            total_investment_wan annual_plan_wan done_ytd_wan complete_pct points_ahead
            """, "is_reported lists file sheet row_number");

    @Mixin
    private KnownOption known = new KnownOption();

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Report month (default: the last one).")
    private @Nullable YearMonth month;

    @Option(names = "--list", paramLabel = "LIST", description = "On this list.")
    private @Nullable String list;

    @Option(
            names = {"--region", "--unit"},
            paramLabel = "UNIT",
            description = "Reported by this unit, 沈阳市.")
    private @Nullable String region;

    @Option(names = "--industry", paramLabel = "NAME", description = "Of this section or division of GB/T 4754.")
    private @Nullable String industry;

    @Option(names = "--body", paramLabel = "BODY", description = "Supervised by this body.")
    private @Nullable String body;

    @Option(names = "--stage", paramLabel = "STAGE", description = "前期, 新开工, 续建 or 竣工投产.")
    private @Nullable String stage;

    @Option(names = "--task", paramLabel = "N", description = "Linked to this plan task.")
    private @Nullable Integer task;

    @Option(names = "--name", paramLabel = "TEXT", description = "With this text in its name or code.")
    private @Nullable String name;

    @Option(
            names = "--behind",
            paramLabel = "POINTS",
            description =
                    "At least so many percentage points behind the schedule; with --source, behind the rate of the"
                            + " portfolio as a whole, and not closed.")
    private @Nullable BigDecimal behind;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "Of a portfolio that <home>/schemas/SOURCE.yml declares, instead of the dispatch sheets.")
    private @Nullable String source;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "With --source: listed, new, returned, closed, reopened, vanished or unread.")
    private @Nullable String state;

    @Option(names = "--cut", paramLabel = "CUT=VALUE", description = "With --source: a declared cut of this value.")
    private Map<String, String> cuts = new TreeMap<>();

    @Override
    protected int run(PrintWriter out) {
        Released released =
                known.released(month, "marts.project_month", "marts.portfolio", "marts.portfolio_completion");
        if (source != null) return ofSource(released, source, out);
        if (state != null) throw Errors.notTogether("--state", "the dispatch sheets; add --source");
        if (!cuts.isEmpty()) throw Errors.notTogether("--cut", "the dispatch sheets; add --source");
        LocalDate of = HomeOption.month(released, month);
        List<TableRow> all = released.rows("marts.project_month", Set.of(of));
        List<TableRow> found = all.stream()
                .filter(filter(all))
                .sorted(TableRow.byNullsLast("points_ahead", "project_id"))
                .toList();
        print(found, of, coverage(all), out);
        return 0;
    }

    private int ofSource(Released released, String of, PrintWriter out) {
        boolean isOfDispatch = list != null || industry != null || body != null || stage != null || task != null;
        if (isOfDispatch) throw Errors.notTogether("--list, --industry, --body, --stage or --task", "--source");
        PortfolioProjects.of(
                        released,
                        of,
                        HomeOption.month(released, of, month),
                        new PortfolioProjects.Wanted(state, region, name, behind, cuts))
                .print(this, out);
        return 0;
    }

    private Predicate<TableRow> filter(List<TableRow> all) {
        return with("list", list, all, "lists")
                .and(with("unit", region, all, "unit"))
                .and(with("industry", industry, all, "industry_section_name", "industry_division_name"))
                .and(with("body", body, all, "supervising_body"))
                .and(with("stage", stage, all, "build_stage"))
                .and(with("plan task", task == null ? null : task.toString(), all, "task_nos"))
                .and(row -> name == null || contains(row, "project_name") || contains(row, "project_code"))
                .and(this::isBehind);
    }

    private boolean contains(TableRow row, String field) {
        return row.words(field).contains(Objects.requireNonNullElse(name, ""));
    }

    private boolean isBehind(TableRow row) {
        if (behind == null) return true;
        BigDecimal points = row.decimal("points_ahead");
        return points != null && points.compareTo(behind.negate()) <= 0;
    }

    /** How much of what is due stands behind the figures: of the list that is asked about, else of all projects. */
    private String coverage(List<TableRow> all) {
        List<TableRow> due = all.stream()
                .filter(row -> row.is("is_due") && row.get("not_counted_reason") == null)
                .filter(row -> list == null || row.texts("lists").contains(list))
                .toList();
        List<TableRow> reported =
                due.stream().filter(row -> row.is("is_reported")).toList();
        return Coverage.of(
                percent(BigDecimal.valueOf(reported.size()), BigDecimal.valueOf(due.size())),
                percent(plan(reported), plan(due)));
    }

    private static BigDecimal plan(List<TableRow> projects) {
        return projects.stream()
                .map(row -> row.decimal("due_plan_wan"))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.movePointRight(2).divide(whole, 4, RoundingMode.HALF_UP);
    }

    private void print(List<TableRow> found, LocalDate of, String coverage, PrintWriter out) {
        int shown = print(found, COLUMNS, TableRow::get, out);
        if (format.isTable()) {
            out.printf(
                    "%s，%s：%s。%n%d of %d projects. --format csv names file, sheet and row; 'planlake project CODE' tells all"
                            + " of one.%n",
                    YearMonth.from(of), list == null ? "全部" : list, coverage, shown, found.size());
        }
    }
}
