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
import java.util.stream.Collectors;
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
    private final List<SheetRows> sheets = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
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
        } catch (UnreadableFile e) {
            return List.of(Accounts.refused(delivery, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return List.of(Accounts.refused(delivery, "文件无法读取（" + e + "）。请在 Excel 中打开、另存后重新报送。"));
        }
    }

    private List<Outcome> accepted() {
        settle();
        String note = unread.isEmpty() ? null : "未读取：" + String.join("；", unread);
        outcomes.add(Accounts.accepted(delivery, note, delivered, quarantined, totals));
        return outcomes;
    }

    private String whyNothing() {
        if (!sheets.isEmpty()) return "表中没有数据行";
        return unread.isEmpty() ? "文件中没有内容" : "没有找到表头：" + String.join("；", unread);
    }

    private void sheet(String sheet, Iterator<SheetRow> rows) throws IOException {
        List<SheetRow> first = new ArrayList<>();
        while (rows.hasNext() && first.size() < HEADER_WITHIN) first.add(rows.next());
        String called = sheet.isEmpty() ? "CSV" : "工作表“" + sheet + "”";
        Optional<Header> found = Header.find(first, table);
        if (found.isEmpty()) {
            if (first.stream().anyMatch(row -> row.filled() > 0)) unread.add(called + whyNot(first));
            return;
        }
        Header header = found.get();
        boolean isOfOneMonth = table.statement() == null || table.statement().monthField() == null;
        String contradiction = isOfOneMonth ? header.contradiction(delivery.month()) : null;
        if (contradiction != null) throw new UnreadableFile(contradiction, "请核对报告期后重新报送");
        refuseTableAbove(called, header, first);
        if (!header.twice().isEmpty()) unread.add(called + "的重复列 " + String.join("、", header.twice()));
        body(sheet, called, header, first, rows);
    }

    private String whyNot(List<SheetRow> first) {
        Optional<Header> nearest = Header.nearest(first, table);
        if (nearest.isEmpty()) return "（没有表头）";
        List<String> twice = nearest.get().twice();
        String also = twice.isEmpty() ? "" : "；重复列 " + String.join("、", twice);
        return "（第 " + nearest.get().row() + " 行缺少必需的列 "
                + String.join("、", nearest.get().missing(table)) + also + "）";
    }

    /** A table above the one with the most columns would be passed over with all its rows. */
    private void refuseTableAbove(String called, Header header, List<SheetRow> first) throws UnreadableFile {
        List<SheetRow> above = first.stream()
                .filter(row -> row.number() <= header.row() - Header.MOST_LEVELS)
                .toList();
        Optional<Header> other = Header.find(above, table);
        if (other.isPresent()) throw twoTables(called, other.get().row(), header.row());
    }

    private static UnreadableFile twoTables(String called, int one, int other) {
        return new UnreadableFile("%s有两个列不同的表头（第 %d 行和第 %d 行）".formatted(called, one, other), "请把两个表分到两个工作表后重新报送");
    }

    private void body(String sheet, String called, Header header, List<SheetRow> first, Iterator<SheetRow> rows)
            throws UnreadableFile {
        var reader = new RowReader(table, header, first);
        var kept = new SheetRows(sheet, reader);
        for (SheetRow row : first) if (row.number() > header.row()) kept.add(called, row);
        while (rows.hasNext()) kept.add(called, rows.next());
        sheets.add(kept);
        delivered += kept.data.size();
        totals += kept.totals;
        outcomes.add(new Outcome(id, "ops.sheet", sheetAccount(sheet, header, kept)));
    }

    /** Those that say different things of one key, on whatever sheet, can't all be right, so none is believed. */
    private void settle() {
        Map<String, List<Keyed>> byKey = new HashMap<>();
        for (SheetRows sheet : sheets) {
            for (SheetRow row : sheet.data) {
                String key = sheet.reader.keyInFile(row);
                if (key != null)
                    byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(new Keyed(sheet, row));
            }
        }
        sheets.forEach(sheet -> sheet.settle(byKey));
    }

    /** A row and the sheet that it is on. */
    private record Keyed(SheetRows sheet, SheetRow row) {

        Map<String, String> cells() {
            return sheet.reader.cells(row);
        }

        boolean isAt(SheetRows otherSheet, SheetRow otherRow) {
            return sheet.equals(otherSheet) && row.number() == otherRow.number();
        }

        String seenFrom(SheetRows other) {
            return sheet.equals(other)
                    ? "第 " + row.number() + " 行"
                    : "工作表“" + sheet.sheet + "”第 " + row.number() + " 行";
        }
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

    /** The rows of one sheet. */
    private final class SheetRows {

        private final String sheet;
        private final RowReader reader;
        private final List<SheetRow> data = new ArrayList<>();
        private long totals;

        SheetRows(String sheet, RowReader reader) {
            this.sheet = sheet;
            this.reader = reader;
        }

        void add(String called, SheetRow row) throws UnreadableFile {
            if (reader.beginsOtherTable(row)) throw twoTables(called, reader.headerRow(), row.number());
            RowKind kind = reader.kind(row);
            if (kind != RowKind.DATA) {
                if (kind == RowKind.TOTAL) totals++;
                return;
            }
            data.add(row);
        }

        void settle(Map<String, List<Keyed>> byKey) {
            for (SheetRow row : data) {
                String key = reader.key(row);
                Read read = reader.read(row);
                String inFile = reader.keyInFile(row);
                String twice = inFile == null ? null : statedTwice(row, byKey.getOrDefault(inFile, List.of()));
                List<String> reasons = new ArrayList<>(read.reasons());
                if (twice != null) reasons.add(twice);
                if (reasons.isEmpty()) stage(row, read);
                else quarantine(row, key, reasons);
                contacts(row, read);
            }
        }

        private @Nullable String statedTwice(SheetRow row, List<Keyed> same) {
            if (same.size() < 2) return null;
            Map<String, String> cells = reader.cells(row);
            boolean allEqual = same.stream().allMatch(other -> other.cells().equals(cells));
            if (allEqual && same.get(0).isAt(this, row)) return null;
            String others = same.stream()
                    .filter(other -> !other.isAt(this, row))
                    .map(other -> other.seenFrom(this))
                    .collect(Collectors.joining("、"));
            return (allEqual ? "与%s完全重复" : "与%s主键相同而内容不同，不知以哪行为准").formatted(others);
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
