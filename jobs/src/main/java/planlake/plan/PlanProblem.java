package planlake.plan;

import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;

/**
 * Something in the document that could not be read, or not surely, for a person to look at.
 *
 * @param taskNo the item it stands in; null if it stands in none
 * @param line its line in the text, counted from 1
 * @param text what is printed there
 * @param what what is wrong with it, in Chinese
 * @param isLost whether it is in nothing that was read: a clause that can't be understood
 */
public record PlanProblem(
        @Nullable Integer taskNo, int line, TextSpan span, String text, String what, boolean isLost) {}
