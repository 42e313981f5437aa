package planlake.landing;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The months that a file's name states: {@code 2025-03}, {@code 202503}, {@code 2025-03-31}, {@code 2025年3月},
 * {@code Mar 2025}, {@code 2025_March}. A span (2025年1-3月) and a quarter (2025Q1) stand for their last month.
 */
final class FileMonth {

    private static final String YEAR = "((?:19|20)[0-9]{2})";
    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final String NAME = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
            + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
    private static final String APART = "[-_ .,']{0,2}";
    private static final List<String> NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** How a month may be written; what one form has read, the next ones no longer see. */
    private record Form(Pattern pattern, Function<MatchResult, YearMonth> month) {

        static Form of(String pattern, Function<MatchResult, YearMonth> month) {
            return new Form(Pattern.compile("(?<![0-9])" + pattern), month);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of(YEAR + "年?0?1[-~至—]" + MONTH + "月", FileMonth::numbered),
            Form.of(YEAR + "[-_ 年]?第?q?([1-4一二三四])(?:季度|季)", match -> quarter(match, 1)),
            Form.of(YEAR + "[-_ ]?q([1-4])(?![0-9])", match -> quarter(match, 1)),
            Form.of("()q([1-4])[-_ ]?" + YEAR + "(?![0-9])", match -> quarter(match, 3)),
            Form.of(YEAR + "年" + MONTH + "月", FileMonth::numbered),
            Form.of(YEAR + "([01][0-9])[0-3][0-9](?![0-9])", FileMonth::numbered),
            Form.of(YEAR + "(0[1-9]|1[0-2])(?![0-9])", FileMonth::numbered),
            Form.of(YEAR + "[-_. ]" + MONTH + "(?![0-9])", FileMonth::numbered),
            Form.of(YEAR + APART + NAME + "(?![a-z])", match -> named(match, 1, 2)));

    /** Where the month stands first, a letter before it makes it another word: 'Lamar 2025'. */
    private static final Form NAMED =
            new Form(Pattern.compile("(?<![a-z])" + NAME + APART + YEAR + "(?![0-9])"), match -> named(match, 2, 1));

    private FileMonth() {}

    /** All different months that the name states; none if it states none. */
    static Set<YearMonth> in(String fileName) {
        String rest = Normalizer.normalize(fileName, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var months = new TreeSet<YearMonth>();
        rest = take(NAMED, rest, months);
        for (Form form : FORMS) rest = take(form, rest, months);
        return months;
    }

    private static String take(Form form, String text, Set<YearMonth> months) {
        Matcher matcher = form.pattern().matcher(text);
        matcher.results().map(form.month()).filter(month -> month.getYear() > 0).forEach(months::add);
        return matcher.replaceAll("\n");
    }

    private static YearMonth numbered(MatchResult match) {
        int month = Integer.parseInt(match.group(2));
        return month < 1 || month > 12 ? YearMonth.of(0, 1) : YearMonth.of(Integer.parseInt(match.group(1)), month);
    }

    private static YearMonth quarter(MatchResult match, int year) {
        int chinese = "一二三四".indexOf(match.group(2));
        int quarter = chinese >= 0 ? chinese + 1 : Integer.parseInt(match.group(2));
        return YearMonth.of(Integer.parseInt(match.group(year)), quarter * 3);
    }

    private static YearMonth named(MatchResult match, int year, int month) {
        return YearMonth.of(Integer.parseInt(match.group(year)), NAMES.indexOf(match.group(month)) + 1);
    }
}
