package planlake.staging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Which cell of which delivered file a line of a returned workbook is about; it stands in a hidden column there.
 *
 * @param unit who delivered it
 * @param month what the delivery is about
 * @param deliveryId the delivery
 * @param file its path below {@code landing/}
 * @param contentHash SHA-256 of the file as it was read
 * @param sheet the sheet
 * @param row the row on it
 * @param field the field that the cell was read as
 */
public record CorrectionId(
        String unit,
        YearMonth month,
        String deliveryId,
        String file,
        String contentHash,
        String sheet,
        int row,
        String field) {

    /** The sheet of a returned workbook that corrections are written on. */
    public static final String SHEET = "更正";

    /** What the first cell of that sheet says. */
    public static final String MARK = "planlake-correction-1";

    private static final int PARTS = 8;

    /** As it stands in the hidden column. */
    public String text() {
        return String.join(
                "|",
                coded(unit),
                month.toString(),
                deliveryId,
                coded(file),
                contentHash,
                coded(sheet),
                String.valueOf(row),
                field);
    }

    /** What {@code text} stands for; empty if it is no such id. */
    static Optional<CorrectionId> parse(String text) {
        List<String> parts = List.of(text.split("\\|", -1));
        if (parts.size() != PARTS) return Optional.empty();
        try {
            return Optional.of(new CorrectionId(
                    decoded(parts.get(0)),
                    YearMonth.parse(parts.get(1)),
                    parts.get(2),
                    decoded(parts.get(3)),
                    parts.get(4),
                    decoded(parts.get(5)),
                    Integer.parseInt(parts.get(6)),
                    parts.get(7)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
