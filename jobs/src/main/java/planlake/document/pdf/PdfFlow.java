package planlake.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.document.pdf.PdfPage.Glyph;
import planlake.document.text.BoundedTime;
import planlake.document.text.DocumentText;
import planlake.document.text.TextBuilder;
import planlake.document.text.UnreadableDocument;

/** The text of all pages in the order of reading, paragraphs and tables put together over page ends. */
final class PdfFlow {

    private final TextBuilder text = new TextBuilder();
    private @Nullable PdfTable table;
    private @Nullable PdfLine last;
    private int lastPage;
    private final StringBuilder paragraph = new StringBuilder();

    private PdfFlow() {}

    static DocumentText of(List<PdfPage> pages) throws UnreadableDocument {
        List<Parted> parted = new ArrayList<>();
        for (PdfPage page : pages) parted.add(Parted.of(page));
        var furniture = new PdfFurniture(parted.stream().map(Parted::lines).toList());
        List<Parted> bare = parted.stream()
                .map(page -> new Parted(page.width(), furniture.without(page.lines()), page.tables()))
                .toList();
        var flow = new PdfFlow();
        flow.read(bare);
        return flow.text.build();
    }

    /** A page's lines outside of tables, and its tables by the heights that they begin at. */
    private record Parted(double width, List<PdfLine> lines, Map<Double, PdfTable> tables) {

        static Parted of(PdfPage page) {
            List<Glyph> rest = page.glyphs();
            Map<Double, PdfTable> tables = new HashMap<>();
            for (RulingNet net : RulingNet.of(page.rulings())) {
                RuledTable ruled = RuledTable.of(net).orElse(null);
                if (ruled == null) continue;
                List<Glyph> own = rest.stream().filter(ruled::holds).toList();
                if (own.stream().allMatch(Glyph::isBlank)) continue;
                rest = rest.stream().filter(glyph -> !ruled.holds(glyph)).toList();
                tables.put(ruled.top(), ruled.filled(own));
            }
            return new Parted(page.width(), PdfLine.of(rest), tables);
        }

        long paper() {
            return Math.round(width / 10);
        }
    }

    private void read(List<Parted> pages) throws UnreadableDocument {
        Map<Long, PdfParagraphs> margins = new HashMap<>();
        for (Parted page : pages) {
            margins.computeIfAbsent(
                    page.paper(),
                    paper -> PdfParagraphs.of(
                            pages.stream()
                                    .filter(each -> each.paper() == paper)
                                    .map(Parted::lines)
                                    .toList(),
                            page.width()));
        }
        for (int number = 0; number < pages.size(); number++) {
            Parted page = pages.get(number);
            PdfParagraphs margin = margins.get(page.paper());
            if (margin != null) page(number, page, margin);
        }
        endParagraph();
        endTable();
    }

    private void page(int number, Parted page, PdfParagraphs margin) throws UnreadableDocument {
        BoundedTime.check();
        List<Double> tops = page.tables().keySet().stream().sorted().toList();
        int next = 0;
        for (PdfLine line : page.lines()) {
            while (next < tops.size() && tops.get(next) < line.y())
                table(page.tables().get(tops.get(next++)));
            line(line, number, margin);
        }
        while (next < tops.size()) table(page.tables().get(tops.get(next++)));
    }

    private void line(PdfLine line, int page, PdfParagraphs margin) throws UnreadableDocument {
        endTable();
        if (last != null && margin.goesOn(last, line, page == lastPage)) {
            String joined = PdfLine.join(last.text(), last.endsBlank(), line.text());
            paragraph.append(joined, last.text().length(), joined.length());
        } else {
            endParagraph();
            paragraph.append(line.text());
        }
        last = line;
        lastPage = page;
    }

    private void table(@Nullable PdfTable next) throws UnreadableDocument {
        if (next == null) return;
        endParagraph();
        if (table != null && table.goesOnIn(next)) {
            table = table.with(next);
        } else {
            endTable();
            table = next;
        }
    }

    private void endParagraph() throws UnreadableDocument {
        text.paragraph(paragraph.toString());
        paragraph.setLength(0);
        last = null;
    }

    private void endTable() throws UnreadableDocument {
        if (table != null) text.table(table.grid());
        table = null;
    }
}
