package planlake.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.document.pdf.PdfPage.Glyph;
import planlake.document.pdf.PdfPage.Ruling;
import planlake.document.text.DocumentText;
import planlake.document.text.MadeUpPlan;
import planlake.document.text.UnreadableDocument;

/** How glyphs and ruling lines become paragraphs and tables. Lines here are ten characters of ten points wide. */
class PdfFlowTest {

    /** Between bars the lines, each behind as many dots as it is indented; = begins a new page. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            ..一二三四五六七八|九十。|..甲乙丙丁戊己庚辛|壬癸    ~ 一二三四五六七八九十。/甲乙丙丁戊己庚辛壬癸
            ..一二三|甲乙丙丁戊己庚辛壬癸|子丑              ~ 一二三/甲乙丙丁戊己庚辛壬癸子丑
            一二三四五六七八九十|甲乙丙丁戊己庚辛壬。|一、子丑    ~ 一二三四五六七八九十甲乙丙丁戊己庚辛壬。/一、子丑
            ..一二三四五六七八|九十甲乙丙丁戊己庚辛|=|壬癸        ~ 一二三四五六七八九十甲乙丙丁戊己庚辛壬癸
            一二三四五六七（省科|甲乙丙丁戊己庚辛壬癸|子          ~ 一二三四五六七（省科甲乙丙丁戊己庚辛壬癸子
            一二三四五|（十）乙丙丁戊己庚辛壬|子丑            ~ 一二三四五/（十）乙丙丁戊己庚辛壬子丑
            """)
    void aLineThatReachesTheMarginGoesOnInTheNext(String lines, String paragraphs) throws UnreadableDocument {
        assertThat(read(lines)).isEqualTo(paragraphs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            政府公报第1期|一二三。|- 1 -|=|政府公报第2期|四五六。|- 2 -   ~ 一二三。/四五六。
            一二三。|3|四五六。|七八九。|十。|甲。                          ~ 一二三。/四五六。/七八九。/十。/甲。
            一二三。|第 1 页 共 2 页|=|四五六。|第 2 页 共 2 页             ~ 一二三。/四五六。
            """)
    void whatRunsAlongEveryPageIsNoText(String lines, String paragraphs) throws UnreadableDocument {
        assertThat(read(lines)).isEqualTo(paragraphs);
    }

    private static String read(String lines) throws UnreadableDocument {
        var pages = new ArrayList<PdfPage>();
        for (String page : lines.split("\\|?=\\|", -1)) {
            var glyphs = new ArrayList<Glyph>();
            int row = 0;
            for (String line : page.split("\\|", -1)) glyphs.addAll(line(line.strip(), 0, 20 * ++row));
            pages.add(new PdfPage(140, glyphs, List.of()));
        }
        return PdfFlow.of(pages).text().strip().replace("\n", "/");
    }

    private static List<Glyph> line(String text, double left, double y) {
        var glyphs = new ArrayList<Glyph>();
        for (int i = 0; i < text.length(); i++) {
            double at = left + 10 * i;
            if (text.charAt(i) != '.') glyphs.add(new Glyph(text.substring(i, i + 1), at, at + 10, y, 10));
        }
        return glyphs;
    }

    /** Two columns of 30 points, the second with words; rows of 20. */
    private static PdfPage table(List<String> rows, List<Ruling> without) {
        var glyphs = new ArrayList<Glyph>();
        var rulings = new ArrayList<Ruling>();
        for (int row = 0; row < rows.size(); row++) {
            String[] cells = rows.get(row).split(";", -1);
            for (int i = 0; i < cells.length; i++) glyphs.addAll(line(cells[i], 52.0 * i + 2, 20 * row + 15));
        }
        for (int row = 0; row <= rows.size(); row++) {
            rulings.add(new Ruling(true, 20 * row, 0, 52));
            rulings.add(new Ruling(true, 20 * row, 52, 104));
        }
        for (double x : List.of(0.0, 52.0, 104.0)) rulings.add(new Ruling(false, x, 0, 20 * rows.size()));
        rulings.removeAll(without);
        return new PdfPage(110, glyphs, rulings);
    }

    private static String cells(PdfPage... pages) throws UnreadableDocument {
        return MadeUpPlan.cells(PdfFlow.of(List.of(pages)), 0).toString();
    }

    @Test
    void cellsAreWhatNoLineParts() throws UnreadableDocument {
        List<String> rows = List.of("任务;单位", "甲;省厅", "乙;");
        Ruling below = new Ruling(true, 40, 52, 104);
        List<Ruling> sides = List.of(new Ruling(false, 0, 0, 60), new Ruling(false, 104, 0, 60));

        assertThat(cells(table(rows, List.of()))).isEqualTo("[[任务, 单位], [甲, 省厅], [乙, ]]");
        assertThat(cells(table(rows, List.of(below)))).isEqualTo("[[任务, 单位], [甲, 省厅], [乙, 省厅]]");
        assertThat(cells(table(rows, sides))).isEqualTo("[[任务, 单位], [甲, 省厅], [乙, ]]");
    }

    @Test
    void aTableGoesOnOnTheNextPageWithoutItsHeader() throws UnreadableDocument {
        PdfPage first = table(List.of("任务;单位", "甲;省一厅"), List.of());
        PdfPage withHeader = table(List.of("任务;单位", "乙;省厅"), List.of());
        PdfPage rowSplit = table(List.of("任务;单位", ";省二厅"), List.of());

        assertThat(cells(first, withHeader)).isEqualTo("[[任务, 单位], [甲, 省一厅], [乙, 省厅]]");
        assertThat(cells(first, table(List.of("乙;省厅"), List.of()))).isEqualTo("[[任务, 单位], [甲, 省一厅], [乙, 省厅]]");
        assertThat(cells(first, rowSplit)).isEqualTo("[[任务, 单位], [甲, 省一厅], [甲, 省二厅]]");
    }

    @Test
    void aRowThatThePageBreaksIsOneRow() throws UnreadableDocument {
        PdfPage first = table(List.of("任务;单位", "甲;省一厅、市"), List.of());

        assertThat(cells(first, table(List.of(";级各部门"), List.of()))).isEqualTo("[[任务, 单位], [甲, 省一厅、市级各部门]]");
    }

    @Test
    void aBoxAroundTextIsNoTable() throws UnreadableDocument {
        List<Ruling> box = Stream.of(0.0, 40.0)
                .flatMap(at -> Stream.of(new Ruling(true, at, 0, 100), new Ruling(false, at * 2.5, 0, 40)))
                .toList();
        var page = new PdfPage(100, line("一二三", 10, 20), box);

        assertThat(PdfFlow.of(List.of(page))).isEqualTo(DocumentText.of("一二三\n"));
    }
}
