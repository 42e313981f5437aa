package planlake.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;

/**
 * What a task wants to reach.
 *
 * @param workItemNo the sentence of the task that states it, from 1
 * @param text the target as printed
 * @param indicator what is measured, without verbs such as 增长 and 新建
 * @param printed the figure as printed, 3,000; empty where there is none
 * @param quantity the same as a number, in {@code unit}; null for {@link Comparison#RELATIVE} and
 *     {@link Comparison#ASSIGNED}
 * @param deadline by when, as printed; null where the plan's year is meant
 * @param unit the unit as printed (%, 个, 万亩); empty where there is no figure
 */
public record Target(
        int workItemNo,
        String text,
        String indicator,
        Comparison comparison,
        String printed,
        @Nullable BigDecimal quantity,
        String unit,
        @Nullable String deadline,
        TextSpan span) {}
