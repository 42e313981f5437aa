package planlake.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import planlake.workbook.Cell.Kind;
import planlake.workbook.Shown.Form;

/** What number cells of a workbook say: the same number is an amount, a share or a day by its format. */
final class NumberFormats {

    /** The built-in formats that show year or day in Chinese and have no text in the file (ECMA-376, 18.8.30). */
    private static final Set<Integer> CHINESE_DATES = Set.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    /** 9999-12-31; a spreadsheet shows hashes for more. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    /** A spreadsheet's numbers end at 1E308; what is written beyond would print as that many zeros. */
    private static final int MOST_DIGITS = 400;

    private final Map<Integer, String> declared = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final BitSet struck = new BitSet();
    private final Map<Integer, Shown> known = new HashMap<>();
    private final Map<Integer, Shown> knownBelowZero = new HashMap<>();
    private boolean is1904;

    /** Serial numbers of days count from 1904, as on an old Macintosh. */
    void countFrom1904() {
        is1904 = true;
    }

    void declare(int id, String format) {
        declared.put(id, format);
    }

    /** Adds the next cell style, which shows numbers by the format {@code id}, and all struck out or not. */
    void style(int id, boolean isStruck) {
        struck.set(styles.size(), isStruck);
        styles.add(id);
    }

    /** Whether a cell of this style is struck out. */
    boolean isStruck(int style) {
        return style >= 0 && struck.get(style);
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
        Shown shown = style >= 0 && style < styles.size() ? shown(styles.get(style), exact.signum() < 0) : Shown.NUMBER;
        if (shown.form() != Form.NUMBER && exact.compareTo(BigDecimal.ONE) >= 0 && exact.compareTo(LAST_DAY) < 0) {
            return date(exact.doubleValue(), shown.form() == Form.DAY, isFormula);
        }
        // A spreadsheet keeps 15 digits; what follows is the shadow of binary fractions.
        return shown.cell(exact.round(new MathContext(15, RoundingMode.HALF_UP)), isFormula, is1904);
    }

    private Cell date(double serial, boolean isDay, boolean isFormula) {
        LocalDateTime moment = DateUtil.getLocalDateTime(serial, is1904, true);
        boolean isMidnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (!isDay && !isMidnight) return new Cell(moment.toString(), Kind.DATE, isFormula);
        LocalDate meant = SerialDay.of(moment);
        return meant == null
                ? new Cell("（显示为日期而时刻近于午夜的另一日，分不清是哪一天，请填写日期）：" + moment, Kind.ERROR, isFormula)
                : new Cell(meant.toString(), Kind.DATE, isFormula);
    }

    private Shown shown(int id, boolean isBelowZero) {
        return (isBelowZero ? knownBelowZero : known).computeIfAbsent(id, unseen -> look(unseen, isBelowZero));
    }

    /** A file may give a built-in id a format of its own. */
    private Shown look(int id, boolean isBelowZero) {
        String own = declared.get(id);
        if (own != null) return Shown.by(own, isBelowZero);
        if (CHINESE_DATES.contains(id)) return Shown.DAY;
        boolean isBuiltIn = id >= 0 && id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX;
        return isBuiltIn ? Shown.by(BuiltinFormats.getBuiltinFormat(id), isBelowZero) : Shown.NUMBER;
    }
}
