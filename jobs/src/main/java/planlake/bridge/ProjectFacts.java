package planlake.bridge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/**
 * What an edition says of a project for a month: the part of {@code marts.project_month} that totals depend on.
 *
 * @param counts whether sums may hold it; false for the one of parent and children that the rule leaves out
 * @param totalInvestment in 万元, by which it is over 100 million or not; null where none is known
 * @param plan annual plan in 万元; zero where none is stated
 * @param done done this year in 万元; zero where none is stated
 * @param doneMonth done in the month in 万元; null where none is stated
 */
public record ProjectFacts(
        String id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String body,
        List<String> lists,
        List<String> tasks,
        boolean isOver100m,
        boolean isReported,
        boolean counts,
        @Nullable String parent,
        @Nullable BigDecimal totalInvestment,
        BigDecimal plan,
        BigDecimal done,
        @Nullable BigDecimal doneMonth,
        Source source) {

    /** Where the figures were read; nulls where the project did not report. */
    public record Source(
            @Nullable String file,
            @Nullable String sheet,
            @Nullable Long row) {}

    static ProjectFacts of(TableRow row) {
        return new ProjectFacts(
                String.valueOf(row.text("project_id")),
                row.text("project_code"),
                row.text("project_name"),
                row.text("unit"),
                row.text("region"),
                row.text("industry_section_name"),
                row.text("supervising_body"),
                row.texts("lists").stream().sorted().toList(),
                row.texts("task_nos").stream().sorted().toList(),
                row.is("is_over_100m"),
                row.is("is_reported"),
                // Editions of before the rule on packages have no such field; there, every project counts.
                !Boolean.FALSE.equals(row.values().get("counts")),
                Optional.ofNullable(row.values().get("parent_code"))
                        .map(Object::toString)
                        .orElse(null),
                row.values().get("known_total_wan") instanceof BigDecimal known
                        ? known
                        : row.decimal("total_investment_wan"),
                amount(row.decimal("annual_plan_wan")),
                amount(row.decimal("done_ytd_wan")),
                row.decimal("done_month_wan"),
                new Source(row.text("file"), row.text("sheet"), row.number("row_number")));
    }

    private static BigDecimal amount(@Nullable BigDecimal stated) {
        // The tables' own scale; a figure with more places would be a bug upstream and must not be rounded here.
        return (stated == null ? BigDecimal.ZERO : stated).setScale(4, RoundingMode.UNNECESSARY);
    }
}
