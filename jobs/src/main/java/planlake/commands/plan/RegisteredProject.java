package planlake.commands.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planlake.commands.options.Alike;
import planlake.plan.names.NameMatch;
import planlake.reports.print.ReportData;
import planlake.table.TableRow;

/** A project as the registers of a year have it. */
record RegisteredProject(
        String id,
        String code,
        String name,
        @Nullable String unit,
        @Nullable BigDecimal totalInvestmentWan) {

    /**
     * A project that a name of the plan may mean.
     *
     * @param confidence 0 where the names do not match
     */
    record Match(RegisteredProject project, BigDecimal confidence) {}

    /** Those of a year, each once, by id. */
    static Map<String, RegisteredProject> of(ReportData data, int year) {
        var projects = new TreeMap<String, RegisteredProject>();
        data.all("history.project_list").stream()
                .filter(row -> row.get("known_to") == null)
                .filter(row -> String.valueOf(row.text("report_month")).startsWith(year + "-"))
                .sorted(TableRow.by("unit"))
                .forEach(row -> projects.putIfAbsent(
                        String.valueOf(row.text("project_id")),
                        new RegisteredProject(
                                String.valueOf(row.text("project_id")),
                                String.valueOf(row.text("project_code")),
                                String.valueOf(row.text("project_name")),
                                row.text("region"),
                                row.decimal("total_investment_wan"))));
        return projects;
    }

    /**
     * The nearest to a name of the plan, nearest first: matches by their confidence, then names that hold most of it.
     */
    static List<Match> nearest(String shortName, Iterable<RegisteredProject> projects, int most) {
        record Scored(Match match, double held) {}
        var scored = new ArrayList<Scored>();
        for (RegisteredProject each : projects) {
            double held = Alike.held(shortName, each.name());
            if (held >= 0.5)
                scored.add(new Scored(new Match(each, NameMatch.confidence(shortName, each.name())), held));
        }
        return scored.stream()
                .sorted(Comparator.comparing((Scored each) -> each.match().confidence())
                        .thenComparing(Scored::held)
                        .reversed()
                        .thenComparing(each -> each.match().project().name().length())
                        .thenComparing(each -> each.match().project().id()))
                .limit(most)
                .map(Scored::match)
                .toList();
    }

    /** Full name, unit, total investment and code. */
    String text() {
        return "%s｜%s｜总投资 %s｜%s"
                .formatted(
                        name,
                        unit == null ? "单位不详" : unit,
                        totalInvestmentWan == null
                                ? "不详"
                                : totalInvestmentWan.stripTrailingZeros().toPlainString() + " 万元",
                        code);
    }
}
