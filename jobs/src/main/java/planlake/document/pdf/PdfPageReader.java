package planlake.document.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import planlake.document.text.BoundedTime;
import planlake.document.text.UnreadableDocument;

/** Reads one page: its characters and its ruling lines. Pictures are not even decoded. */
final class PdfPageReader extends PDFStreamEngine {

    private final PdfPlacement placement = new PdfPlacement();
    private final PdfPath path = new PdfPath(this, placement);
    private final int most;
    private int unknown;

    /** @param most how many characters there may be */
    PdfPageReader(int most) {
        this.most = most;
        operators().forEach(this::addOperator);
        path.operators().forEach(this::addOperator);
    }

    private List<OperatorProcessor> operators() {
        return List.of(
                new BeginText(this),
                new EndText(this),
                new Concatenate(this),
                new Save(this),
                new Restore(this),
                new DrawObject(this),
                new SetGraphicsStateParameters(this),
                new SetMatrix(this),
                new MoveText(this),
                new MoveTextSetLeading(this),
                new NextLine(this),
                new SetCharSpacing(this),
                new SetWordSpacing(this),
                new SetFontAndSize(this),
                new SetTextHorizontalScaling(this),
                new SetTextLeading(this),
                new SetTextRenderingMode(this),
                new SetTextRise(this),
                new ShowText(this),
                new ShowTextAdjusted(this),
                new ShowTextLine(this),
                new ShowTextLineAndSpace(this));
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        placement.on(page.getCropBox());
        super.processPage(page);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        BoundedTime.check();
        String text = character(font, code);
        if (text == null) {
            unknown++;
            return;
        }
        if (placement.size() >= most) throw UnreadableDocument.tooLong();
        Point2D.Float from = matrix.transformPoint(0, 0);
        Point2D.Float to = matrix.transformPoint(displacement.getX(), 0);
        Point2D.Float above = matrix.transformPoint(0, 1);
        placement.add(PdfCharacters.usual(text), from, to, above.distance(from));
    }

    private static @Nullable String character(PDFont font, int code) {
        String text = font.toUnicode(code);
        if (text == null && font instanceof PDSimpleFont && code >= ' ') return String.valueOf((char) code);
        boolean isKnown = text != null && text.chars().noneMatch(c -> c == 0xFFFD || c < ' ' || isPrivate(c));
        return isKnown ? text : null;
    }

    private static boolean isPrivate(int c) {
        return c >= 0xE000 && c <= 0xF8FF;
    }

    /** How many characters the page does not say the meaning of. */
    int unknown() {
        return unknown;
    }

    PdfPage page() {
        return placement.page();
    }

    /** Operators that can't be read are skipped, as viewers do; what was refused stays refused. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (e instanceof UnreadableDocument) throw e;
        super.operatorException(operator, operands, e);
    }
}
