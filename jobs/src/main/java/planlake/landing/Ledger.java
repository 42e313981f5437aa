package planlake.landing;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What has been loaded so far.
 *
 * @param ids identities of all deliveries
 * @param files path below {@code landing/} to the file as it was when it was read
 * @param receipts when deliveries were received that nothing but their loading says it of, by id; not needed of those
 *     that have been loaded
 */
public record Ledger(Set<String> ids, Map<String, Seen> files, Map<String, Instant> receipts) {

    /** Size and modification time, by which an unchanged file is known without reading it. */
    public record Seen(long bytes, Instant modifiedAt) {}

    public static final Ledger EMPTY = new Ledger(Set.of(), Map.of(), Map.of());

    boolean hasRead(String file, long bytes, Instant modifiedAt) {
        return new Seen(bytes, modifiedAt).equals(files.get(file));
    }
}
