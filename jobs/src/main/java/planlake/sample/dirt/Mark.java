package planlake.sample.dirt;

import org.jspecify.annotations.Nullable;

/**
 * What {@code truth/injections.csv} says of a cell or a file beside its place.
 *
 * @param kind what was injected; a follow-up's ends in {@code _follow_up}
 * @param code the project; empty for what concerns a file
 * @param field whose cell it is; empty for a file
 * @param trueValue what a perfect world would have delivered; null to take it from the row
 */
public record Mark(
        String kind,
        Verdict verdict,
        String rule,
        String code,
        String field,
        @Nullable String trueValue) {

    static final String FOLLOW_UP = "_follow_up";

    public static Mark of(DirtKind kind, String code, String field) {
        return new Mark(kind.id(), kind.verdict(), kind.facts().rule(), code, field, null);
    }

    public Mark with(String value) {
        return new Mark(kind, verdict, rule, code, field, value);
    }

    /** What the next month may show of it. */
    public Mark followUp() {
        return new Mark(kind + FOLLOW_UP, Verdict.FLAGGED, "", code, field, null);
    }
}
