package planlake.sample.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.FileKind;
import planlake.sample.dirt.Injection;
import planlake.sample.dirt.Mark;
import planlake.sample.layout.Caption;
import planlake.sample.layout.Faulty;
import planlake.sample.layout.FileLayout;
import planlake.sample.layout.Page;
import planlake.sample.layout.Pages;
import planlake.sample.layout.SheetColumn;
import planlake.sample.soiling.Soiled;

/** A file that is laid out once all its rows are known; where its first attempt fails, two files. */
public final class OddFile<R> implements Sheet<R> {

    /**
     * What a file needs beside its rows.
     *
     * @param columns of the report month
     * @param before of the month before; null for registers
     * @param layout how the file looks, from its rows
     * @param hidden rows of the month before, for a hidden sheet
     */
    public record Plan<R>(
            List<SheetColumn<R>> columns,
            @Nullable List<SheetColumn<R>> before,
            Function<List<Soiled<R>>, FileLayout> layout,
            Function<List<Soiled<R>>, List<Soiled<R>>> hidden) {}

    private final Parcel parcel;
    private final Plan<R> plan;
    private final List<Soiled<R>> rows = new ArrayList<>();
    private final List<Injection> injections = new ArrayList<>();

    public OddFile(Parcel parcel, Plan<R> plan) {
        this.parcel = parcel;
        this.plan = plan;
    }

    @Override
    public void row(Soiled<R> row) {
        rows.add(row);
    }

    @Override
    public long rows() {
        return rows.stream().mapToLong(row -> row.again() == null ? 1 : 2).sum();
    }

    @Override
    public List<Injection> injections() {
        return injections;
    }

    @Override
    public List<Long> finish() throws IOException {
        FileLayout layout = plan.layout().apply(rows);
        FileKind fault = layout.fault();
        if (fault == null) return List.of(deliver(parcel, layout));
        long good = deliver(parcel.nextDay(), layout);
        return List.of(attempt(fault, layout), good);
    }

    private long deliver(Parcel to, FileLayout layout) throws IOException {
        Path file = to.file(Pages.ending(layout));
        String path = to.below(file);
        layout.kinds().stream()
                .filter(kind -> kind.group() != FileKind.Group.FAULT)
                .filter(kind -> kind != FileKind.TOTAL_OFF && kind != FileKind.SUBTOTAL_OFF)
                .forEach(kind -> injections.add(whole(path, kind)));
        Pages pages = compose(to, layout, plan.columns());
        String entry = layout.has(FileKind.FORMAT_ZIP) ? to.fullStem() + ".xlsx/" : "";
        injections.addAll(pages.unmark(path, entry, to.month()));
        return write(pages, file, to);
    }

    private Injection whole(String path, FileKind kind) {
        return new Injection(path, "", "", parcel.month(), Mark.of(kind, "", ""), "");
    }

    private Pages compose(Parcel to, FileLayout layout, List<SheetColumn<R>> columns) {
        Caption caption = to.caption().apply(to.received());
        List<Page> pages = new ArrayList<>(Composer.of(layout, caption, columns).pages(rows));
        if (layout.has(FileKind.HIDDEN_SHEET) && plan.before() != null) {
            var composer = Composer.of(FileLayout.plain(layout.draw()), caption, plan.before());
            pages.add(composer.hiddenPage(plan.hidden().apply(rows)));
        }
        if (layout.has(FileKind.OTHER_MONTH_SHEET) && plan.before() != null) {
            var composer = Composer.of(FileLayout.plain(layout.draw()), caption, plan.before());
            int month = YearMonth.parse(to.month()).minusMonths(1).getMonthValue();
            pages.add(composer.otherPage(month + "月", plan.hidden().apply(rows)));
        }
        return new Pages(pages, layout, to.received());
    }

    private static long write(Pages pages, Path file, Parcel to) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return pages.write(file, to.fullStem());
    }

    /** The file of the day before, which is refused. */
    private long attempt(FileKind fault, FileLayout layout) throws IOException {
        Path file = parcel.file(Pages.ending(layout));
        injections.add(whole(parcel.below(file), fault));
        List<SheetColumn<R>> before = plan.before();
        if (fault == FileKind.FILE_OTHER_MONTH && before != null) {
            FileLayout plainWords = layout.without(FileKind.HEADERS_RENAMED);
            Pages pages = compose(parcel, plainWords, before);
            pages.unmark("", "", "");
            return write(pages, file, parcel);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Faulty.write(fault, parcel.nextDay().file(Pages.ending(layout)), file);
    }
}
