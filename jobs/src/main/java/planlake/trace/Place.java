package planlake.trace;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/**
 * Where a row was delivered. A corrected row keeps the place where it was first delivered.
 *
 * @param deliveryId the delivery that its figures came with, which for a corrected row is the correction
 * @param receivedAt when that was received
 * @param file the file with the row, below {@code landing/}
 * @param sheet empty for a text file
 * @param row counted from 1; on a sheet with fields going down the column
 * @param correction how the row was corrected; null for a row as delivered
 */
public record Place(
        String deliveryId,
        @Nullable Instant receivedAt,
        String file,
        String sheet,
        int row,
        @Nullable Correction correction) {

    /**
     * A returned workbook that corrected the row.
     *
     * @param corrects the delivery whose row it corrects
     * @param originalAt when that was received; null if it is not in the ledger
     * @param correctsRow sheet and row, {@code 调度表!12}
     * @param file the returned workbook, below {@code landing/}; null if it is not in the ledger
     */
    public record Correction(
            String corrects,
            @Nullable Instant originalAt,
            String correctsRow,
            @Nullable String file) {}

    /** The delivered files by their delivery ids. */
    static Map<String, TableRow> ledger(List<TableRow> rows) {
        var deliveries = new HashMap<String, TableRow>();
        for (TableRow row : rows) deliveries.put(String.valueOf(row.text("delivery_id")), row);
        return deliveries;
    }

    /**
     * The place of a released row; null for one that nothing was read for.
     *
     * @param deliveries the ledger by delivery id
     */
    public static @Nullable Place of(TableRow row, Map<String, TableRow> deliveries) {
        String delivery = row.text("delivery_id");
        Long number = row.number("row_number");
        if (delivery == null || number == null) return null;
        return new Place(
                delivery,
                (Instant) row.get("received_at"),
                Objects.toString(row.text("file"), ""),
                Objects.toString(row.text("sheet"), ""),
                Math.toIntExact(number),
                correction(row, delivery, deliveries));
    }

    private static @Nullable Correction correction(TableRow row, String delivery, Map<String, TableRow> deliveries) {
        if (!(row.values().get("corrects") instanceof String corrects)) return null;
        TableRow original = deliveries.get(corrects);
        TableRow returned = deliveries.get(delivery);
        return new Correction(
                corrects,
                original == null ? null : (Instant) original.get("received_at"),
                Objects.toString(row.values().get("corrects_row"), ""),
                returned == null ? null : returned.text("file"));
    }

    /** The delivery whose file holds the row. */
    String original() {
        return correction == null ? deliveryId : correction.corrects();
    }
}
