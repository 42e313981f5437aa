package planlake.document.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import planlake.document.text.BoundedTime;
import planlake.document.text.DocumentText;
import planlake.document.text.UnreadableDocument;
import planlake.document.text.Xml;

/** A .docx: which of its parts hold text, and whether it may be opened at all. */
public record DocxFile(OPCPackage parts, PackagePart document) {

    /** An XML part that inflates to more than this is no text of two million characters. */
    private static final int MOST_XML = 48 << 20;

    private static final String REPEAT = "请把文字复制到新建的 .docx 文件后重新报送";

    /**
     * The text of the document.
     *
     * @throws UnreadableDocument if it is no .docx, or has macros, external entities or more than it should hold
     */
    public static DocumentText read(Path file) throws IOException {
        refuseArchives(file);
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return new DocxFile(parts, main(parts)).text();
        } catch (UnreadableDocument e) {
            throw e;
        } catch (OpenXML4JException | IOException | RuntimeException e) {
            BoundedTime.check();
            throw refusal(e);
        }
    }

    private static UnreadableDocument refusal(Exception e) {
        boolean isBomb = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("zip bomb")
                || (e.getCause() != null
                        && String.valueOf(e.getCause().getMessage()).contains("Zip bomb"));
        if (isBomb) return tooBig();
        return UnreadableDocument.damaged("docx");
    }

    private static UnreadableDocument tooBig() {
        return new UnreadableDocument("文件解压后过大", REPEAT);
    }

    private static PackagePart main(OPCPackage parts) throws OpenXML4JException, UnreadableDocument {
        boolean hasMacros = parts.getParts().stream()
                .anyMatch(part -> part.getContentType().toLowerCase(Locale.ROOT).contains("macro")
                        || part.getContentType().contains("vbaProject"));
        if (hasMacros) throw new UnreadableDocument("文档带有宏（.docm）", "请另存为不带宏的 .docx 后重新报送");
        PackagePart main = target(parts, parts.getRelationships(), "/officeDocument");
        if (main == null || !main.getContentType().contains("wordprocessingml")) {
            throw new UnreadableDocument("文件不是 Word 文档", "请另存为 .docx 后重新报送");
        }
        return main;
    }

    private static void refuseArchives(Path file) throws UnreadableDocument {
        try (ZipFile zip = ZipFile.builder().setFile(file.toFile()).get()) {
            if (zip.getEntry("OFD.xml") != null) {
                throw new UnreadableDocument("不能读取 OFD 文件", "请另存为 .pdf 或 .docx 后重新报送");
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new UnreadableDocument("文件是压缩包，不是 Word 文档", "请解压后报送其中的文件");
            }
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw UnreadableDocument.damaged("docx");
        }
    }

    private DocumentText text() throws IOException, OpenXML4JException {
        Element body = Xml.child(xml(document), "body");
        if (body == null) throw UnreadableDocument.damaged("docx");
        var styles = new DocxStyles(part("/styles"));
        return new DocxText(new DocxNumbering(part("/numbering"), styles)).read(body);
    }

    /** A part that the document refers to; null if there is none. */
    private @Nullable Element part(String relation) throws IOException, OpenXML4JException {
        PackagePart part = target(parts, document.getRelationships(), relation);
        return part == null ? null : xml(part);
    }

    /** By the end of the relation's name: strict documents have other names in front. */
    private static @Nullable PackagePart target(
            OPCPackage parts, Iterable<PackageRelationship> relations, String relation) throws OpenXML4JException {
        for (PackageRelationship each : relations) {
            if (!each.getRelationshipType().endsWith(relation)) continue;
            return parts.getPart(PackagingURIHelper.createPartName(each.getTargetURI()));
        }
        return null;
    }

    private static Element xml(PackagePart part) throws IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(MOST_XML + 1);
        }
        if (bytes.length > MOST_XML) throw tooBig();
        try {
            return XMLHelper.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement();
        } catch (SAXException e) {
            if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
                throw new UnreadableDocument("文档含有外部实体声明", REPEAT);
            }
            throw UnreadableDocument.damaged("docx");
        }
    }
}
