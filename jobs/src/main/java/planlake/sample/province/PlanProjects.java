package planlake.sample.province;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planlake.sample.province.Project.Budget;
import planlake.sample.province.Project.Place;
import planlake.sample.province.Project.Sponsor;
import planlake.sample.province.Project.Timeline;
import planlake.sample.province.Project.Trade;
import planlake.sample.province.Reference.Named;

/** The 14 projects that the 2025 plan names; in a sample that begins in another year their dates move along. */
public record PlanProjects(Reference reference, Naming naming, int firstYear) {

    /** The year of the plan that names them. */
    public static final int PLAN_YEAR = 2025;

    Project project(int index, Draw draw, Named facts) {
        Timeline timeline = timeline(facts);
        long total = Wan.of(Long.parseLong(facts.get("total_wan")));
        Budget budget = new Budget(total, total, 0, Wan.of(1), 0);
        double share = Double.parseDouble(facts.get("done_before_2025_pct")) / 100;
        return new Project(
                index,
                draw,
                code(facts, index),
                facts.get("name"),
                place(facts),
                trade(facts),
                sponsor(facts, index),
                true,
                true,
                false,
                0,
                budget.afterSpending(Scheduling.doneBefore(draw, budget, timeline, share)),
                timeline,
                facts.get("remark"));
    }

    private Timeline timeline(Named facts) {
        return new Timeline(
                firstYear,
                Objects.requireNonNull(when(facts, "planned_start")),
                Objects.requireNonNull(when(facts, "actual_start")),
                facts.get("start_kind"),
                Objects.requireNonNull(when(facts, "planned_finish")),
                when(facts, "actual_finish"));
    }

    private @Nullable When when(Named facts, String field) {
        String text = facts.get(field);
        return text.isEmpty() ? null : When.parse(text, firstYear - PLAN_YEAR);
    }

    private Place place(Named facts) {
        List<String> units =
                reference.units().stream().map(Reference.Unit::name).toList();
        String unit = facts.get("unit");
        return new Place(units.indexOf(unit), unit, facts.get("county"), facts.get("code_region"), 1);
    }

    private Trade trade(Named facts) {
        String division = facts.get("division");
        var industry = Objects.requireNonNull(reference.industries().get(division));
        return new Trade(division, industry.written(), industry.section(), facts.get("body"), facts.get("programme"));
    }

    private static Sponsor sponsor(Named facts, int index) {
        String credit = Naming.creditCode(facts.get("code_region"), index);
        return new Sponsor(facts.get("owner"), credit, "国有", facts.get("construction_nature"));
    }

    /** {@code code_month} is a year for the older form, year and month for the present one. */
    private String code(Named facts, int index) {
        String approved = facts.get("code_month");
        String region = facts.get("code_region");
        if (approved.startsWith("20") && Integer.parseInt(approved.substring(2)) > 12) {
            int month = Integer.parseInt(approved) * 12;
            return InventedCode.former(month, region, facts.get("division"), "02", index);
        }
        YearMonth month = YearMonth.of(
                2000 + Integer.parseInt(approved.substring(0, 2)), Integer.parseInt(approved.substring(2)));
        return InventedCode.current(Season.month(month), region, "89", "01", naming.serial(index));
    }
}
