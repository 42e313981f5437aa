package planlake.plan.names;

import java.math.BigDecimal;

/**
 * A project that a task names in short, found in the register.
 *
 * @param method exact, route (by the places that it joins), short_form (piece by piece), similar (by likeness)
 * @param confidence 0 to 1, four decimals
 * @param evidence both names and what speaks for it, in Chinese
 * @param review whether a person should decide: it is weak, or another project fits as well
 */
public record NamedLink(
        int taskNo,
        String projectId,
        String shortName,
        String method,
        BigDecimal confidence,
        String evidence,
        boolean review) {}
