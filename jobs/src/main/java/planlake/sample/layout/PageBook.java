package planlake.sample.layout;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import planlake.xlsx.SteadyZip;

/** Writes pages as a workbook (.xlsx). */
final class PageBook {

    /** The writer knows formulas without their values; these are put in when the file is zipped again. */
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();

    private PageBook() {}

    static long write(List<Page> pages, Path file, LocalDate stated) throws IOException {
        return new PageBook().writeTo(pages, file, stated);
    }

    private long writeTo(List<Page> pages, Path file, LocalDate stated) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft));
                Workbook workbook = new Workbook(out, "Planlake", "1.0")) {
            workbook.setCompressionLevel(0);
            workbook.properties().setDescription(Caption.SYNTHETIC);
            for (Page page : pages) fill(page, workbook.newWorksheet(page.name()));
        }
        return SteadyZip.move(draft, file, stated, this::withValues);
    }

    private String withValues(String sheet) {
        String computed = sheet;
        for (Map.Entry<String, BigDecimal> value : values.entrySet()) {
            String formula = "<f>" + value.getKey() + "</f>";
            computed =
                    computed.replace(formula, formula + "<v>" + value.getValue().toPlainString() + "</v>");
        }
        return computed;
    }

    private void fill(Page page, Worksheet sheet) {
        for (int row = 0; row < page.size(); row++) {
            List<@Nullable Object> line = page.lines().get(row);
            for (int column = 0; column < line.size(); column++) put(sheet, row, column, line.get(column));
        }
        for (Page.Merged range : page.merged()) {
            sheet.range(range.top(), range.left(), range.bottom(), range.right())
                    .merge();
        }
        for (int header : page.headers()) {
            sheet.range(header, 0, header, page.width() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .set();
        }
        if (page.isHidden()) sheet.setVisibilityState(VisibilityState.HIDDEN);
    }

    private void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof Page.Formula formula) {
            values.put(formula.expression(), formula.value());
            sheet.formula(row, column, formula.expression());
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof String text && !text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }
}
