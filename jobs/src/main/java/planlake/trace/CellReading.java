package planlake.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ReportData;
import planlake.staging.CellTexts;
import planlake.staging.CellTexts.At;
import planlake.staging.CellTexts.Corrected;
import planlake.table.TableRow;

/** Opens the delivered files, read-only, to show what their cells hold beside what was read from them. */
public final class CellReading {

    private final Path landing;
    private final Map<String, TableRow> deliveries;
    private final Map<String, Map<At, String>> texts = new HashMap<>();
    private final Map<String, Map<Corrected, String>> corrections = new HashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    private CellReading(ReportData data, Path landing) {
        this.landing = landing;
        this.deliveries = Place.ledger(data.all("ops.delivery"));
    }

    /**
     * The trace with its first {@code most} contributions alone, and what their cells hold; a file that can't be read
     * is said in the notes.
     */
    public static Traced of(Traced traced, ReportData data, Path landing, int most) {
        var reading = new CellReading(data, landing);
        List<Contribution> shown = traced.contributions().stream().limit(most).toList();
        reading.read(shown);
        List<Contribution> read = shown.stream()
                .map(each -> each.with(each.cells().stream().map(reading::said).toList()))
                .toList();
        List<String> notes = new ArrayList<>(traced.notes());
        reading.problems.forEach((file, why) -> notes.add("未能打开 %s：%s".formatted(file, why)));
        return traced.with(read, notes);
    }

    private void read(List<Contribution> shown) {
        Map<String, List<At>> wanted = new LinkedHashMap<>();
        for (Contribution each : shown) {
            for (SourceCell cell : each.cells()) {
                wanted.computeIfAbsent(cell.place().original(), unseen -> new ArrayList<>())
                        .add(at(cell));
                if (cell.place().correction() != null)
                    readCorrection(cell.place().deliveryId());
            }
        }
        wanted.forEach((delivery, cells) -> {
            TableRow account = deliveries.get(delivery);
            if (account == null) return;
            try {
                texts.put(delivery, CellTexts.of(file(account), hash(account), cells));
            } catch (IOException e) {
                problems.put(String.valueOf(account.text("file")), String.valueOf(e.getMessage()));
            }
        });
    }

    private void readCorrection(String delivery) {
        TableRow account = deliveries.get(delivery);
        if (account == null || corrections.containsKey(delivery)) return;
        try {
            corrections.put(delivery, CellTexts.corrections(file(account), hash(account)));
        } catch (IOException e) {
            corrections.put(delivery, Map.of());
            problems.put(String.valueOf(account.text("file")), String.valueOf(e.getMessage()));
        }
    }

    private SourceCell said(SourceCell cell) {
        Place place = cell.place();
        @Nullable
        String corrected = corrections
                .getOrDefault(place.deliveryId(), Map.of())
                .get(new Corrected(place.original(), place.sheet(), place.row(), cell.field()));
        return cell.saying(texts.getOrDefault(place.original(), Map.of()).get(at(cell)), corrected);
    }

    private static At at(SourceCell cell) {
        return new At(cell.place().sheet(), cell.address());
    }

    private Path file(TableRow account) {
        return landing.resolve(String.valueOf(account.text("file")));
    }

    private static String hash(TableRow account) {
        return Objects.toString(account.text("content_hash"), "");
    }
}
