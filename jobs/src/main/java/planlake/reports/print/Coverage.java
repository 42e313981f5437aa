package planlake.reports.print;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** How much of a population a figure covers. */
public final class Coverage {

    private Coverage() {}

    /** One sentence with the population and how many of its projects reported; empty if that is unknown. */
    public static String of(MonthView view, String list) {
        return view.total(Rates.TABLE, list)
                .map(row -> "口径：%s已报项目，%s。".formatted(list, of(row)))
                .orElse("");
    }

    /**
     * What every figure says beside it: 已上报项目占 97.3%，占年度计划 98.9%.
     *
     * @param row of {@code marts.completion} or {@code marts.reporting}
     */
    public static String of(TableRow row) {
        return of(row.decimal("project_coverage_pct"), row.decimal("plan_coverage_pct"));
    }

    /**
     * The same, in percent of the projects that are due and of their annual plans.
     *
     * @param ofPlan null where no plan is due
     */
    public static String of(@Nullable BigDecimal ofProjects, @Nullable BigDecimal ofPlan) {
        if (ofProjects == null) return "无应报项目";
        String plan = ofPlan == null ? "无年度计划" : "占年度计划 " + ColumnKind.PERCENT.print(ofPlan);
        return "已上报项目占 %s，%s".formatted(ColumnKind.PERCENT.print(ofProjects), plan);
    }
}
