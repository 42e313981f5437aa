package planlake.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import planlake.landing.Delivery;
import planlake.sheet.RowKinds.RowKind;
import planlake.sheet.Totals;
import planlake.staging.RowReader.Read;
import planlake.staging.Survey.Placed;
import planlake.table.Field;
import planlake.table.Rule;
import planlake.table.Table;
import planlake.workbook.DeliveredFile;
import planlake.workbook.UnreadableFile;

/**
 * Reads one delivered file of sheets into staged and quarantined rows, as a stream of chunks. A file is accepted as a
 * whole or refused as a whole; in an accepted one each data row is in exactly one place. The last outcome of the last
 * chunk is the account of the delivery, for {@code ops.delivery}.
 */
final class FileReading implements Iterator<List<Outcome>> {

    private static final int CHUNK = 4_000;

    private final Delivery delivery;
    private final Survey survey;
    private final Survey.Rows rows;
    private final RowOutcomes out;
    private final Totals totals;
    private final Map<Tabled, RowReader> readers = new HashMap<>();
    private final Map<Tabled, long[]> counts = new HashMap<>();
    private final @Nullable String misnamed;
    private @Nullable Tabled at;
    private List<Totals.Compared> sums = List.of();
    private boolean isDone;

    private FileReading(
            Delivery delivery,
            Survey survey,
            Survey.Rows rows,
            RowOutcomes out,
            Table table,
            @Nullable String misnamed) {
        this.misnamed = misnamed;
        this.delivery = delivery;
        this.survey = survey;
        this.rows = rows;
        this.out = out;
        this.totals = new Totals(table);
    }

    /** Everything that {@code file} gives, chunk by chunk. */
    static Iterator<List<Outcome>> chunks(Delivery delivery, Path file, Table table) {
        try {
            DeliveredFile content = DeliveredFile.of(file);
            boolean isMonthStated = table.monthField() == null;
            Survey survey = Survey.of(content, table, delivery.month(), isMonthStated, null);
            CorrectionSheet corrections = survey.corrections();
            if (corrections != null) {
                return List.of(CorrectionReading.read(delivery, file, table, corrections))
                        .iterator();
            }
            if (survey.dataRows() == 0) throw new UnreadableFile(whyNothing(survey), "请核对后重新报送");
            return of(delivery, content, table, survey);
        } catch (UnreadableFile e) {
            return refused(delivery, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refused(delivery, "文件无法读取（" + e + "）。请在 Excel 中打开、另存后重新报送。");
        }
    }

    /** The reading of a file that has been looked through already. */
    static FileReading of(Delivery delivery, DeliveredFile content, Table table, Survey survey) throws IOException {
        var out = new RowOutcomes(delivery, table);
        return new FileReading(
                delivery, survey, survey.rows(content), out, table, DeliveredFile.misnamed(content, delivery.file()));
    }

    /** The sums that the file states beside what its rows add up to; whole once all chunks are read. */
    List<Totals.Compared> sums() {
        return sums;
    }

    private static Iterator<List<Outcome>> refused(Delivery delivery, String reason) {
        return List.of(List.of(Accounts.refused(delivery, reason))).iterator();
    }

    private static String whyNothing(Survey survey) {
        if (!survey.tables().isEmpty()) return "表中没有数据行";
        return survey.unread().isEmpty() ? "文件中没有内容" : "没有找到表头：" + String.join("；", survey.unread());
    }

    @Override
    public boolean hasNext() {
        return !isDone;
    }

    @Override
    public List<Outcome> next() {
        if (isDone) throw new NoSuchElementException();
        try {
            while (out.waiting() < CHUNK) {
                Placed row = rows.next();
                if (row == null) return last();
                add(row);
            }
            return out.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Placed row) {
        RowReader reader = readers.computeIfAbsent(row.table(), survey::reader);
        long[] count = counts.computeIfAbsent(row.table(), unseen -> new long[2]);
        if (!row.table().equals(at)) totals.begin();
        at = row.table();
        Read read = reader.read(row.row());
        if (row.kind() == RowKind.DATA) {
            count[0]++;
            totals.add(read.values(), read.unreadable());
            out.add(row.table().name(), reader, row.row(), read, survey.keys());
        } else if (row.kind() == RowKind.TOTAL) {
            count[1]++;
            totals.state(row.table().name(), reader.header(), row.row(), figures(read));
        }
    }

    private Map<String, BigDecimal> figures(Read read) {
        var figures = new HashMap<String, BigDecimal>();
        for (Field field : totals.additive()) {
            if (read.values().get(field.name()) instanceof BigDecimal number) figures.put(field.name(), number);
        }
        return figures;
    }

    private List<Outcome> last() throws IOException {
        isDone = true;
        rows.close();
        sums = totals.compared();
        TableFindings.tell(survey, sums, out::finding);
        if (misnamed != null) out.finding("", misnamed(misnamed));
        for (Tabled tabled : survey.tables()) {
            long[] count = counts.getOrDefault(tabled, new long[2]);
            out.add(Accounts.sheet(delivery, tabled, count[0], count[1]));
        }
        long sums = counts.values().stream().mapToLong(count -> count[1]).sum();
        out.add(Accounts.accepted(delivery, out.months(), note(), out.delivered(), out.quarantined(), sums));
        return out.take();
    }

    private Found misnamed(String content) {
        Rule rule = Rule.named("file_misnamed");
        String name = delivery.file().substring(delivery.file().lastIndexOf('/') + 1);
        String message = "“%s”的内容%s，按内容读取；请改用相应的扩展名".formatted(name, content);
        return new Found(rule.id(), rule.severity(), null, null, null, null, null, message);
    }

    /** What of the file was left unread. */
    private @Nullable String note() {
        List<String> unread = new ArrayList<>(survey.unread());
        survey.left().forEach(sheet -> unread.add((sheet.isHidden() ? "隐藏的" : "其他月份的") + "工作表“" + sheet.name() + "”"));
        for (Tabled tabled : survey.tables()) {
            List<String> twice = tabled.header().twice();
            if (!twice.isEmpty()) unread.add(Survey.called(tabled.name()) + "的重复列 " + String.join("、", twice));
        }
        return unread.isEmpty() ? null : "未读取：" + String.join("；", unread);
    }
}
