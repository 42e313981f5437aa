package planlake.document.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import planlake.document.text.BoundedTime;
import planlake.document.text.DocumentText;
import planlake.document.text.TextBuilder;
import planlake.document.text.UnreadableDocument;

/** A .pdf: whether there is text in it that may be read, and the pages that it stands on. */
public final class PdfFile {

    private static final int MOST_PAGES = 2_000;

    static {
        FontMappers.set(new OneFont());
    }

    private PdfFile() {}

    /**
     * The text of the document.
     *
     * @throws UnreadableDocument if it is encrypted or damaged, or has no text in it
     */
    public static DocumentText read(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new UnreadableDocument("PDF 文件不允许复制文字", "请取消限制后重新报送，或报送 .docx 文件");
            }
            PdfStreams.check(document.getDocument());
            if (document.getNumberOfPages() > MOST_PAGES) throw UnreadableDocument.tooLong();
            return text(pages(document));
        } catch (UnreadableDocument e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw UnreadableDocument.encrypted();
        } catch (IOException | RuntimeException e) {
            BoundedTime.check();
            throw UnreadableDocument.damaged("PDF");
        }
    }

    private static List<PdfPage> pages(PDDocument document) throws IOException {
        var pages = new ArrayList<PdfPage>();
        int glyphs = 0;
        int unknown = 0;
        for (PDPage page : document.getPages()) {
            var reader = new PdfPageReader(TextBuilder.MOST_CHARACTERS - glyphs);
            reader.processPage(page);
            PdfPage read = reader.page();
            glyphs += read.glyphs().size();
            unknown += reader.unknown();
            pages.add(read);
        }
        if (unknown > glyphs / 4) {
            throw new UnreadableDocument("PDF 文件中的字体没有文字编码，读出的是乱码", "请报送 .docx 文件，或重新导出 PDF");
        }
        return pages;
    }

    private static DocumentText text(List<PdfPage> pages) throws UnreadableDocument {
        DocumentText text = PdfFlow.of(pages);
        if (text.text().isBlank()) {
            throw new UnreadableDocument("PDF 文件是扫描件，没有文字", "请报送可复制文字的 .docx 或 .pdf 文件");
        }
        return text;
    }
}
