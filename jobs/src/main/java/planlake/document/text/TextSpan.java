package planlake.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of the document's text, as character offsets: {@code start} inclusive, {@code end} exclusive. */
public record TextSpan(int start, int end) {

    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No span from " + start + " to " + end);
        }
    }

    public String in(String text) {
        return text.substring(start, end);
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /** The part of it between two offsets that count from its start. */
    public TextSpan part(int from, int to) {
        return new TextSpan(start + from, start + to);
    }

    /** Its first so many characters. */
    public TextSpan first(int length) {
        return part(0, length);
    }

    /** What is left of it from an offset on that counts from its start. */
    public TextSpan from(int offset) {
        return new TextSpan(start + offset, end);
    }

    /** What stands between the matches of {@code separator} in it, before the first and behind the last. */
    public List<TextSpan> split(String text, Pattern separator) {
        var pieces = new ArrayList<TextSpan>();
        int from = 0;
        Matcher found = separator.matcher(in(text));
        while (found.find()) {
            pieces.add(part(from, found.start()));
            from = found.end();
        }
        pieces.add(from(from));
        return pieces;
    }

    /** The same stretch without blanks at both ends. */
    public TextSpan stripped(String text) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
        return new TextSpan(from, to);
    }
}
