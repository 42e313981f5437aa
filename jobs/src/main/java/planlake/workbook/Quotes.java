package planlake.workbook;

import java.io.IOException;
import java.io.Reader;

/**
 * Looks for quotation marks in a text table that would swallow rows: one that is never closed, or that is closed by the
 * beginning of another one, lines below.
 */
final class Quotes {

    private final char separator;
    private long line = 1;
    private long openedAt;
    private boolean isQuoted;
    private boolean isQuotedCell;
    private boolean isBegin = true;
    private boolean hasBreak;
    private boolean hasMore;
    private char before;

    private Quotes(char separator) {
        this.separator = separator;
    }

    /** @throws UnreadableFile if one would, naming the line where it opens */
    static void check(Reader text, char separator) throws IOException {
        var quotes = new Quotes(separator);
        char[] buffer = new char[1 << 15];
        for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
            for (int i = 0; i < read; i++) quotes.take(buffer[i]);
        }
        if (quotes.isQuoted) throw quotes.refused();
    }

    private void take(char c) throws UnreadableFile {
        boolean isBreak = c == '\n' || c == '\r';
        if ((c == '\n' && before != '\r') || c == '\r') line++;
        if (isQuoted) {
            if (c == '"') isQuoted = false;
            else hasBreak |= isBreak;
        } else if (c == '"' && (isBegin || isQuotedCell)) {
            if (isBegin) open();
            else if (hasMore) throw refused();
            isQuoted = true;
        } else if (c == separator || isBreak) {
            isBegin = true;
            isQuotedCell = false;
        } else {
            // Text behind the closing mark is kept as a spreadsheet does, unless lines were swallowed before it.
            if (isQuotedCell && hasBreak) throw refused();
            hasMore = true;
            isBegin = false;
        }
        before = c;
    }

    private void open() {
        openedAt = line;
        isBegin = false;
        isQuotedCell = true;
        hasBreak = false;
        hasMore = false;
    }

    private UnreadableFile refused() {
        return new UnreadableFile("文件第 " + openedAt + " 行的引号没有成对", "请检查该行的引号后重新报送");
    }
}
