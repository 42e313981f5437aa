package planlake.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.apache.commons.io.function.IOFunction;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import planlake.document.docx.DocxFile;
import planlake.document.html.HtmlPage;
import planlake.document.pdf.PdfFile;
import planlake.document.text.BoundedTime;
import planlake.document.text.DocumentText;
import planlake.document.text.PlainText;
import planlake.document.text.UnreadableDocument;

/** Reads documents, by their content rather than their names; nothing is ever fetched that a document refers to. */
public final class Documents {

    static final long MOST_BYTES = 50L << 20;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int HEAD = 4096;

    private Documents() {}

    /**
     * The text of a document, and its tables: plain text, .docx, a web page, or a .pdf with text in it.
     *
     * @throws UnreadableDocument if it is empty, too large or too long, encrypted, damaged, has macros, takes longer
     *     than two minutes, or is of another kind
     */
    public static DocumentText read(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) throw new UnreadableDocument("文件为空", "请重新报送");
        if (size > MOST_BYTES) throw new UnreadableDocument("文件超过 50 MB", "请去掉图片或分成几个文件后重新报送");
        return BoundedTime.call(PATIENCE, () -> reader(file).apply(file));
    }

    /** How a document of its format is read. */
    private static IOFunction<Path, DocumentText> reader(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(HEAD);
        }
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) return DocxFile::read;
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) throw oldOffice(file);
        // Whatever stands before the mark, as some systems write it there; readers look at the first kilobyte.
        if (head.indexOf("%PDF-") >= 0 && head.indexOf("%PDF-") < 1024) return PdfFile::read;
        refuseOthers(head);
        return isPage(head) ? HtmlPage::read : PlainText::read;
    }

    /** Why a file in the container of old Office is refused, none of which is read. */
    private static UnreadableDocument oldOffice(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) return UnreadableDocument.encrypted();
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return new UnreadableDocument("不能读取旧版 Word 文档（.doc）", "请另存为 .docx 后重新报送");
            }
            return new UnreadableDocument("文件不是文档", "请报送 .docx、.pdf、.html 或 .txt 文件");
        } catch (IOException | RuntimeException e) {
            return UnreadableDocument.damaged("旧版 Office");
        }
    }

    private static void refuseOthers(String head) throws UnreadableDocument {
        if (head.startsWith("{\\rtf")) throw new UnreadableDocument("不能读取 RTF 文件", "请另存为 .docx 后重新报送");
        boolean isArchive = head.startsWith("Rar!") || head.startsWith("7z\u00BC\u00AF");
        if (isArchive) throw new UnreadableDocument("不能读取压缩包", "请解压后报送其中的文件");
        boolean isPicture = head.startsWith("\u00FF\u00D8\u00FF")
                || head.startsWith("\u0089PNG")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*");
        if (isPicture) throw new UnreadableDocument("文件是图片，没有文字", "请报送可复制文字的 .docx 或 .pdf 文件");
        boolean isMail = head.matches("(?is)(from|mime-version|content-type|subject): .*");
        if (isMail) throw new UnreadableDocument("文件是邮件或网页归档（.mht）", "请另存为 .docx 或 .html 后重新报送");
    }

    private static boolean isPage(String head) throws UnreadableDocument {
        String text =
                head.replaceAll("[\\x00\\xEF\\xBB\\xBF\\xFE\\xFF]", "").strip().toLowerCase(Locale.ROOT);
        // Comments and the XML declaration may stand before the page itself.
        String bare = text.replaceAll("(?s)^(\\s*(<!--.*?-->|<\\?xml.*?\\?>))+\\s*", "");
        if (bare.matches("(?s)<(!doctype html|html|head|meta|title|body|div|p|h[1-6]|table|section|article)\\b.*"))
            return true;
        if (text.startsWith("<?xml")) throw new UnreadableDocument("文件是 XML，不是文档", "请另存为 .docx 后重新报送");
        return text.startsWith("<!--");
    }
}
