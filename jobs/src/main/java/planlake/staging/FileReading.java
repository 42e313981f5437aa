package planlake.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planlake.landing.Delivery;
import planlake.staging.RowReader.Read;
import planlake.staging.RowReader.RowKind;
import planlake.table.Table;

/**
 * Reads one delivered file of sheets into staged and quarantined rows. A file is accepted as a whole or refused as a
 * whole; in an accepted one each data row is in exactly one place.
 */
final class FileReading {

    private static final int HEADER_WITHIN = 40;

    private final Delivery delivery;
    private final Table table;
    private final String id;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<String> unreadSheets = new ArrayList<>();
    private long delivered;
    private long quarantined;
    private long totals;

    private FileReading(Delivery delivery, Table table) {
        this.delivery = delivery;
        this.table = table;
        this.id = delivery.id();
    }

    /**
     * Everything that {@code file} gives; the last outcome is the account of the delivery, for {@code ops.delivery}.
     */
    static List<Outcome> read(Delivery delivery, Path file, Table table) {
        var reading = new FileReading(delivery, table);
        try {
            DeliveredFile.of(file).forEachSheet(reading::sheet);
            if (reading.delivered == 0) throw new UnreadableFile(reading.whyNothing(), "请核对后重新报送");
            return reading.accepted();
        } catch (IOException e) {
            return List.of(Accounts.refused(delivery, String.valueOf(e.getMessage())));
        }
    }

    private List<Outcome> accepted() {
        String note = unreadSheets.isEmpty() ? null : "未读取的工作表（没有找到表头）：" + String.join("、", unreadSheets);
        outcomes.add(Accounts.accepted(delivery, note, delivered, quarantined, totals));
        return outcomes;
    }

    private String whyNothing() {
        return unreadSheets.isEmpty() ? "表中没有数据行" : "没有找到表头：缺少必需的列 " + String.join("；", unreadSheets);
    }

    private void sheet(String sheet, Iterator<SheetRow> rows) throws IOException {
        List<SheetRow> first = new ArrayList<>();
        while (rows.hasNext() && first.size() < HEADER_WITHIN) first.add(rows.next());
        Optional<Header> found = Header.find(first, table);
        if (found.isEmpty()) {
            if (first.stream().anyMatch(row -> row.filled() > 0)) unreadSheets.add(sheet.isEmpty() ? "CSV" : sheet);
            return;
        }
        Header header = found.get();
        String contradiction = header.contradiction(delivery.month());
        if (contradiction != null) throw new UnreadableFile(contradiction, "请核对报告期后重新报送");
        body(sheet, header, first, rows);
    }

    private void body(String sheet, Header header, List<SheetRow> first, Iterator<SheetRow> rows) {
        var reader = new RowReader(table, header);
        var keyed = new SheetRows(sheet, reader);
        first.stream().filter(row -> row.number() > header.row()).forEach(keyed::add);
        rows.forEachRemaining(keyed::add);
        keyed.settle();
        delivered += keyed.data.size();
        totals += keyed.totals;
        outcomes.add(new Outcome(id, "ops.sheet", sheetAccount(sheet, header, keyed)));
    }

    private Map<String, Object> sheetAccount(String sheet, Header header, SheetRows rows) {
        return Map.of(
                "delivery_id",
                id,
                "sheet",
                sheet,
                "header_row",
                header.row(),
                "columns",
                header.letters(),
                "ignored_columns",
                header.ignored(),
                "money_unit",
                header.sheetUnit() == null ? "万元" : header.sheetUnit(),
                "rows_delivered",
                (long) rows.data.size(),
                "rows_total",
                rows.totals);
    }

    /** The rows of one sheet: those that say different things of one key can't all be right, so none is believed. */
    private final class SheetRows {

        private final String sheet;
        private final RowReader reader;
        private final List<SheetRow> data = new ArrayList<>();
        private long totals;

        SheetRows(String sheet, RowReader reader) {
            this.sheet = sheet;
            this.reader = reader;
        }

        void add(SheetRow row) {
            RowKind kind = reader.kind(row);
            if (kind == RowKind.DATA) data.add(row);
            if (kind == RowKind.TOTAL) totals++;
        }

        void settle() {
            Map<String, List<SheetRow>> byKey = new HashMap<>();
            for (SheetRow row : data) {
                String key = reader.key(row);
                if (key != null)
                    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
            for (SheetRow row : data) {
                String key = reader.key(row);
                Read read = reader.read(row);
                String twice = key == null ? null : statedTwice(row, byKey.getOrDefault(key, List.of()));
                List<String> reasons = new ArrayList<>(read.reasons());
                if (twice != null) reasons.add(twice);
                if (reasons.isEmpty()) stage(row, read);
                else quarantine(row, key, reasons);
                contacts(row, read);
            }
        }

        private @Nullable String statedTwice(SheetRow row, List<SheetRow> same) {
            if (same.size() < 2) return null;
            boolean allEqual =
                    same.stream().allMatch(other -> reader.cells(other).equals(reader.cells(row)));
            if (allEqual && same.get(0).number() == row.number()) return null;
            List<Integer> others = same.stream()
                    .map(SheetRow::number)
                    .filter(n -> n != row.number())
                    .toList();
            return (allEqual ? "与第 %s 行完全重复" : "与第 %s 行主键相同而内容不同，不知以哪行为准").formatted(join(others));
        }

        private static String join(List<Integer> rows) {
            return String.join("、", rows.stream().map(String::valueOf).toList());
        }

        private void stage(SheetRow row, Read read) {
            var values = new LinkedHashMap<String, Object>(place(row));
            values.putAll(read.values());
            outcomes.add(new Outcome(id, table.name(), values));
        }

        private void quarantine(SheetRow row, @Nullable String key, List<String> reasons) {
            var values = new LinkedHashMap<String, @Nullable Object>(place(row));
            values.put("table_name", table.name());
            values.put("row_key", key);
            values.put("cells", reader.cells(row));
            values.put("reasons", reasons);
            values.put("severity", "refuse");
            outcomes.add(new Outcome(id, "staging.quarantine", values));
            quarantined++;
        }

        private void contacts(SheetRow row, Read read) {
            read.personal().forEach((field, value) -> {
                var values = new LinkedHashMap<String, Object>(place(row));
                values.put("field", field);
                values.put("value", value);
                outcomes.add(new Outcome(id, "staging.contact", values));
            });
        }

        private Map<String, Object> place(SheetRow row) {
            var place = new LinkedHashMap<String, Object>(Accounts.place(delivery, sheet));
            place.put("row_number", row.number());
            return place;
        }
    }
}
