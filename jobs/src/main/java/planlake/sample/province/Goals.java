package planlake.sample.province;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import planlake.sample.province.Reference.Indicator;
import planlake.table.ReferenceFile;

/**
 * How the targets of the plan of 2025 stand in a month, told from the series themselves and not from what was delivered
 * of them. It is written without a look at the queries of the warehouse, so that both can be wrong but not alike.
 */
public final class Goals {

    /** Points from time progress, or from the plan to date, that still count as on schedule. */
    static final double BAND = 5;

    private static final BigDecimal ABOUT_POINTS = new BigDecimal("0.5");
    private static final BigDecimal ABOUT_SHARE = new BigDecimal("0.02");
    private static final BigDecimal IN_STEP = new BigDecimal("0.5");
    private static final BigDecimal FAR_BEYOND = BigDecimal.ONE;

    /**
     * A target.
     *
     * @param quantity what the plan prints; null where it prints none
     * @param divisor what a figure of the series has to be multiplied with to count in the plan's unit
     * @param nature growth, rate, flow, level, programmes, list or none
     */
    private record Goal(
            Place place,
            String series,
            String comparator,
            @Nullable BigDecimal quantity,
            BigDecimal divisor,
            String nature) {}

    /** A sentence of the plan. */
    public record Place(int taskNo, int workItemNo) {

        public static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::taskNo).thenComparingInt(Place::workItemNo);

        public static Place of(Map<String, String> row) {
            return new Place(
                    Integer.parseInt(row.getOrDefault("task_no", "")),
                    Integer.parseInt(row.getOrDefault("work_item_no", "")));
        }
    }

    private final List<Goal> goals;
    private final Series series;

    public Goals(Series series) {
        this.series = series;
        this.goals = new ReferenceFile("sample_goal")
                .rows().stream()
                        .map(row -> new Goal(
                                Place.of(row),
                                row.getOrDefault("series", ""),
                                row.getOrDefault("comparator", ""),
                                number(row.getOrDefault("quantity", "")),
                                new BigDecimal(row.getOrDefault("divisor", "1")),
                                row.getOrDefault("nature", "")))
                        .toList();
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    /** Tells how each target stands. */
    public void tell(YearMonth month, MonthCompletion completion, BiConsumer<Place, WorkState> told) {
        for (Goal goal : goals) told.accept(goal.place(), state(goal, month, completion));
    }

    private WorkState state(Goal goal, YearMonth month, MonthCompletion completion) {
        return switch (goal.nature()) {
            case "none" -> WorkState.OTHER;
            case "list" -> ofList(goal, completion.standing(goal.series()));
            case "programmes" -> ofProgrammes(goal, month, completion.programmesUnderWay());
            default -> ofSeries(goal, month);
        };
    }

    private static WorkState ofList(Goal goal, MonthCompletion.@Nullable Standing list) {
        if (list == null) return WorkState.OTHER;
        boolean hasAll = list.underWay() >= quantity(goal).longValue();
        if (hasAll && list.completePct() >= 100) return WorkState.COMPLETED;
        return byPoints(list.completePct() - list.duePct());
    }

    private static WorkState ofProgrammes(Goal goal, YearMonth month, int underWay) {
        int asked = quantity(goal).intValue();
        boolean isEnd = month.getMonthValue() == 12;
        if (underWay == 0) return WorkState.OTHER;
        if (underWay >= asked) return isEnd ? WorkState.COMPLETED : WorkState.ON_SCHEDULE;
        double points = 100.0 * underWay / asked - 100.0 * month.getMonthValue() / 12;
        return isEnd || points < -BAND ? WorkState.BEHIND : WorkState.ON_SCHEDULE;
    }

    private WorkState ofSeries(Goal goal, YearMonth month) {
        Indicator indicator = Objects.requireNonNull(series.named(goal.series()), goal.series());
        YearMonth asOf = Series.latest(indicator, month);
        if (asOf == null) return WorkState.OTHER;
        boolean isEnd = asOf.getMonthValue() == 12;
        if (goal.nature().equals("flow") || goal.nature().equals("level")) return ofAmount(goal, indicator, asOf);
        BigDecimal better =
                goal.nature().equals("growth") ? ofGrowth(goal, indicator, asOf) : ofRate(goal, indicator, asOf);
        BigDecimal allowed =
                switch (goal.comparator()) {
                    case "about", "about_most" -> ABOUT_POINTS;
                    case "relative" -> IN_STEP;
                    default -> BigDecimal.ZERO;
                };
        if (better.compareTo(allowed.negate()) < 0) return WorkState.BEHIND;
        if (isEnd) return WorkState.COMPLETED;
        return better.compareTo(FAR_BEYOND) > 0 ? WorkState.AHEAD : WorkState.ON_SCHEDULE;
    }

    /** By how many points a growth is better than its target. */
    private BigDecimal ofGrowth(Goal goal, Indicator indicator, YearMonth asOf) {
        BigDecimal growth = Objects.requireNonNull(series.growth(indicator, asOf, Series.PROVINCE));
        if (goal.comparator().equals("relative")) {
            Indicator product = Objects.requireNonNull(series.named("地区生产总值"));
            return growth.subtract(Objects.requireNonNull(series.growth(product, asOf, Series.PROVINCE)));
        }
        BigDecimal above = growth.subtract(quantity(goal));
        return goal.comparator().equals("about_most") ? above.negate() : above;
    }

    private BigDecimal ofRate(Goal goal, Indicator indicator, YearMonth asOf) {
        return quantity(goal).subtract(Objects.requireNonNull(series.rate(indicator, asOf)));
    }

    private WorkState ofAmount(Goal goal, Indicator indicator, YearMonth asOf) {
        BigDecimal reached =
                Objects.requireNonNull(series.ytd(indicator, asOf, 1)).multiply(goal.divisor());
        BigDecimal enough = goal.comparator().equals("about")
                ? quantity(goal).subtract(quantity(goal).multiply(ABOUT_SHARE))
                : quantity(goal);
        if (reached.compareTo(enough) >= 0) return WorkState.COMPLETED;
        double share =
                100 * reached.divide(quantity(goal), MathContext.DECIMAL64).doubleValue();
        WorkState byPoints = byPoints(share - 100.0 * asOf.getMonthValue() / 12);
        if (asOf.getMonthValue() == 12) return WorkState.BEHIND;
        return goal.comparator().equals("strive") && byPoints == WorkState.BEHIND ? WorkState.ON_SCHEDULE : byPoints;
    }

    static WorkState byPoints(double points) {
        return points < -BAND ? WorkState.BEHIND : points > BAND ? WorkState.AHEAD : WorkState.ON_SCHEDULE;
    }

    private static BigDecimal quantity(Goal goal) {
        return Objects.requireNonNull(goal.quantity(), goal.series());
    }
}
