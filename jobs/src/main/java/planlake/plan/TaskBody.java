package planlake.plan;

import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;

/**
 * A body that a task names.
 *
 * @param body its name in {@code body.csv}; as printed where it is not known there
 * @param printed the name as printed, without alias and without blanks
 * @param alias the second name in brackets behind it, as printed; null if there is none
 * @param isKnown whether {@code body.csv} knows it
 */
public record TaskBody(
        String body, String printed, @Nullable String alias, Role role, boolean isKnown, TextSpan span) {}
