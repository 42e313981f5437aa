package planlake.plan.text;

import java.util.ArrayList;
import java.util.List;
import planlake.document.text.TextSpan;

/**
 * Splits a task into its sentences; a sentence ends after 。！？ and the quote that closes behind it, but not within
 * brackets.
 */
public final class Sentences {

    private static final String ENDS = "。!?";
    private static final String CLOSING_QUOTES = "”」』’";

    private Sentences() {}

    /** The sentences within a stretch of folded text; what is left behind the last end counts as one too. */
    public static List<TextSpan> in(String folded, TextSpan within) {
        List<TextSpan> sentences = new ArrayList<>();
        int from = within.start();
        int depth = 0;
        for (int i = within.start(); i < within.end(); i++) {
            depth = Math.max(0, depth + Brackets.bracketStep(folded.charAt(i)));
            if (depth == 0 && ENDS.indexOf(folded.charAt(i)) >= 0) {
                int end = Folded.skip(folded, i + 1, within.end(), CLOSING_QUOTES);
                sentences.add(new TextSpan(from, end).stripped(folded));
                from = end;
                i = end - 1;
            }
        }
        TextSpan rest = new TextSpan(from, within.end()).stripped(folded);
        if (!rest.isEmpty()) sentences.add(rest);
        return sentences;
    }
}
