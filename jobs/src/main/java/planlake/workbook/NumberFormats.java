package planlake.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import planlake.workbook.Cell.Kind;

/** What number cells of a workbook say: the same number is an amount, a share or a day by its format. */
final class NumberFormats {

    /** How a format shows a number. */
    private enum Shown {
        NUMBER,
        SHARE,
        DATE
    }

    /** What a format shows literally: quoted, escaped, as a colour or a condition, or as a gap. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\[[^\\]]*\\]?|[\\\\_*].", Pattern.DOTALL);

    private static final Pattern YEAR_OR_DAY = Pattern.compile("[ydYD年]");

    /** The built-in formats that show year or day in Chinese and have no text in the file (ECMA-376, 18.8.30). */
    private static final Set<Integer> CHINESE_DATES = Set.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    /** 9999-12-31; a spreadsheet shows hashes for more. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    /** A spreadsheet's numbers end at 1E308; what is written beyond would print as that many zeros. */
    private static final int MOST_DIGITS = 400;

    private final Map<Integer, String> declared = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, Shown> known = new HashMap<>();
    private boolean is1904;

    /** Serial numbers of days count from 1904, as on an old Macintosh. */
    void countFrom1904() {
        is1904 = true;
    }

    void declare(int id, String format) {
        declared.put(id, format);
    }

    /** Adds the next cell style, which shows numbers by the format {@code id}. */
    void style(int id) {
        styles.add(id);
    }

    /** What a number cell of this style says; an error if it holds no number. */
    Cell cell(String raw, int style, boolean isFormula) {
        if (raw.length() > MOST_DIGITS) return new Cell(raw.substring(0, 40) + "…", Kind.ERROR, isFormula);
        try {
            return cell(new BigDecimal(raw.strip()), style, isFormula);
        } catch (NumberFormatException e) {
            return new Cell(raw, Kind.ERROR, isFormula);
        }
    }

    Cell cell(BigDecimal exact, int style, boolean isFormula) {
        if (Math.abs((long) exact.precision() - exact.scale()) > MOST_DIGITS) {
            return new Cell(exact.toString(), Kind.ERROR, isFormula);
        }
        Shown shown = style >= 0 && style < styles.size() ? shown(styles.get(style)) : Shown.NUMBER;
        if (shown == Shown.DATE && exact.compareTo(BigDecimal.ONE) >= 0 && exact.compareTo(LAST_DAY) < 0) {
            return new Cell(date(exact.doubleValue()), Kind.DATE, isFormula);
        }
        // A spreadsheet keeps 15 digits; what follows is the shadow of binary fractions.
        BigDecimal number = exact.round(new MathContext(15, RoundingMode.HALF_UP));
        String text = shown == Shown.SHARE ? plain(number.movePointRight(2)) + "%" : plain(number);
        return new Cell(text, Kind.NUMBER, isFormula);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private String date(double serial) {
        LocalDateTime moment = DateUtil.getLocalDateTime(serial, is1904, true);
        boolean isDay = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return isDay ? moment.toLocalDate().toString() : moment.toString();
    }

    private Shown shown(int id) {
        return known.computeIfAbsent(id, this::look);
    }

    private Shown look(int id) {
        if (CHINESE_DATES.contains(id)) return Shown.DATE;
        String builtIn = id >= 0 && id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
                ? BuiltinFormats.getBuiltinFormat(id)
                : null;
        return shown(declared.getOrDefault(id, builtIn == null ? "General" : builtIn));
    }

    private static Shown shown(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General")) return Shown.NUMBER;
        String bare = LITERAL.matcher(format).replaceAll("");
        if (YEAR_OR_DAY.matcher(bare).find()) return Shown.DATE;
        return bare.contains("%") ? Shown.SHARE : Shown.NUMBER;
    }
}
