package planlake.values;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import planlake.workbook.Cell;

/**
 * What somebody wrote in a cell, without what programs and habits left around it.
 *
 * @param text half-width, runs of blanks made one, lines parted by {@code \n}
 * @param isCleaned whether more than blanks was taken away: markup or stray quotes
 */
record Written(String text, boolean isCleaned) {

    /** Nothing that states a number, a date or a code is longer. */
    static final int LONGEST = 200;

    private static final Pattern TAG = Pattern.compile(
            "</?(?:br|p|div|span|b|i|u|font|strong|em|a|td|tr|th|table|li|ul|ol)(?:\\s[^<>]*+)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_TAG = Pattern.compile("<(?:br|/p|/div|/tr|/li)\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]+");
    private static final Pattern LINES = Pattern.compile("\\s*[\\r\\n\\u0085\\u2028\\u2029]\\s*");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\x0B\\f\\u00a0\\u3000]+");
    private static final String QUOTES = "\"'`“”‘’";

    static Written of(Cell cell) {
        String marked = cell.text();
        if (isBare(marked)) return new Written(marked, false);
        String plain = withoutMarkup(withoutGuard(marked));
        String text = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        text = INVISIBLE.matcher(text).replaceAll("");
        text = LINES.matcher(text).replaceAll("\n");
        text = BLANKS.matcher(text).replaceAll(" ").strip();
        String bare = withoutQuotes(text);
        return new Written(bare, !plain.equals(marked) || !bare.equals(text));
    }

    /** Whether nothing can be taken away; true of most cells, and cheaper to see than to try. */
    private static boolean isBare(String text) {
        if (!Cell.isPlain(text)) return false;
        for (int i = 0; i < text.length(); i++) {
            if ("<&\"'`".indexOf(text.charAt(i)) >= 0) return false;
        }
        return true;
    }

    /** What programs put around a text so that no other takes it for a number or a formula: ="2401-…", '2401-…. */
    static String withoutGuard(String text) {
        if (text.length() < 2) return text;
        char second = text.charAt(1);
        boolean isFormula = text.charAt(0) == '=' && second == '"' && text.length() > 3 && text.endsWith("\"");
        if (isFormula) return text.substring(2, text.length() - 1).replace("\"\"", "\"");
        // 's-Hertogenbosch and 'quoted' begin so too.
        boolean isGuard = text.charAt(0) == '\''
                && !Character.isLowerCase(second)
                && !Character.isWhitespace(second)
                && text.indexOf('\'', 1) < 0;
        return isGuard ? text.substring(1) : text;
    }

    /** A text without the tags and entities of HTML; itself if it has none. {@code <5} is no tag. */
    static String withoutMarkup(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) return text;
        String untagged = TAG.matcher(LINE_TAG.matcher(text).replaceAll("\n")).replaceAll("");
        return ENTITY.matcher(untagged).find() ? StringEscapeUtils.unescapeHtml4(untagged) : untagged;
    }

    private static String withoutQuotes(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && QUOTES.indexOf(text.charAt(from)) >= 0) from++;
        while (to > from && QUOTES.indexOf(text.charAt(to - 1)) >= 0) to--;
        return text.substring(from, to).strip();
    }

    /** Without any blanks and line breaks. */
    String compact() {
        return Cell.compact(text);
    }

    boolean isTooLong() {
        return text.length() > LONGEST;
    }

    /** Whether half-width forms hide what was meant: 10² is not 102, and 12① not 121. */
    static boolean hasFigureSigns(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER);
    }

    /** What was read, marked if it had to be cleaned. */
    Values.Value mark(Values.Value value) {
        return isCleaned ? value.marked("cleaned") : value;
    }
}
