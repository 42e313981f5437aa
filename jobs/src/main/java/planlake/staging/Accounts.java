package planlake.staging;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.landing.Delivery;
import planlake.sheet.Header;

/** Rows of the delivery ledger, {@code ops.delivery}: what became of a delivered file. */
public final class Accounts {

    private Accounts() {}

    /** A file that is refused whole. */
    public static Outcome refused(Delivery delivery, String reason) {
        return of(delivery, "statement", "refused", List.of(), reason, 0, 0, 0);
    }

    /**
     * A file whose rows are staged or quarantined.
     *
     * @param months that its rows are about
     * @param note what was left unread in it, in Chinese; null if nothing
     * @param delivered data rows found
     * @param quarantined those of them that break their contract
     * @param totals stated sums, which are no data
     */
    static Outcome accepted(
            Delivery delivery,
            List<LocalDate> months,
            @Nullable String note,
            long delivered,
            long quarantined,
            long totals) {
        return of(delivery, "statement", "accepted", months, note, delivered, quarantined, totals);
    }

    /** A returned workbook: single rows of a statement, corrected. */
    static Outcome correction(Delivery delivery, List<LocalDate> months, long delivered, long quarantined) {
        return of(delivery, "correction", "accepted", months, null, delivered, quarantined, 0);
    }

    /** Where a row was delivered, without its row number. */
    static Map<String, Object> place(Delivery delivery, String sheet) {
        return Map.of(
                "delivery_id", delivery.id(),
                "unit", delivery.unit(),
                "report_month", Date.valueOf(delivery.month().atDay(1)),
                "received_at", Timestamp.from(delivery.receivedAt()),
                "file", delivery.file(),
                "sheet", sheet);
    }

    /** Where a table of an accepted file has its columns, for {@code ops.sheet}. */
    static Outcome sheet(Delivery delivery, Tabled tabled, long rows, long sums) {
        Header header = tabled.header();
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("delivery_id", delivery.id());
        values.put("sheet", tabled.name());
        values.put("header_row", header.row());
        values.put("is_transposed", header.isTransposed());
        values.put("columns", header.letters());
        values.put("ignored_columns", header.ignored());
        values.put("money_unit", header.sheetUnit() == null ? "万元" : header.sheetUnit());
        values.put("rows_delivered", rows);
        values.put("rows_total", sums);
        return new Outcome(delivery.id(), "ops.sheet", values);
    }

    private static Outcome of(
            Delivery delivery,
            String kind,
            String state,
            List<LocalDate> months,
            @Nullable String reason,
            long delivered,
            long quarantined,
            long totals) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("delivery_id", delivery.id());
        values.put("source", delivery.source());
        values.put("unit", delivery.unit());
        values.put("report_month", Date.valueOf(delivery.month().atDay(1)));
        values.put("months", months.stream().map(Date::valueOf).toList());
        values.put("received_at", Timestamp.from(delivery.receivedAt()));
        values.put("is_received_at_stated", delivery.isReceivedAtStated());
        values.put("file", delivery.file());
        values.put("content_hash", delivery.contentHash());
        values.put("bytes", delivery.bytes());
        values.put("modified_at", Timestamp.from(delivery.modifiedAt()));
        values.put("kind", kind);
        values.put("state", state);
        values.put("reason", reason);
        values.put("rows_delivered", delivered);
        values.put("rows_staged", delivered - quarantined);
        values.put("rows_quarantined", quarantined);
        values.put("rows_total", totals);
        return new Outcome(delivery.id(), "ops.delivery", values);
    }
}
