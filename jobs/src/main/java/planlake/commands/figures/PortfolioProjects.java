package planlake.commands.figures;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planlake.commands.options.Columns;
import planlake.commands.options.LongListing;
import planlake.commands.options.OwnPortfolio;
import planlake.console.Column;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.table.TableRow;

/**
 * The projects of a source that the home declares for itself that meet all filters.
 *
 * @param rows the least complete first, those without a rate last
 */
record PortfolioProjects(String source, LocalDate month, List<TableRow> rows) {

    private static final Set<String> STATES =
            Set.of("listed", "new", "returned", "closed", "reopened", "vanished", "unread");

    private static final List<Column> COLUMNS = Columns.of(
            "marts.portfolio",
            "key name/44 unit/20 state plan done measure_unit complete_pct no_rate_reason/20 last_listed",
            "cuts file sheet row_number");

    /**
     * What is asked for; null and empty ask for all.
     *
     * @param behind at least so many percentage points less complete than the portfolio as a whole
     * @param cuts field of a cut to the value wanted
     */
    record Wanted(
            @Nullable String state,
            @Nullable String unit,
            @Nullable String name,
            @Nullable BigDecimal behind,
            Map<String, String> cuts) {}

    /**
     * The projects of a month that are wanted.
     *
     * @throws planlake.errors.Refused if there is no such source, state, unit or cut
     */
    static PortfolioProjects of(Released released, String source, LocalDate month, Wanted wanted) {
        List<String> cuts = OwnPortfolio.of(released, source).cuts();
        wanted.cuts().keySet().forEach(cut -> {
            if (!cuts.contains(cut)) throw Errors.unknown("cut (--cut)", cut, cuts);
        });
        Errors.refuseUnknown("state", wanted.state(), STATES.stream());
        List<TableRow> all = released.rows("marts.portfolio", Set.of(month)).stream()
                .filter(TableRow.where("source", source))
                .toList();
        Errors.refuseUnknown("unit", wanted.unit(), all.stream().map(row -> cut(row, "unit")));
        wanted.cuts()
                .forEach((cut, value) ->
                        Errors.refuseUnknown(cut, value, all.stream().map(row -> cut(row, cut))));
        BigDecimal bound = bound(released, source, month, wanted.behind());
        List<TableRow> found = all.stream()
                .filter(row -> meets(row, wanted) && isBelow(row, bound))
                .sorted(TableRow.byNullsLast("complete_pct", "key"))
                .toList();
        return new PortfolioProjects(source, month, found);
    }

    private static String cut(TableRow row, String cut) {
        if (cut.equals("total")) return "全部";
        Object value =
                cut.equals("unit") ? row.get("unit") : row.get("cuts") instanceof Map<?, ?> cuts ? cuts.get(cut) : null;
        return Objects.toString(value, "未填");
    }

    private static boolean meets(TableRow row, Wanted wanted) {
        boolean isNamed = wanted.name() == null
                || row.words("name").contains(wanted.name())
                || row.words("key").contains(wanted.name());
        return isNamed
                && TableRow.where("state", wanted.state()).test(row)
                && TableRow.where("unit", wanted.unit()).test(row)
                && wanted.cuts().entrySet().stream()
                        .allMatch(cut -> cut(row, cut.getKey()).equals(cut.getValue()));
    }

    /** The rate of the portfolio as a whole, less {@code behind}; null where nothing is asked or there is no rate. */
    private static @Nullable BigDecimal bound(
            Released released, String source, LocalDate month, @Nullable BigDecimal behind) {
        if (behind == null) return null;
        return released.rows("marts.portfolio_completion", Set.of(month)).stream()
                .filter(row -> source.equals(row.text("source")) && "total".equals(row.text("by")))
                .map(row -> row.decimal("complete_pct"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(rate -> rate.subtract(behind))
                .orElse(BigDecimal.ZERO);
    }

    private static boolean isBelow(TableRow row, @Nullable BigDecimal bound) {
        if (bound == null) return true;
        BigDecimal rate = row.decimal("complete_pct");
        return row.is("is_counted") && !row.is("is_closed") && rate != null && rate.compareTo(bound) <= 0;
    }

    void print(LongListing listing, PrintWriter out) {
        int shown = listing.print(rows, COLUMNS, TableRow::printed, out);
        if (listing.isTable()) {
            out.printf(
                    "%s, %s: %d of %d projects. --format csv names file, sheet and row.%n",
                    YearMonth.from(month), source, shown, rows.size());
        }
    }
}
