package planlake.plan.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planlake.document.text.TextSpan;
import planlake.plan.text.Ordinal;

/**
 * What may be the number of a section or an item: {@code 一、}, {@code （一）}, {@code 1.}, {@code （1）}, {@code ①},
 * {@code 第一部分}.
 *
 * @param ordinal the number as printed, without what stands around it
 * @param span all of it, blanks and 、 behind it included
 * @param startsLine whether only blanks stand before it on its line
 */
record NumberMark(Kind kind, int number, String ordinal, TextSpan span, boolean startsLine) {

    /** Forms of numbers, each of which is a level of its own within a document. */
    enum Kind {
        PART("第(?<n>[一二三四五六七八九十]{1,3})(?:部分|章|篇|编)[ 、:]*"),
        ARTICLE("第(?<n>[一二三四五六七八九十]{1,4})条 *"),
        /** Not 一、二、三产业. */
        NUMERAL("(?<n>[一二三四五六七八九十]{1,4})(?:、|\\.(?!\\d)) *(?![一二三四五六七八九十]{1,2}[、和级])"),
        BRACKETED_NUMERAL("\\((?<n>[一二三四五六七八九十]{1,4})\\)[、.]? *"),
        /** Not 1.5, nor 1、2号楼. */
        FIGURE("(?<![\\d.(])(?<n>\\d{1,3})(?:[.、](?! *\\d)|\\)) *"),
        BRACKETED_FIGURE("\\((?<n>\\d{1,3})\\)[、.]? *"),
        CIRCLED("(?<n>[①-⑳]) *");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        private int value(String ordinal) {
            return switch (this) {
                case PART, ARTICLE, NUMERAL, BRACKETED_NUMERAL -> Ordinal.value(ordinal);
                case FIGURE, BRACKETED_FIGURE -> Integer.parseInt(ordinal);
                case CIRCLED -> ordinal.charAt(0) - '①' + 1;
            };
        }

        /** Whether a document's items may be numbered so only within a text, as 1.…；2.…；3.…。 */
        boolean isFine() {
            return this == FIGURE || this == BRACKETED_FIGURE || this == CIRCLED;
        }
    }

    /** A page of contents repeats the headings, with dots and a page number behind them. */
    private static final Pattern OF_CONTENTS = Pattern.compile(".*(?:\\.{3,}|…{1,}|·{3,}) *\\d{1,3} *");

    /** Everything in {@code folded} that looks like a number, in order. */
    static List<NumberMark> all(String folded) {
        List<NumberMark> marks = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Matcher found = kind.pattern.matcher(folded);
            while (found.find()) {
                NumberMark mark = of(kind, found.toMatchResult(), found.group("n"), folded);
                if (mark.number > 0 && !mark.isOfContents(folded)) marks.add(mark);
            }
        }
        marks.sort(Comparator.comparingInt(mark -> mark.span.start()));
        return marks;
    }

    private static NumberMark of(Kind kind, MatchResult found, String ordinal, String folded) {
        int line = folded.lastIndexOf('\n', found.start() - 1) + 1;
        boolean startsLine = folded.substring(line, found.start()).isBlank();
        return new NumberMark(kind, kind.value(ordinal), ordinal, new TextSpan(found.start(), found.end()), startsLine);
    }

    private boolean isOfContents(String folded) {
        return startsLine && OF_CONTENTS.matcher(lineOf(folded)).matches();
    }

    /** Whether nothing follows on its line: the （一） of a title, broken off. */
    boolean isAlone(String folded) {
        return startsLine && lineOf(folded).substring(span.end() - span.start()).isBlank();
    }

    private String lineOf(String folded) {
        int end = folded.indexOf('\n', span.start());
        return folded.substring(span.start(), end < 0 ? folded.length() : Math.max(end, span.end()));
    }
}
