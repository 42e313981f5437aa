package planlake.bridge;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What a cause does to a figure.
 *
 * @param amount the sum of its projects' amounts, exactly
 * @param projects the largest first
 */
public record BridgePart(Cause cause, BigDecimal amount, List<Share> projects) {

    static BridgePart of(Cause cause, List<Share> shares) {
        return new BridgePart(
                cause,
                shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                shares.stream()
                        .sorted(Comparator.comparing(
                                        (Share share) -> share.amount().abs(), Comparator.reverseOrder())
                                .thenComparing(Share::id))
                        .toList());
    }
}
