package planlake.sample.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.sample.province.Reference.Indicator;

/** The figures of the published series, of the province and of its cities. */
public final class Series {

    private static final int BASE_YEAR = 2025;
    /** The place of the province itself among the places that a series has figures of. */
    public static final int PROVINCE = 0;

    private final Map<String, Indicator> byName;
    private final long seed;

    public Series(Reference reference, long seed) {
        this.byName = reference.indicators().stream().collect(Collectors.toMap(Indicator::name, Function.identity()));
        this.seed = seed;
    }

    /** A series by its name; null if there is none. */
    @Nullable
    public Indicator named(String name) {
        return byName.get(name);
    }

    /** Whether a month has a figure of its own; January only where the body itself reports. */
    public static boolean isDue(Indicator indicator, YearMonth month) {
        int ofYear = month.getMonthValue();
        if (ofYear == 1 && !indicator.publisher().isEmpty()) return false;
        return switch (indicator.cycle()) {
            case "M" -> true;
            case "Q" -> ofYear % 3 == 0;
            case "Y" -> ofYear == 12;
            default -> ofYear == Integer.parseInt(indicator.cycle());
        };
    }

    /** The last month of the year, this one at most, that has a figure; null if none has yet. */
    static @Nullable YearMonth latest(Indicator indicator, YearMonth month) {
        for (YearMonth at = month; at.getYear() == month.getYear(); at = at.minusMonths(1)) {
            if (isDue(indicator, at)) return at;
        }
        return null;
    }

    /** Value from January to the month, or at its end; null for a growth rate or another rate. */
    @Nullable
    public BigDecimal ytd(Indicator indicator, YearMonth month, double share) {
        if (indicator.yearValue().isEmpty() || indicator.kind().equals("rate")) return null;
        double years = StrictMath.pow(1 + growthOfYear(indicator) / 100, month.getYear() - BASE_YEAR);
        boolean isSeasonal =
                indicator.kind().equals("season") || indicator.name().equals("固定资产投资");
        double ofYear = indicator.kind().equals("level")
                ? 1
                : isSeasonal ? Season.share(0, 11, month.getMonthValue() - 1) : month.getMonthValue() / 12.0;
        return BigDecimal.valueOf(Double.parseDouble(indicator.yearValue()) * share * years * ofYear)
                .setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }

    /** A rate as it is in the month; null for anything else. */
    @Nullable
    public BigDecimal rate(Indicator indicator, YearMonth month) {
        if (!indicator.kind().equals("rate")) return null;
        double value = Double.parseDouble(indicator.yearValue()) + drawn(indicator, month, PROVINCE, 0.2);
        return BigDecimal.valueOf(value).setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }

    /** Growth against the same months of the year before; null for what has none. */
    @Nullable
    public BigDecimal growth(Indicator indicator, YearMonth month, int place) {
        if (indicator.growthPct().isEmpty()) return null;
        double growth = growthOfYear(indicator) + drawn(indicator, month, place, place == PROVINCE ? 0.4 : 3);
        return BigDecimal.valueOf(growth).setScale(1, RoundingMode.HALF_UP);
    }

    private static double growthOfYear(Indicator indicator) {
        return indicator.growthPct().isEmpty() ? 0 : Double.parseDouble(indicator.growthPct());
    }

    private double drawn(Indicator indicator, YearMonth month, int place, double spread) {
        int which = (month.getYear() * 12 + month.getMonthValue()) * 100 + place;
        return new Draw(seed, indicator.name().hashCode()).between(Trait.GROWTH, which, -spread, spread);
    }
}
