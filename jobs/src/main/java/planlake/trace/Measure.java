package planlake.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.table.Metric.Kind;
import planlake.table.TableRow;

/**
 * A printed measure: where it is printed, and how it follows from the projects.
 *
 * @param name by which it is asked for
 * @param label what it is called, in Chinese
 * @param shortLabel the same where there is little room
 * @param table the mart that holds the printed figure
 * @param field its field there
 * @param formula in Chinese
 * @param parts none for the time gone by, one for a sum, numerator and denominator for a rate
 */
public record Measure(
        String name,
        String label,
        String shortLabel,
        String table,
        String field,
        Kind kind,
        String formula,
        List<Part> parts) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    /** Decimals that marts keep. */
    static final int SCALE = 4;

    boolean isPercent() {
        return kind != Kind.SUM && kind != Kind.COUNT;
    }

    /**
     * The figure that follows from the sums of the parts, half up at four decimals; null where a denominator is zero.
     */
    @Nullable
    BigDecimal of(List<BigDecimal> sums, LocalDate month) {
        BigDecimal months = BigDecimal.valueOf(month.getMonthValue());
        return switch (kind) {
            case SUM, COUNT -> sums.get(0);
            case TIME -> HUNDRED.multiply(months).divide(TWELVE, SCALE, RoundingMode.HALF_UP);
            case RATE -> ratio(HUNDRED.multiply(sums.get(0)), sums.get(1));
            // (100 a / b) - (100 m / 12), over one denominator so that nothing is rounded on the way.
            case POINTS ->
                ratio(
                        HUNDRED.multiply(TWELVE.multiply(sums.get(0)).subtract(months.multiply(sums.get(1)))),
                        TWELVE.multiply(sums.get(1)));
        };
    }

    private static @Nullable BigDecimal ratio(BigDecimal above, BigDecimal below) {
        return below.signum() == 0 ? null : above.divide(below, SCALE, RoundingMode.HALF_UP);
    }

    /** The formula with its numbers put in. */
    String computation(List<BigDecimal> sums, LocalDate month, @Nullable BigDecimal result) {
        String says = result == null ? "无（分母为 0 或没有）" : plain(result);
        List<String> terms = sums.stream().map(Measure::plain).toList();
        int months = month.getMonthValue();
        return switch (kind) {
            case SUM, COUNT -> "%s = %s".formatted(label, says);
            case TIME -> "100 × %d ÷ 12 = %s".formatted(months, says);
            case RATE -> "100 × %s ÷ %s = %s".formatted(terms.get(0), terms.get(1), says);
            case POINTS -> "100 × %s ÷ %s − 100 × %d ÷ 12 = %s".formatted(terms.get(0), terms.get(1), months, says);
        };
    }

    /** Grouped by thousands, with all the decimals that it has. */
    private static String plain(BigDecimal figure) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, figure.scale()));
        format.setMaximumFractionDigits(Math.max(0, figure.scale()));
        return format.format(figure);
    }

    /** Whether people call it so; whether its brackets are wide does not matter. */
    boolean isCalled(String words) {
        String wanted = Normalizer.normalize(words, Normalizer.Form.NFKC);
        return Stream.of(label, shortLabel).anyMatch(each -> Normalizer.normalize(each, Normalizer.Form.NFKC)
                .equals(wanted));
    }

    /** Whether it is also about projects that did not report, of which earlier months and the register speak. */
    public boolean looksBack() {
        return parts.stream().anyMatch(part -> part.which().equals(Which.DUE));
    }

    /** Whether a project brings something in. */
    boolean concerns(TableRow row) {
        return parts.stream().anyMatch(part -> part.value(row) != null);
    }
}
