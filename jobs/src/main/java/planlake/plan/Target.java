package planlake.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import planlake.document.Span;

/**
 * What a task wants to reach.
 *
 * @param text the target as printed
 * @param indicator what is measured, without verbs such as 增长 and 新建
 * @param quantity the figure as printed, in {@code unit}; null for {@link Comparison#RELATIVE} and
 *     {@link Comparison#ASSIGNED}
 * @param unit the unit as printed (%, 个, 万亩); empty where there is no figure
 */
public record Target(
        String text,
        String indicator,
        Comparison comparison,
        @Nullable BigDecimal quantity,
        String unit,
        Span span) {}
