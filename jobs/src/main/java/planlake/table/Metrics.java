package planlake.table;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The measures that are printed by list, cut, group and month, as the marts declare them. */
public final class Metrics {

    /** The marts that hold them; the first of two that hold a field of one name says what it is. */
    public static final List<String> MARTS = List.of("marts.completion", "marts.starts", "marts.funds");

    /** A measure and the field that holds it. */
    public record Measured(Table table, Field field, Metric metric) {

        /** The formula in Chinese, the parts by their labels. */
        public String formula() {
            if (metric.words() != null) return metric.words();
            return switch (metric.kind()) {
                case TIME -> "100 × 月数 ÷ 12";
                case SUM, COUNT -> "Σ" + field.label();
                case RATE -> rate();
                case POINTS -> rate() + " − 100 × 月数 ÷ 12";
            };
        }

        /** Whether its label and its unit do not say what it is. */
        public boolean needsWords() {
            return !metric.isSum() || metric.words() != null;
        }

        private String rate() {
            return "100 × Σ%s ÷ Σ%s"
                    .formatted(label(metric.of().get(0)), label(metric.of().get(1)));
        }
    }

    private Metrics() {}

    public static List<Measured> all() {
        return MARTS.stream().map(Table::named).flatMap(Metrics::of).toList();
    }

    private static Stream<Measured> of(Table table) {
        return table.fields().stream()
                .flatMap(field -> Stream.ofNullable(field.measure()).map(metric -> new Measured(table, field, metric)));
    }

    /**
     * The measure that a field of that name is.
     *
     * @throws IllegalArgumentException if none is declared
     */
    public static Measured held(String field) {
        return all().stream()
                .filter(each -> each.field().name().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No mart declares a measure in a field " + field));
    }

    /** What a part is called, in Chinese. */
    public static String label(Metric.Part part) {
        return part.measure() == null
                ? Objects.requireNonNull(part.label())
                : held(part.measure()).field().label();
    }
}
