package planlake.identity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit states of a project code for a month.
 *
 * @param county null if the unit states none
 * @param approvalNumber as written; null if the unit states none
 * @param totalWan total investment in 万元; null if none is stated
 * @param sinceStartWan done since start in 万元; null if none is stated
 * @param isFinished whether the stage is 竣工投产
 * @param month first day of the month
 * @param knownFrom when the statement was received
 */
public record Sighting(
        String code,
        String name,
        String unit,
        @Nullable String county,
        @Nullable String approvalNumber,
        @Nullable BigDecimal totalWan,
        @Nullable BigDecimal sinceStartWan,
        boolean isFinished,
        LocalDate month,
        Instant knownFrom) {}
