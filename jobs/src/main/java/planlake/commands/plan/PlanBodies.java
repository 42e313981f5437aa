package planlake.commands.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.commands.options.Alike;
import planlake.errors.Errors;
import planlake.reports.print.ReportData;
import planlake.table.TableRow;

/** The bodies that the plan of a year names, with all that is known of their names. */
final class PlanBodies {

    private final int year;
    private final List<TableRow> duties;
    private final Map<String, TableRow> known = new LinkedHashMap<>();
    private final List<TableRow> aliases;

    PlanBodies(ReportData data, int year) {
        this.year = year;
        duties = data.all("marts.task_body").stream()
                .filter(row -> Long.valueOf(year).equals(row.number("plan_year")))
                .toList();
        data.all("conformed.body").forEach(row -> known.put(String.valueOf(row.text("name")), row));
        aliases = data.all("conformed.body_alias").stream()
                .sorted(TableRow.by("alias"))
                .toList();
    }

    /** The last year that a plan is for; empty before there is one. */
    static Optional<Integer> lastYear(ReportData data) {
        return data.all("marts.task_body").stream()
                .map(row -> row.number("plan_year"))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(Math::toIntExact);
    }

    /** Names that the plan names bodies by, in customary order; unknown ones last. */
    List<String> names() {
        return TableRow.texts(duties, "body")
                .distinct()
                .sorted(Comparator.comparing((String name) -> order(known.get(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static long order(@Nullable TableRow body) {
        Long order = body == null ? null : body.number("sort_order");
        return order == null ? Long.MAX_VALUE : order;
    }

    int year() {
        return year;
    }

    Set<String> allKnown() {
        return known.keySet();
    }

    @Nullable
    TableRow reference(String body) {
        return known.get(body);
    }

    /** Rows of {@code marts.task_body} of a body. */
    List<TableRow> duties(String body) {
        return duties.stream().filter(row -> body.equals(row.text("body"))).toList();
    }

    /** Rows of {@code marts.task_body} whose body no reference line knows. */
    List<TableRow> unknown() {
        return duties.stream().filter(row -> row.get("body_kind") == null).toList();
    }

    /** Other names of a body, those it had before if {@code before}, else those it has. */
    List<String> otherNames(String body, boolean before) {
        return aliases.stream()
                .filter(TableRow.where("name", body))
                .filter(row -> before == "predecessor".equals(row.text("relation")))
                .map(row -> row.text("alias") + until(row.date("valid_to")))
                .toList();
    }

    private static String until(@Nullable LocalDate month) {
        return month == null ? "" : "（%d年%d月前）".formatted(month.getYear(), month.getMonthValue());
    }

    /**
     * The name that the plan's body goes by here.
     *
     * @param wanted any of its names
     * @throws planlake.errors.Refused if the plan names no such body
     */
    String resolve(String wanted) {
        List<String> named = names();
        String plain = wanted.strip().replace('（', '(').replace('）', ')');
        if (named.contains(plain)) return plain;
        Optional<String> meant = aliases.stream()
                .filter(row -> plain.equals(row.text("alias")))
                .map(row -> String.valueOf(row.text("name")))
                .filter(named::contains)
                .findFirst();
        return meant.orElseThrow(() -> Errors.unknown("body in the plan", wanted, candidates(named, plain)));
    }

    /** What else might have been meant: by a name that is near, the body that has it. */
    private Set<String> candidates(List<String> named, String wanted) {
        var near = new TreeSet<String>();
        for (TableRow row : aliases) {
            String name = String.valueOf(row.text("name"));
            if (named.contains(name) && Alike.likeness(wanted, String.valueOf(row.text("alias"))) >= 0.7)
                near.add(name);
        }
        return near.isEmpty() ? new TreeSet<>(named) : near;
    }

    /** How many work items each body leads and joins in, by the ledger of one month. */
    static Map<String, long[]> shares(List<TableRow> ledger) {
        var shares = new TreeMap<String, long[]>();
        for (TableRow item : ledger) {
            List<String> leads = item.texts("lead_bodies");
            leads.stream().distinct().forEach(body -> shares.computeIfAbsent(body, name -> new long[2])[0]++);
            item.texts("other_bodies").stream()
                    .distinct()
                    .filter(body -> !leads.contains(body))
                    .forEach(body -> shares.computeIfAbsent(body, name -> new long[2])[1]++);
        }
        return shares;
    }

    /** The rows of the ledger's last month in a year; none while there is none. */
    static List<TableRow> lastLedger(ReportData data, int year) {
        TreeMap<LocalDate, List<TableRow>> months = data.all("marts.task_ledger").stream()
                .filter(row -> Long.valueOf(year).equals(row.number("plan_year")))
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.date("report_month")), TreeMap::new, Collectors.toList()));
        return months.isEmpty() ? List.of() : months.lastEntry().getValue();
    }
}
