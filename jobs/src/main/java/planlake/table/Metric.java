package planlake.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a field measures, as its mart's schema file declares it: the one place that says how a measure is called, how it
 * follows from the projects, and why there is none. Label and unit are those of the field.
 *
 * @param id by which it is asked for
 * @param english what it is called in English
 * @param of what it is made of, none for a time, a sum or a count; numerator and denominator for the others
 * @param over which projects a sum or a count is over, as {@code planlake.trace.Which} names them; null for the others
 * @param cells the delivered fields that say what a project brings in; of a sum its own if none are named
 * @param formula in the field's notation: P is the annual plan, D what is done in the year to date, m the months
 *     elapsed; empty where its being a sum says it
 * @param source where the formula is from; null for a sum
 * @param words the formula in Chinese, with names of thresholds in braces; null where it follows from the kind
 * @param none what is printed where there is no denominator, in Chinese; null where there always is a figure
 * @param remark what a reader should know, in Chinese; null for nothing
 */
public record Metric(
        String id,
        String english,
        Kind kind,
        List<Part> of,
        @Nullable String over,
        List<String> cells,
        String formula,
        @Nullable String source,
        @Nullable String words,
        @Nullable String none,
        @Nullable String remark)
        implements Serializable {

    /** What is done with the parts. */
    public enum Kind implements Lettered {
        /** 100 x months elapsed / 12. */
        @JsonProperty("time")
        TIME,
        /** The amounts of projects. */
        @JsonProperty("sum")
        SUM,
        /** The number of projects. */
        @JsonProperty("count")
        COUNT,
        /** 100 x numerator / denominator. */
        @JsonProperty("rate")
        RATE,
        /** The rate less the time gone by, in percentage points. */
        @JsonProperty("points")
        POINTS
    }

    /**
     * A sum that a measure is made of: the name of a field that is a measure itself, or one that no field prints.
     *
     * @param measure the field; null if none prints it, and the others say what it is
     * @param field what is added up; null to count projects
     */
    public record Part(
            @Nullable String measure,
            @Nullable String label,
            @Nullable String over,
            @Nullable String field,
            List<String> cells)
            implements Serializable {

        public Part {
            cells = cells == null ? List.of() : List.copyOf(cells);
        }

        @JsonCreator
        static Part of(String measure) {
            return new Part(measure, null, null, null, List.of());
        }
    }

    public Metric {
        of = of == null ? List.of() : List.copyOf(of);
        cells = cells == null ? List.of() : List.copyOf(cells);
        formula = Objects.requireNonNullElse(formula, "");
    }

    public boolean isSum() {
        return kind == Kind.SUM || kind == Kind.COUNT;
    }
}
