package planlake.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import planlake.landing.Hash;
import planlake.staging.CorrectionSheet.Line;
import planlake.workbook.Cell;
import planlake.workbook.DeliveredFile;
import planlake.workbook.SheetRow;
import planlake.workbook.UnreadableFile;

/** What cells of delivered files hold, for showing it beside what was read; files are only read. */
public final class CellTexts {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

    private CellTexts() {}

    /** A cell of a file; {@code sheet} is named as in {@code ops.sheet}. */
    public record At(String sheet, String address) {}

    /** A cell that a returned workbook may correct. */
    public record Corrected(String deliveryId, String sheet, int row, String field) {}

    /**
     * What the cells hold: its text; a formula's result marked so; {@code （空）} for nothing. A cell that is not in the
     * file is left out.
     *
     * @param contentHash of the file when it was read
     * @throws IOException if it is gone, is no longer the same, or can't be opened
     */
    public static Map<At, String> of(Path file, String contentHash, List<At> cells) throws IOException {
        mustBeSame(file, contentHash);
        Map<String, TreeMap<Integer, List<At>>> wanted = new HashMap<>();
        for (At at : cells) {
            Matcher address = ADDRESS.matcher(at.address());
            if (!address.matches()) continue;
            wanted.computeIfAbsent(at.sheet(), unseen -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(address.group(2)), unseen -> new ArrayList<>())
                    .add(at);
        }
        var texts = new HashMap<At, String>();
        DeliveredFile.of(file).forEachSheet((sheet, rows) -> {
            TreeMap<Integer, List<At>> ofSheet = wanted.get(sheet);
            if (ofSheet == null) return;
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (row.number() > ofSheet.lastKey()) break;
                for (At at : ofSheet.getOrDefault(row.number(), List.of())) {
                    texts.putIfAbsent(at, text(row.cell(column(at.address()))));
                }
            }
        });
        return texts;
    }

    /** What a returned workbook says is meant in some cells, with the row that says so. */
    public static Map<Corrected, String> corrections(Path file, String contentHash) throws IOException {
        mustBeSame(file, contentHash);
        var texts = new HashMap<Corrected, String>();
        DeliveredFile.of(file).forEachSheet((sheet, rows) -> {
            CorrectionSheet returned = sheet.equals(CorrectionId.SHEET) ? CorrectionSheet.in(rows) : null;
            if (returned == null) return;
            for (Line line : returned.corrections()) {
                CorrectionId id = line.id();
                texts.put(
                        new Corrected(id.deliveryId(), id.sheet(), id.row(), id.field()),
                        "%s（%s!第 %d 行）".formatted(line.text(), CorrectionId.SHEET, line.row()));
            }
        });
        return texts;
    }

    private static void mustBeSame(Path file, @Nullable String contentHash) throws IOException {
        if (!Files.isRegularFile(file)) throw new UnreadableFile("文件已不在", "请放回原处");
        if (!Hash.ofFile(file).equals(contentHash)) throw new UnreadableFile("文件内容在交付之后改动过", "请放回原来的文件");
    }

    private static String text(Cell cell) {
        if (cell.isEmpty()) return "（空）";
        return cell.isFormula() ? cell.text() + "（公式）" : cell.text();
    }

    /** Counted from 0. */
    private static int column(String address) {
        return CellReference.convertColStringToIndex(address.replaceAll("[0-9]+", ""));
    }
}
