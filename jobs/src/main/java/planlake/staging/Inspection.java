package planlake.staging;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planlake.landing.Delivery;
import planlake.sheet.Header;
import planlake.table.Table;
import planlake.workbook.DeliveredFile;
import planlake.workbook.UnreadableFile;

/**
 * How a file would be read, without loading it.
 *
 * @param refusal why the whole file is refused, in Chinese; null if it is not
 * @param tables the tables found, in their order
 * @param unread what is left unread, in Chinese
 * @param delivered data rows found
 * @param staged those that would be taken
 * @param quarantined those that would not, each with its reasons
 * @param findings what rules find in the file
 * @param sums the stated sums beside what their rows add up to
 */
public record Inspection(
        @Nullable String refusal,
        List<TableFound> tables,
        List<String> unread,
        long delivered,
        long staged,
        List<RowRefused> quarantined,
        List<Finding> findings,
        List<Sum> sums) {

    private static final Set<String> SHOWN = Set.of("staging.quarantine", "staging.finding");

    /** A table on a sheet; {@code rows} and {@code sums} count its data rows and its stated sums. */
    public record TableFound(
            String sheet,
            int headerFrom,
            int headerTo,
            boolean isTransposed,
            String moneyUnit,
            List<ColumnRead> columns) {}

    /**
     * A column of a table.
     *
     * @param place its letter; on a transposed sheet its row
     * @param heading its headings from top to bottom, joined by {@code /}
     * @param field the field that it is read as; null if it is not read
     * @param label the field's label; null if it is not read
     * @param why how that was decided, in Chinese
     * @param unit the unit that its amounts are taken to be in; null if it holds none
     */
    public record ColumnRead(
            String place,
            String heading,
            @Nullable String field,
            @Nullable String label,
            String why,
            @Nullable String unit) {}

    /** A row that would go to quarantine. */
    public record RowRefused(
            String sheet, int row, @Nullable String key, String severity, List<String> reasons) {}

    /** What a rule finds. */
    public record Finding(
            String rule,
            String severity,
            String sheet,
            @Nullable String cell,
            @Nullable String stated,
            String message) {}

    /** A stated sum. */
    public record Sum(
            String sheet, int row, String label, String field, BigDecimal stated, BigDecimal added, boolean agrees) {}

    /** Columns that are read, over all tables. */
    public long columnsRead() {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.field() != null)
                .count();
    }

    /**
     * Reads {@code file} as {@code table} declares.
     *
     * @param month the month that it is about; null if it is not known, so that headings of any month pass
     */
    public static Inspection of(Path file, Table table, @Nullable YearMonth month) {
        YearMonth about = month == null ? YearMonth.of(2000, 1) : month;
        try {
            DeliveredFile content = DeliveredFile.of(file);
            boolean isMonthStated = month != null && table.monthField() == null;
            Survey survey = Survey.of(content, table, about, isMonthStated, null);
            FileReading reading = FileReading.of(delivery(file, about), content, table, survey);
            var outcomes = new ArrayList<Outcome>();
            // Of what is staged the count is enough; a big file is not to be kept.
            reading.forEachRemaining(chunk -> chunk.stream()
                    .filter(outcome -> SHOWN.contains(outcome.table()))
                    .forEach(outcomes::add));
            return of(table, survey, reading, outcomes);
        } catch (UnreadableFile e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refused("文件无法读取（" + e + "）。");
        }
    }

    private static Inspection refused(String reason) {
        return new Inspection(reason, List.of(), List.of(), 0, 0, List.of(), List.of(), List.of());
    }

    private static Delivery delivery(Path file, YearMonth month) {
        return new Delivery("", "", month, Instant.EPOCH, true, String.valueOf(file), "", 0, Instant.EPOCH);
    }

    private static Inspection of(Table table, Survey survey, FileReading reading, List<Outcome> outcomes) {
        List<RowRefused> refused = to("staging.quarantine", outcomes).stream()
                .map(Inspection::rowRefused)
                .toList();
        List<Finding> findings = to("staging.finding", outcomes).stream()
                .map(Inspection::finding)
                .toList();
        List<Sum> sums = reading.sums().stream()
                .map(sum -> new Sum(
                        sum.sheet(),
                        sum.row(),
                        sum.label(),
                        sum.field().label(),
                        sum.stated(),
                        sum.sum(),
                        sum.agrees()))
                .toList();
        String nothing = survey.dataRows() > 0
                ? null
                : survey.tables().isEmpty() ? "没有找到表头：" + String.join("；", survey.unread()) : "表中没有数据行";
        return new Inspection(
                nothing,
                survey.tables().stream().map(tabled -> found(table, tabled)).toList(),
                survey.unread(),
                survey.dataRows(),
                survey.dataRows() - refused.size(),
                refused,
                findings,
                sums);
    }

    private static List<Map<String, @Nullable Object>> to(String table, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.table().equals(table))
                .map(Outcome::values)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static RowRefused rowRefused(Map<String, @Nullable Object> row) {
        return new RowRefused(
                Objects.toString(row.get("sheet")),
                (Integer) Objects.requireNonNull(row.get("row_number")),
                (String) row.get("row_key"),
                Objects.toString(row.get("severity")),
                (List<String>) Objects.requireNonNull(row.get("reasons")));
    }

    private static Finding finding(Map<String, @Nullable Object> row) {
        return new Finding(
                Objects.toString(row.get("rule_id")),
                Objects.toString(row.get("severity")),
                Objects.toString(row.get("sheet")),
                (String) row.get("cell"),
                (String) row.get("stated"),
                Objects.toString(row.get("message")));
    }

    private static TableFound found(Table table, Tabled tabled) {
        Header header = tabled.header();
        List<ColumnRead> columns = header.texts().keySet().stream()
                .sorted()
                .map(column -> column(table, header, column))
                .toList();
        return new TableFound(
                tabled.name(),
                header.top(),
                header.row(),
                header.isTransposed(),
                header.sheetUnit() == null ? "" : header.sheetUnit(),
                columns);
    }

    private static ColumnRead column(Table table, Header header, int column) {
        String field = header.columns().entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        String text = Objects.toString(header.texts().get(column), "");
        if (field == null) return new ColumnRead(header.place(column), text, null, null, whyNot(header, column), null);
        String why = header.similar().contains(column) ? "与登记的表头几乎相同" : "登记的表头";
        boolean isMoney = table.field(field).isMoney();
        return new ColumnRead(
                header.place(column),
                text,
                field,
                table.field(field).label(),
                why,
                isMoney ? header.moneyUnit(column) : table.field(field).unit());
    }

    private static String whyNot(Header header, int column) {
        List<String> near = header.asked().get(column);
        if (near != null) return "与 " + String.join("、", near) + " 相近，请确认";
        return "没有登记";
    }
}
