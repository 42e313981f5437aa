package planlake.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.workbook.Cell.Kind;

/**
 * How a number format shows a number: as a day, or as a number with what it is divided by and the unit that the format
 * writes behind it. 200000000 under {@code 0!.0,"万元"} is read as 20000万元, as a reader reads it.
 *
 * @param places by how many digits the point is moved to the left; negative for percent
 * @param unit what it says behind the number that bears on its size: %, 万元 …; empty for none
 * @param problem why what is shown is not what is held, in Chinese; null if it is
 */
record Shown(
        Shown.Form form, int places, String unit, @Nullable String problem) {

    enum Form {
        NUMBER,
        DAY,
        /** A day with a time. */
        MOMENT
    }

    static final Shown NUMBER = new Shown(Form.NUMBER, 0, "", null);
    static final Shown DAY = new Shown(Form.DAY, 0, "", null);
    static final Shown MOMENT = new Shown(Form.MOMENT, 0, "", null);

    /** The names that programs in other languages give to the format without a form. */
    private static final Pattern GENERAL = Pattern.compile("(?i)General|Standard|G/通用格式|通用格式");

    /** What a format shows literally: quoted, escaped, as a colour or a condition, or as a gap. */
    private static final Pattern LITERAL =
            Pattern.compile("\"([^\"]*)\"?|\\[[^\\]]*\\]?|[\\\\!](.)|[_*].", Pattern.DOTALL);

    private static final Pattern YEAR_OR_DAY = Pattern.compile("[ydYD年]|m{3,}|M{3,}");
    private static final Pattern TIME = Pattern.compile("[hHsS时]");
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");
    /** Commas behind the last digit, each a thousandth. */
    private static final Pattern SCALE = Pattern.compile("[0#?](,+)(?![0#?,])");
    /** Words behind a number that say how large it is. */
    private static final Pattern SIZE = Pattern.compile("[百千万亿]+(?:美|欧|日|港)?元?|(?:人民币|美|欧|日|港)?元");
    /** Words that say it among others, or a share. */
    private static final Pattern SAYS_SIZE = Pattern.compile("[万亿%‰]|百万|(?i)^(?:m|mn|mio|bn|k)$");

    private static final Pattern DIGITS = Pattern.compile("[0#?@hHmMsS]");
    /** A point that is written between digits instead of standing for the number's own: 0!.0 */
    private static final Pattern WRITTEN_POINT = Pattern.compile("[0#?](?:[\\\\!]\\.|\"\\.\")([0#?]+)");

    /**
     * The form that {@code format}, as a file declares it, gives to numbers.
     *
     * @param isBelowZero of those below zero, for which it may have a second form
     */
    static Shown by(@Nullable String format, boolean isBelowZero) {
        if (format == null) return NUMBER;
        List<String> sections = sections(format);
        String section = GENERAL.matcher(sections.get(isBelowZero && sections.size() > 1 ? 1 : 0))
                .replaceAll("0");
        String bare = LITERAL.matcher(section).replaceAll("");
        if (YEAR_OR_DAY.matcher(bare).find()) return TIME.matcher(bare).find() ? MOMENT : DAY;
        if (!DIGITS.matcher(bare).find()) return asked("格式把数字隐藏起来");
        if (bare.contains("%")) return new Shown(Form.NUMBER, -2, "%", null);
        int places = places(section, bare);
        String words = words(section);
        boolean isUnit = words.equals("%") || SIZE.matcher(words).matches();
        if (places == 0 && !isUnit && !SAYS_SIZE.matcher(words).find()) return NUMBER;
        boolean isOpen = !isUnit || CONDITION.matcher(format).find();
        return isOpen ? asked("格式 " + format + " 显示的不是单元格中的数") : new Shown(Form.NUMBER, places, words, null);
    }

    private static Shown asked(String problem) {
        return new Shown(Form.NUMBER, 0, "", problem);
    }

    private static int places(String section, String bare) {
        Matcher scale = SCALE.matcher(bare);
        int places = scale.find() ? 3 * scale.group(1).length() : 0;
        Matcher point = WRITTEN_POINT.matcher(section);
        return point.find() ? places + point.group(1).length() : places;
    }

    /** What the format says beside the number, without currency signs and 约. */
    private static String words(String section) {
        Matcher literal = LITERAL.matcher(section);
        var said = new StringBuilder();
        int done = 0;
        while (literal.find()) {
            said.append(section, done, literal.start());
            if (literal.group(1) != null) said.append(literal.group(1));
            if (literal.group(2) != null) said.append(literal.group(2));
            // [$亿元-804]: a sign of its own before the number of a language.
            if (literal.group().startsWith("[$")) said.append(literal.group().replaceAll("^\\[\\$|-.*$|\\]$", ""));
            done = literal.end();
        }
        return said.append(section.substring(done)).toString().replaceAll("[0#?.,\\s()¥￥$约-]+", "");
    }

    /** What semicolons part that are not shown themselves. */
    private static List<String> sections(String format) {
        var sections = new ArrayList<String>();
        Matcher literal = LITERAL.matcher(format);
        int from = 0;
        int at = 0;
        while (at < format.length()) {
            if (literal.region(at, format.length()).lookingAt()) {
                at = literal.end();
            } else if (format.charAt(at++) == ';') {
                sections.add(format.substring(from, at - 1));
                from = at;
            }
        }
        sections.add(format.substring(from));
        return sections;
    }

    /**
     * What a number says under it.
     *
     * @param isFrom1904 whether a number of days, if it is one, counts from then
     */
    Cell cell(BigDecimal number, boolean isFormula, boolean isFrom1904) {
        if (problem != null && number.signum() != 0) {
            return new Cell("（" + problem + "，请写出数字和单位）：" + plain(number), Kind.ERROR, isFormula);
        }
        boolean isBare = problem != null || unit.isEmpty();
        String text = isBare ? plain(number) : plain(number.movePointLeft(places)) + unit;
        return new Cell(text, Kind.NUMBER, isFormula, isFrom1904);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
