package planlake.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import planlake.document.text.BoundedTime;
import planlake.document.text.UnreadableDocument;

/** Inflates what a .pdf holds once, without keeping it: PDFBox takes a stream into memory whole, however long. */
final class PdfStreams {

    /** More than the drawing of two million characters takes, or a Chinese font embedded whole. */
    private static final long MOST_INFLATED = 64L << 20;

    /** Tables of characters are shorter. */
    private static final int MOST_OF_FONT = 2 << 20;

    private static final String BEGIN = "beginbfrange";
    private static final Pattern RANGE = Pattern.compile("<(\\p{XDigit}+)>\\s*<(\\p{XDigit}+)>\\s*[<\\[]");

    private PdfStreams() {}

    /** @throws UnreadableDocument if a stream is a bomb */
    static void check(COSDocument document) throws IOException {
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSBase object = document.getObjectFromPool(key).getObject();
            // Pictures are never decoded.
            boolean isPicture =
                    object instanceof COSStream stream && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
            if (object instanceof COSStream stream && !isPicture) check(stream);
        }
    }

    private static void check(COSStream stream) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long inflated = 0;
        var head = new ByteArrayOutputStream();
        try (InputStream in = inflating(stream)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                BoundedTime.check();
                inflated += read;
                if (inflated > MOST_INFLATED) {
                    throw new UnreadableDocument("PDF 文件解压后过大", "请重新导出 PDF，或报送 .docx 文件");
                }
                if (inflated < MOST_OF_FONT) head.write(buffer, 0, read);
            }
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException e) {
            // A stream that is cut short is read as far as it goes, as viewers do; its length is known by now.
        }
        checkRanges(head.toString(StandardCharsets.ISO_8859_1));
    }

    /** A font's table of characters with a range of billions would be filled in, one by one. */
    private static void checkRanges(String content) throws UnreadableDocument {
        int end = 0;
        for (int start = content.indexOf(BEGIN); start >= 0; start = content.indexOf(BEGIN, end)) {
            end = content.indexOf("endbfrange", start);
            if (end < 0) end = content.length();
            Matcher range = RANGE.matcher(content).region(start, end);
            while (range.find()) {
                BoundedTime.check();
                if (isForged(range.group(1), range.group(2))) throw UnreadableDocument.damaged("PDF");
            }
        }
    }

    private static boolean isForged(String from, String to) {
        // Characters have two bytes, four at most, and a range ends in the page that it begins in.
        if (from.length() != to.length() || from.length() > 8) return true;
        return Long.parseLong(to, 16) - Long.parseLong(from, 16) > 0xFFFF;
    }

    private static InputStream inflating(COSStream stream) throws IOException {
        InputStream in = stream.createRawInputStream();
        for (String filter : filters(stream)) {
            boolean isFlate = filter.equals("FlateDecode") || filter.equals("Fl");
            if (!isFlate) return in;
            in = new InflaterInputStream(in);
        }
        return in;
    }

    private static List<String> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName one) return List.of(one.getName());
        return filters instanceof COSArray several
                ? several.toList().stream()
                        .map(each -> each instanceof COSName name ? name.getName() : "")
                        .toList()
                : List.of();
    }
}
