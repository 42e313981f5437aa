package planlake.plan;

import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;

/**
 * A project that a task names.
 *
 * @param workItemNo the sentence of the task that names it, from 1
 * @param shortName the short name, completed where a list shares its last word: 本桓 of "本桓、凌绥2条高速公路" is 本桓高速
 * @param printed what is printed at {@code span}
 * @param qualifier how the verb is qualified, such as {@code early} (提前); null if it is not
 * @param statedCount how many projects the list says it holds; null if it does not say
 */
public record NamedProject(
        int taskNo,
        int workItemNo,
        String shortName,
        String printed,
        Verb verb,
        @Nullable String qualifier,
        @Nullable Integer statedCount,
        TextSpan span) {}
