package planlake.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Typed text cut into statements at its semicolons. A semicolon in quotes, in a quoted name or in a comment cuts
 * nothing; whether a statement makes sense is for {@link Gate} to say.
 *
 * @param statements the finished ones without their semicolons; those of nothing but blanks and comments are left out
 * @param rest the statement that is still being typed; empty if none is
 */
record SqlText(List<String> statements, String rest) {

    static SqlText of(String text) {
        List<String> statements = new ArrayList<>();
        int begin = 0;
        int at = 0;
        boolean says = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = after(text, at);
            if (c == ';') {
                if (says) statements.add(text.substring(begin, at));
                begin = next;
                says = false;
            } else {
                says |= !Character.isWhitespace(c) && !comment(text, at);
            }
            at = next;
        }
        // An open comment may still close, and a statement follow.
        return new SqlText(statements, says || open(text, begin) ? text.substring(begin) : "");
    }

    private static boolean comment(String text, int at) {
        return text.startsWith("--", at) || text.startsWith("/*", at);
    }

    /** Whether what begins at {@code begin}, blanks and comments only, ends within a comment. */
    private static boolean open(String text, int begin) {
        int last = text.indexOf("/*", begin);
        return last >= 0 && !text.substring(last).stripTrailing().endsWith("*/");
    }

    /** Where the character, quoted text or comment that begins at {@code at} ends. */
    private static int after(String text, int at) {
        char c = text.charAt(at);
        if (c == '\'' || c == '"' || c == '`') return afterQuote(text, at, c != '`' && !raw(text, at));
        if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        return text.startsWith("/*", at) ? afterComment(text, at) : at + 1;
    }

    /** Raw texts, r'…', know no escapes. */
    private static boolean raw(String text, int at) {
        return at > 0
                && Character.toLowerCase(text.charAt(at - 1)) == 'r'
                && (at == 1 || !Character.isJavaIdentifierPart(text.charAt(at - 2)));
    }

    private static int afterQuote(String text, int at, boolean escapes) {
        for (int i = at + 1; i < text.length(); i++) {
            if (escapes && text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == text.charAt(at)) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Comments nest in Spark. */
    private static int afterComment(String text, int at) {
        int depth = 0;
        int i = at;
        while (i < text.length()) {
            if (text.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) return i;
            } else {
                i++;
            }
        }
        return text.length();
    }
}
