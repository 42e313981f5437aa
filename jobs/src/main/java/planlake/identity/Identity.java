package planlake.identity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The project that a code stands for, where that is not simply the code.
 *
 * @param projectId the earliest code of the project
 * @param method approval_number, name or reviewed
 * @param confidence 0 to 1, four decimals; 1 for what was reviewed
 * @param evidence in Chinese
 * @param validFrom first month for which it holds, before which the code is its own project; null for all
 * @param knownFrom when it was known or decided; null if a decision does not say
 * @param splitFrom the project that it was split from; null if none
 * @param mergedInto the project that it went into; null if none
 */
public record Identity(
        String code,
        String projectId,
        String method,
        BigDecimal confidence,
        String evidence,
        @Nullable LocalDate validFrom,
        @Nullable Instant knownFrom,
        @Nullable String splitFrom,
        @Nullable String mergedInto) {

    /** The same of another code and project, neither split nor merged. */
    Identity of(String otherCode, String id) {
        return new Identity(otherCode, id, method, confidence, evidence, validFrom, knownFrom, null, null);
    }
}
