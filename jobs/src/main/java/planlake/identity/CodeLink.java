package planlake.identity;

import java.math.BigDecimal;
import java.util.Comparator;
import planlake.table.Lettered;

/**
 * Two codes that may stand for one project, or for a project and its part.
 *
 * @param project the code that is new in its month
 * @param other the code that was stated before
 * @param confidence 0 to 1, four decimals
 * @param evidence both projects and what speaks for and against, in Chinese
 * @param accepted whether the program takes them for one; splits and merges never
 */
public record CodeLink(
        Sighting project,
        Sighting other,
        Kind kind,
        Method method,
        BigDecimal confidence,
        String evidence,
        boolean accepted) {

    /** By what both codes say, so that links have one order whatever order they were found in. */
    static final Comparator<CodeLink> ORDER = Comparator.comparing(CodeLink::confidence)
            .reversed()
            .thenComparing(link -> link.project().code())
            .thenComparing(link -> link.other().code())
            .thenComparing(CodeLink::kind);

    /** What the codes are to each other. */
    public enum Kind implements Lettered {
        /** One project under two codes. */
        SAME,
        /** The new code is a part of what the other stood for. */
        SPLIT,
        /** The new code stands for what the other and more stood for. */
        MERGE,
        /** Two projects: both codes stand in one statement. */
        APART
    }

    /** What a link goes by. */
    public enum Method implements Lettered {
        APPROVAL_NUMBER,
        NAME,
        SIMILAR_NAME,
        STEM_AND_TOTAL,
        TOGETHER,
        REVIEWED
    }

    CodeLink notAccepted(String because) {
        return accepted
                ? new CodeLink(project, other, kind, method, confidence, evidence + "；" + because, false)
                : this;
    }
}
