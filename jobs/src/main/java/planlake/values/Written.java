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
        String plain = withoutMarkup(marked);
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
