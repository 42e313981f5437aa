package planlake.plan.text;

import java.util.ArrayList;
import java.util.List;
import planlake.document.text.TextSpan;

/** Brackets of folded text, whatever their kind: an opening one is closed by the next closing one of any kind. */
public final class Brackets {

    private static final String OPENING = "([{〔【〖";
    private static final String CLOSING = ")]}〕】〗";
    private static final String OPENING_QUOTES = "“「『《‘";
    private static final String CLOSING_QUOTES = "”」』》’";

    /** A pair of brackets with what is between them. */
    public record Pair(TextSpan whole, TextSpan content) {}

    /** The outermost pairs, in order, and where brackets open that are never closed. */
    public record Found(List<Pair> pairs, List<Integer> unclosed) {}

    private Brackets() {}

    /** How a character changes the depth of nesting, quotes counted too: 1, -1 or 0. */
    public static int step(char c) {
        if (OPENING.indexOf(c) >= 0 || OPENING_QUOTES.indexOf(c) >= 0) return 1;
        return CLOSING.indexOf(c) >= 0 || CLOSING_QUOTES.indexOf(c) >= 0 ? -1 : 0;
    }

    /** The same for brackets alone. */
    static int bracketStep(char c) {
        return OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
    }

    /** The text with brackets and what is in them made blanks. */
    public static String blanked(String text) {
        var blanked = new StringBuilder(text);
        for (Pair pair : outermost(text, new TextSpan(0, text.length())).pairs()) {
            TextSpan whole = pair.whole();
            blanked.replace(whole.start(), whole.end(), " ".repeat(whole.end() - whole.start()));
        }
        return blanked.toString();
    }

    public static Found outermost(String text, TextSpan within) {
        List<Pair> pairs = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = within.start(); i < within.end(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                open.add(i);
            } else if (CLOSING.indexOf(text.charAt(i)) >= 0 && !open.isEmpty()) {
                int start = open.remove(open.size() - 1);
                // A pair inside a bracket that is never closed stands on its own.
                pairs.removeIf(pair -> pair.whole().start() > start);
                pairs.add(new Pair(new TextSpan(start, i + 1), new TextSpan(start + 1, i)));
            }
        }
        return new Found(pairs, open);
    }
}
