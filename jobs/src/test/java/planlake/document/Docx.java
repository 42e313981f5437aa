package planlake.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import planlake.document.text.MadeUpPlan;

/** Makes .docx files: from their XML, part by part, for what programs rarely write; with POI for a whole plan. */
public final class Docx {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String LEVEL = "<w:lvl w:ilvl=\"%d\">%s<w:start w:val=\"%d\"/><w:numFmt w:val=\"%s\"/>"
            + "<w:lvlText w:val=\"%s\"/></w:lvl>";

    /** Lists 1 and 3 count on from one another, 4 begins anew; 2 is 5, 5.1; 5 is ①; 6 has bullets. */
    private static final String NUMBERING = "<w:numbering xmlns:w=\"" + WORD
            + "\"><w:abstractNum w:abstractNumId=\"0\">"
            + LEVEL.formatted(0, "", 1, "chineseCountingThousand", "%1、")
            + LEVEL.formatted(1, "<w:pStyle w:val=\"SubItem\"/>", 1, "chineseCounting", "（%2）")
            + LEVEL.formatted(2, "", 1, "decimal", "%3.")
            + LEVEL.formatted(3, "<w:lvlRestart w:val=\"0\"/>", 1, "chineseLegalSimplified", "%4")
            + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
            + LEVEL.formatted(0, "", 5, "decimal", "%1") + LEVEL.formatted(1, "", 1, "decimal", "%1.%2")
            + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"
            + LEVEL.formatted(0, "", 1, "decimalEnclosedCircle", "%1")
            + "</w:abstractNum><w:abstractNum w:abstractNumId=\"3\">" + LEVEL.formatted(0, "", 1, "bullet", "\uF06C")
            + "</w:abstractNum>" + num(1, 0, "") + num(2, 1, "") + num(3, 0, "")
            + num(4, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>") + num(5, 2, "")
            + num(6, 3, "") + "</w:numbering>";

    private static final String STYLES =
            "<w:styles xmlns:w=\"" + WORD + "\"><w:style w:styleId=\"Item\"><w:pPr><w:numPr>"
                    + "<w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"SubItem\"><w:pPr>"
                    + "<w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>";

    private final String body;
    private String doctype = "";
    private String type = TYPE;

    private Docx(String body) {
        this.body = body;
    }

    public static Docx of(String body) {
        return new Docx(body);
    }

    public Docx with(String declaration) {
        doctype = declaration;
        return this;
    }

    public Docx asMacroDocument() {
        type = "application/vnd.ms-word.document.macroEnabled.main+xml";
        return this;
    }

    private static String num(int id, int template, String override) {
        return "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>%s</w:num>".formatted(id, template, override);
    }

    public Path write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/></Types>");
            part(zip, "_rels/.rels", relations(List.of("officeDocument=word/document.xml")));
            part(
                    zip,
                    "word/_rels/document.xml.rels",
                    relations(List.of("styles=styles.xml", "numbering=numbering.xml")));
            part(zip, "word/styles.xml", STYLES);
            part(zip, "word/numbering.xml", NUMBERING);
            part(
                    zip,
                    "word/document.xml",
                    doctype + "<w:document xmlns:w=\"" + WORD
                            + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
                            + body
                            + "</w:body></w:document>");
        }
        return file;
    }

    private static String relations(List<String> targets) {
        var xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (String each : targets) {
            int at = each.indexOf('=');
            xml.append("<Relationship Id=\"%1$s\" Type=\"%2$s%1$s\" Target=\"%3$s\"/>"
                    .formatted(each.substring(0, at), OFFICE, each.substring(at + 1)));
        }
        return xml.append("</Relationships>").toString();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The made-up plan, its numbers left to Word as an office would. */
    public static Path plan(Path file) throws IOException {
        try (var document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            BigInteger list = list(document.createNumbering());
            for (String line : MadeUpPlan.lines(false)) paragraph(document, list, line);
            table(document);
            for (String line : MadeUpPlan.lines(true)) paragraph(document, list, line);
            document.write(out);
        }
        return file;
    }

    private static BigInteger list(XWPFNumbering numbering) throws IOException {
        try {
            CTNumbering defined =
                    NumberingDocument.Factory.parse(new StringReader(NUMBERING)).getNumbering();
            return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(defined.getAbstractNumArray(0))));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void paragraph(XWPFDocument document, BigInteger list, String line) {
        XWPFParagraph paragraph = document.createParagraph();
        int level = line.matches("[一二三四]、.*") ? 0 : line.startsWith("（") ? 1 : line.matches("\\d\\..*") ? 2 : -1;
        if (level >= 0) {
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.valueOf(level));
        }
        String bare = level < 0 ? line : line.replaceFirst("^([一二三四]、|（[一二]）|\\d\\.)", "");
        // As editors do, a run ends anywhere.
        paragraph.createRun().setText(bare.substring(0, bare.length() / 2));
        paragraph.createRun().setText(bare.substring(bare.length() / 2));
    }

    private static void table(XWPFDocument document) {
        XWPFTable table = document.createTable(
                MadeUpPlan.TABLE.size(), MadeUpPlan.TABLE.get(0).size());
        for (int row = 0; row < MadeUpPlan.TABLE.size(); row++) {
            for (int column = MadeUpPlan.TABLE.get(row).size() - 1; column >= 0; column--) {
                String text = MadeUpPlan.TABLE.get(row).get(column);
                if (text.equals("<")) table.getRow(row).removeCell(column);
                else cell(table, row, column, text);
            }
        }
    }

    private static void cell(XWPFTable table, int row, int column, String text) {
        var cell = table.getRow(row).getCell(column);
        var properties = cell.getCTTc().addNewTcPr();
        int right = MadeUpPlan.right(row, column);
        if (right > 1) properties.addNewGridSpan().setVal(BigInteger.valueOf(right));
        if (MadeUpPlan.down(row, column) > 1) properties.addNewVMerge().setVal(STMerge.RESTART);
        if (text.equals("^")) properties.addNewVMerge();
        else cell.setText(text);
    }
}
