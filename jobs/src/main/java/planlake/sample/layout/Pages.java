package planlake.sample.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.FileKind;
import planlake.sample.dirt.Injection;
import planlake.xlsx.SteadyZip;

/** The pages of one file, on their way to the form in which it is delivered. */
public record Pages(List<Page> pages, FileLayout layout, LocalDate stated) {

    /** The ending of the file's name. */
    public static String ending(FileLayout layout) {
        if (layout.has(FileKind.FORMAT_XLS)) return ".xls";
        if (layout.has(FileKind.FORMAT_ZIP)) return ".zip";
        return !layout.isText() ? ".xlsx" : layout.has(FileKind.CSV_TABS) ? ".tsv" : ".csv";
    }

    /** Takes the marks off the cells and says where they were. */
    public List<Injection> unmark(String file, String entry, String month) {
        List<Injection> injections = new ArrayList<>();
        for (Page page : pages) {
            String sheet = layout.isText() ? "" : entry + page.name();
            for (int row = 0; row < page.size(); row++) {
                List<@Nullable Object> line = page.lines().get(row);
                for (int column = 0; column < line.size(); column++) {
                    if (line.get(column) instanceof Marked marked) {
                        line.set(column, marked.cell());
                        String cell = Injection.cell(row, column);
                        String delivered = Texts.of(marked.cell());
                        injections.add(new Injection(file, sheet, cell, month, marked.mark(), delivered));
                    }
                }
            }
        }
        return injections;
    }

    /** Writes the file, whose workbook is called {@code stem} in a zip; gives its size in bytes. */
    public long write(Path file, String stem) throws IOException {
        if (layout.isText()) return new PageText(layout).write(pages.get(0), file);
        if (layout.has(FileKind.FORMAT_XLS)) return PageXls.write(pages, file);
        if (!layout.has(FileKind.FORMAT_ZIP)) return PageBook.write(pages, file, stated);
        Path inside = file.resolveSibling(stem + ".xlsx.inside");
        PageBook.write(pages, inside, stated);
        return SteadyZip.wrap(inside, stem + ".xlsx", file, stated);
    }
}
