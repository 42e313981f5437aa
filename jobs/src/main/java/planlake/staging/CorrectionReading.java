package planlake.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import planlake.landing.Delivery;
import planlake.landing.Hash;
import planlake.sheet.RowKinds;
import planlake.staging.CorrectionSheet.Line;
import planlake.staging.Corrections.Place;
import planlake.table.Table;
import planlake.workbook.DeliveredFile;
import planlake.workbook.UnreadableFile;

/**
 * Reads a returned workbook: takes the rows that it corrects from the file that they were delivered in, puts the
 * corrected texts in their place and reads them again, by the same header and units. A row keeps the place where it was
 * delivered; {@code corrects} names that delivery.
 */
final class CorrectionReading {

    private final Delivery delivery;
    private final Path landing;
    private final Table table;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final TreeSet<LocalDate> months = new TreeSet<>();
    private long delivered;
    private long quarantined;

    private CorrectionReading(Delivery delivery, Path file, Table table) {
        this.delivery = delivery;
        this.landing = root(file, delivery.file());
        this.table = table;
    }

    /** A delivered file that is to be corrected; its headings are those of {@code month}. */
    private record Original(String deliveryId, String file, String contentHash, YearMonth month) {}

    /**
     * Everything that the corrections give, and the account of the delivery.
     *
     * @throws UnreadableFile if nothing is corrected, or what is corrected is another unit's or month's
     */
    static List<Outcome> read(Delivery delivery, Path file, Table table, CorrectionSheet sheet) throws IOException {
        if (sheet.corrections().isEmpty()) throw new UnreadableFile("更正表中没有填写“更正为”一栏", "请填写后重新报送");
        Map<Original, Corrections> originals = new LinkedHashMap<>();
        for (Line line : sheet.corrections()) {
            CorrectionId id = line.id();
            refuseOthers(delivery, id, table);
            originals
                    .computeIfAbsent(
                            new Original(id.deliveryId(), id.file(), id.contentHash(), id.month()),
                            unseen -> new Corrections())
                    .add(id.sheet(), id.row(), id.field(), line.text());
        }
        var reading = new CorrectionReading(delivery, file, table);
        for (Map.Entry<Original, Corrections> each : originals.entrySet()) reading.read(each.getKey(), each.getValue());
        reading.outcomes.add(
                Accounts.correction(delivery, List.copyOf(reading.months), reading.delivered, reading.quarantined));
        return reading.outcomes;
    }

    /** Where rows state their months, a correction lies below its unit alone. */
    private static void refuseOthers(Delivery delivery, CorrectionId id, Table table) throws UnreadableFile {
        boolean isOfMonth = table.monthField() != null || id.month().equals(delivery.month());
        if (id.unit().equals(delivery.unit()) && isOfMonth) return;
        throw new UnreadableFile(
                "更正表是%s %s 的，放在了%s %s 的文件夹".formatted(id.unit(), id.month(), delivery.unit(), delivery.month()),
                "请放到原来的单位和月份之下");
    }

    private void read(Original original, Corrections corrections) throws IOException {
        var out = new RowOutcomes(delivery, original.file, table, original.deliveryId, corrections);
        Path file = landing.resolve(original.file).normalize();
        boolean isThere = file.startsWith(landing)
                && Files.isRegularFile(file)
                && Hash.ofFile(file).equals(original.contentHash);
        if (isThere) rows(file, out, original.month, corrections);
        String why = isThere ? "原表中没有这一行" : "原表已不在，或内容已改动";
        for (Place place : isThere ? corrections.missed() : corrections.rows()) {
            out.lost(place, corrections.texts(place), why);
        }
        outcomes.addAll(out.take());
        delivered += out.delivered();
        quarantined += out.quarantined();
        months.addAll(out.months());
    }

    private void rows(Path file, RowOutcomes out, YearMonth month, Corrections corrections) throws IOException {
        DeliveredFile content = DeliveredFile.of(file);
        Survey survey = Survey.of(content, table, month, table.monthField() == null, corrections);
        try (Survey.Rows rows = survey.rows(content)) {
            for (Survey.Placed row = rows.next(); row != null; row = rows.next()) {
                if (row.kind() != RowKinds.RowKind.DATA) continue;
                RowReader reader = survey.reader(row.table());
                out.add(row.table().name(), reader, row.row(), reader.read(row.row()), survey.keys());
            }
        }
    }

    /** The folder that {@code relative} is below. */
    private static Path root(Path file, String relative) {
        Path root = file.toAbsolutePath().normalize();
        for (int i = Path.of(relative).getNameCount(); i > 0; i--) {
            Path parent = root.getParent();
            if (parent == null) throw new IllegalArgumentException(file + " is not below a landing folder");
            root = parent;
        }
        return root;
    }
}
