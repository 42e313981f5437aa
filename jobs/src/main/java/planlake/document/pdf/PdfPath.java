package planlake.document.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import planlake.document.text.BoundedTime;

/** The lines that a page draws: what is stroked, and filled boxes so thin that they are lines. */
final class PdfPath {

    private static final double THIN = 3;

    private final PDFStreamEngine page;
    private final PdfPlacement placement;
    private final List<List<Point2D.Float>> parts = new ArrayList<>();

    PdfPath(PDFStreamEngine page, PdfPlacement placement) {
        this.page = page;
        this.placement = placement;
    }

    List<OperatorProcessor> operators() {
        Map<String, Consumer<float[]>> actions = Map.ofEntries(
                Map.entry("m", this::move),
                Map.entry("l", this::line),
                Map.entry("c", at -> curve(at, 4)),
                Map.entry("v", at -> curve(at, 2)),
                Map.entry("y", at -> curve(at, 2)),
                Map.entry("re", this::box),
                Map.entry("h", at -> close()),
                Map.entry("S", at -> paint(true, false)),
                Map.entry("s", at -> closeAndPaint(false)),
                Map.entry("f", at -> paint(false, true)),
                Map.entry("F", at -> paint(false, true)),
                Map.entry("f*", at -> paint(false, true)),
                Map.entry("B", at -> paint(true, true)),
                Map.entry("B*", at -> paint(true, true)),
                Map.entry("b", at -> closeAndPaint(true)),
                Map.entry("b*", at -> closeAndPaint(true)),
                Map.entry("n", at -> parts.clear()));
        var operators = new ArrayList<OperatorProcessor>();
        actions.forEach((name, action) -> operators.add(new Drawing(page, name, action)));
        return operators;
    }

    private static final class Drawing extends OperatorProcessor {

        private final String name;
        private final Consumer<float[]> action;

        Drawing(PDFStreamEngine page, String name, Consumer<float[]> action) {
            super(page);
            this.name = name;
            this.action = action;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            BoundedTime.check();
            float[] numbers = new float[6];
            for (int i = 0; i < Math.min(6, operands.size()); i++) {
                if (operands.get(i) instanceof COSNumber number) numbers[i] = number.floatValue();
            }
            action.accept(numbers);
        }

        @Override
        public String getName() {
            return name;
        }
    }

    private void move(float[] at) {
        var part = new ArrayList<Point2D.Float>();
        part.add(page.transformedPoint(at[0], at[1]));
        parts.add(part);
    }

    private void line(float[] at) {
        if (parts.isEmpty()) move(at);
        else parts.get(parts.size() - 1).add(page.transformedPoint(at[0], at[1]));
    }

    /** What is curved is no ruling line; the path goes on where the curve ends. */
    private void curve(float[] at, int end) {
        move(new float[] {at[end], at[end + 1]});
    }

    private void box(float[] at) {
        move(at);
        line(new float[] {at[0] + at[2], at[1]});
        line(new float[] {at[0] + at[2], at[1] + at[3]});
        line(new float[] {at[0], at[1] + at[3]});
        close();
    }

    private void close() {
        if (parts.isEmpty()) return;
        List<Point2D.Float> part = parts.get(parts.size() - 1);
        part.add(part.get(0));
    }

    private void closeAndPaint(boolean fills) {
        close();
        paint(true, fills);
    }

    private void paint(boolean strokes, boolean fills) {
        for (List<Point2D.Float> part : parts) {
            for (int i = 1; strokes && i < part.size(); i++) placement.rule(part.get(i - 1), part.get(i));
            if (fills && !strokes) fill(part);
        }
        parts.clear();
    }

    private void fill(List<Point2D.Float> part) {
        double left = part.stream().mapToDouble(Point2D.Float::getX).min().orElse(0);
        double right = part.stream().mapToDouble(Point2D.Float::getX).max().orElse(0);
        double low = part.stream().mapToDouble(Point2D.Float::getY).min().orElse(0);
        double high = part.stream().mapToDouble(Point2D.Float::getY).max().orElse(0);
        if (high - low <= THIN && right - left > high - low) {
            placement.rule(new Point2D.Double(left, (low + high) / 2), new Point2D.Double(right, (low + high) / 2));
        } else if (right - left <= THIN) {
            placement.rule(new Point2D.Double((left + right) / 2, low), new Point2D.Double((left + right) / 2, high));
        }
    }
}
