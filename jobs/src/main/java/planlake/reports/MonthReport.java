package planlake.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import planlake.bridge.Bridge;
import planlake.errors.Errors;

/** The month's report: one workbook and one page, printed from the same sections. */
public final class MonthReport {

    private static final Function<MonthView, Section> QUALITY = Quality::of;

    /** Every section in printed order; a new one is written in a class of its own and named here. */
    private static final List<Function<MonthView, Section>> SECTIONS = List.of(
            Overview::of,
            Cuts::regions,
            Cuts::lists,
            ProjectChanges::of,
            Cuts::industries,
            Cuts::bodies,
            TaskLedger::of,
            TaskBodies::of,
            Targets::of,
            Tasks::of,
            Laggards::of,
            Starts::of,
            Funds::of,
            QUALITY,
            Terms::of);

    private MonthReport() {}

    /**
     * Writes a month's workbook and page into a folder, which is made if need be; the same rows give the same bytes.
     *
     * @return the workbook, then the page
     * @throws planlake.errors.Refused if the month is not released
     */
    public static List<Path> write(ReportData data, YearMonth month, Path dir) throws IOException {
        List<LocalDate> months = data.months();
        if (!months.contains(month.atDay(1))) {
            throw Errors.unknown(
                    "released month",
                    month.toString(),
                    months.stream().map(each -> YearMonth.from(each).toString()).toList());
        }
        MonthView view = new MonthView(data, month);
        Front front = Front.of(data, view);
        List<Section> sections = sections(view, data.bridges(month.atDay(1)));
        Files.createDirectories(dir);
        String name = front.title() + "-" + view.monthName();
        return List.of(
                Files.write(dir.resolve(name + ".xlsx"), MonthWorkbook.bytes(front, sections)),
                Files.writeString(dir.resolve(name + ".html"), MonthPage.html(front, sections)));
    }

    private static List<Section> sections(MonthView view, List<Bridge> bridges) {
        List<Section> sections = new ArrayList<>();
        for (Function<MonthView, Section> section : SECTIONS) {
            // What moved since the edition before is read before how good the data are.
            if (section.equals(QUALITY) && !bridges.isEmpty()) sections.add(BridgeSection.of(bridges));
            sections.add(section.apply(view));
        }
        return sections;
    }
}
