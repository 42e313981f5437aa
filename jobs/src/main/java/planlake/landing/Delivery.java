package planlake.landing;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

/**
 * One delivered file and what it is about.
 *
 * @param source what kind of thing it states, the staging table that reads it: {@code dispatch}
 * @param unit who delivered it, by its name of reference
 * @param month the month it is about
 * @param receivedAt when it was received, from which its figures count as known
 * @param isReceivedAtStated whether folder or manifest say so; otherwise it is the moment of loading
 * @param file path below {@code landing/}, with {@code /}
 * @param contentHash SHA-256 of the content, hexadecimal
 * @param bytes size
 * @param modifiedAt modification time, by which an unchanged file is known without reading it
 */
public record Delivery(
        String source,
        String unit,
        YearMonth month,
        Instant receivedAt,
        boolean isReceivedAtStated,
        String file,
        String contentHash,
        long bytes,
        Instant modifiedAt)
        implements Serializable {

    /** What stands for the month of a file that nothing says it of; such a file is refused. */
    public static final YearMonth NO_MONTH = YearMonth.of(1, 1);

    /**
     * Its identity: the same source, month, unit, received-at and content are one delivery, however often it lands.
     * Where received-at is not stated, the moment of loading is no part of it.
     */
    public String id() {
        String received = isReceivedAtStated ? receivedAt.toString() : "";
        return Hash.ofText(String.join("\n", source, month.toString(), unit, received, contentHash))
                .substring(0, 16);
    }

    /** The same, with the moment of receipt that was noted when it was loaded first, if nothing states one. */
    Delivery receivedAsKnown(Map<String, Instant> receipts) {
        Instant noted = isReceivedAtStated ? null : receipts.get(id());
        return noted == null
                ? this
                : new Delivery(source, unit, month, noted, isReceivedAtStated, file, contentHash, bytes, modifiedAt);
    }
}
