package planlake.document;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import planlake.document.text.MadeUpPlan;

/**
 * Makes the .pdf files of the tests anew; run by hand, since it takes a Chinese font (WenQuanYi Micro Hei, package
 * fonts-wqy-microhei, Apache-2.0), of which only the characters used are embedded.
 *
 * <p>{@code printed.pdf} is drawn here, as an office prints it: two characters of indent, numbers below, a header
 * above, a table over two pages with its header row repeated. {@code browser.pdf} is what {@code chromium --headless
 * --no-sandbox --disable-pdf-tagging --print-to-pdf=browser.pdf plan.html} makes of the page that is written beside,
 * with the browser's own header and footer.
 */
final class PdfFixtures {

    private static final float SIZE = 14;
    private static final float LEADING = 26;
    private static final float LEFT = 80;
    private static final float WIDTH = 435;
    private static final float TOP = 740;
    private static final float BOTTOM = 90;
    private static final float[] COLUMNS = {40, 150, 90, 85, 70};

    private final PDDocument document;
    private final PDFont font;
    private PDPageContentStream page;
    private int pages;
    private float y;

    private PdfFixtures(PDDocument document, PDFont font) throws IOException {
        this.document = document;
        this.font = font;
        page = newPage();
    }

    /** Takes the font file (.ttc), and the folder to write into. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        try (var document = new PDDocument();
                var fonts = new TrueTypeCollection(new File(arguments[0]))) {
            var fixture = new PdfFixtures(
                    document, PDType0Font.load(document, fonts.getFontByName("WenQuanYiMicroHei"), true));
            fixture.plan();
            document.save(folder.resolve("printed.pdf").toFile());
        }
        String style = "<style>body{font-family:'WenQuanYi Micro Hei'} p{text-indent:2em;line-height:1.8}"
                + "table{border-collapse:collapse} td,th{border:1px solid #000;padding:4px;font-weight:normal}</style></head>";
        Files.writeString(folder.resolve("plan.html"), MadeUpPlan.html().replace("</head>", style));
    }

    private void plan() throws IOException {
        boolean isFirst = true;
        for (String line : MadeUpPlan.lines(false)) {
            if (isFirst) centred(line);
            else paragraph(line);
            isFirst = false;
        }
        table();
        for (String line : MadeUpPlan.lines(true)) paragraph(line);
        page.close();
    }

    private PDPageContentStream newPage() throws IOException {
        if (pages > 0) page.close();
        var next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        pages++;
        page = new PDPageContentStream(document, next);
        y = TOP;
        show("云川省人民政府公报 2026年第3期", LEFT + 230, 790, 9);
        show("— " + pages + " —", LEFT + 200, 50, 12);
        return page;
    }

    private void show(String text, float x, float at, float size) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, at);
        page.showText(text);
        page.endText();
    }

    private float width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    private void centred(String text) throws IOException {
        show(text, LEFT + (WIDTH - width(text)) / 2, y, SIZE);
        y -= 2 * LEADING;
    }

    private void paragraph(String text) throws IOException {
        boolean isFirst = true;
        for (String line : wrapped("　　" + text, WIDTH)) {
            if (y < BOTTOM) newPage();
            String printed = line.replace("　　", "");
            show(printed, isFirst ? LEFT + 2 * SIZE : LEFT, y, SIZE);
            isFirst = false;
            y -= LEADING;
        }
    }

    /** Words are not broken, and no line begins with a mark that ends something. */
    private List<String> wrapped(String text, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String piece : text.split("(?<=[^!-~])|(?=[^!-~])", -1)) {
            boolean mayBegin = "。，、；：）〕".indexOf(piece.isEmpty() ? ' ' : piece.charAt(0)) < 0;
            if (width(line + piece) > width && mayBegin) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!(line.isEmpty() && piece.equals(" "))) line.append(piece);
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }

    /** Broken before the third row, whose header is drawn again. */
    private void table() throws IOException {
        y -= 10;
        for (int row = 0; row < MadeUpPlan.TABLE.size(); row++) {
            if (row == 3) {
                newPage();
                row(0);
            }
            row(row);
        }
        y -= LEADING;
    }

    private void row(int row) throws IOException {
        float x = LEFT;
        float height = height(row);
        for (int column = 0; column < COLUMNS.length; column++) {
            String cell = MadeUpPlan.TABLE.get(row).get(column);
            float width = 0;
            for (int i = 0; i < MadeUpPlan.right(row, column); i++) width += COLUMNS[column + i];
            boolean isOpenBelow = MadeUpPlan.down(row, column) > 1;
            if (!cell.equals("<")) {
                if (!cell.equals("^")) lines(wrapped(cell, width - 10), x + 5);
                frame(x, width, height, isOpenBelow, cell.equals("^"));
            }
            x += COLUMNS[column];
        }
        y -= height;
    }

    private float height(int row) throws IOException {
        int most = 1;
        for (int column = 0; column < COLUMNS.length; column++) {
            int lines = wrapped(MadeUpPlan.TABLE.get(row).get(column), COLUMNS[column] - 10)
                    .size();
            if (MadeUpPlan.right(row, column) == 1) most = Math.max(most, lines);
        }
        return most * 20 + 8;
    }

    private void lines(List<String> lines, float x) throws IOException {
        float at = y - 18;
        for (String line : lines) {
            show(line, x, at, SIZE);
            at -= 20;
        }
    }

    private void frame(float x, float width, float height, boolean isOpenBelow, boolean isOpenAbove)
            throws IOException {
        stroke(x, y, x, y - height);
        stroke(x + width, y, x + width, y - height);
        if (!isOpenAbove) stroke(x, y, x + width, y);
        if (!isOpenBelow) stroke(x, y - height, x + width, y - height);
    }

    private void stroke(float x, float from, float toX, float to) throws IOException {
        page.moveTo(x, from);
        page.lineTo(toX, to);
        page.stroke();
    }
}
