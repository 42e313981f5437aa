package planlake.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan document, read.
 *
 * @param text the text that all spans point into
 * @param year the year that the plan is for; null if the title names none
 * @param part which part of the plan it is; null if the title does not say
 * @param isDigest whether it says of itself that it is a digest (摘编), not the document
 * @param problems what could not be read; nothing is dropped without a problem
 */
public record PlanDocument(
        String text,
        String title,
        @Nullable Integer year,
        @Nullable Integer part,
        boolean isDigest,
        List<PlanItem> items,
        List<Problem> problems) {}
