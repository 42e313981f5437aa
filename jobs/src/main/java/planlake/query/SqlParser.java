package planlake.query;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Tells the line editor when Enter ends the input: after a semicolon, or on a line that is a command. */
final class SqlParser extends DefaultParser {

    SqlParser() {
        // A backslash begins our commands, and quotes are SQL's.
        setEscapeChars(null);
        setQuoteChars(null);
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE
                && !Shell.isCommand(line)
                && !SqlText.of(line).rest().isBlank()) {
            throw new EOFError(-1, cursor, "No semicolon yet");
        }
        return super.parse(line, cursor, context);
    }

    @Override
    public boolean isDelimiterChar(CharSequence buffer, int at) {
        return Character.isWhitespace(buffer.charAt(at)) || "(),=<>+-*/;".indexOf(buffer.charAt(at)) >= 0;
    }
}
