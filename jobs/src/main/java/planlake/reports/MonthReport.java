package planlake.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import planlake.bridge.Bridge;
import planlake.errors.Errors;
import planlake.reports.print.Front;
import planlake.reports.print.MonthView;
import planlake.reports.print.ReportData;
import planlake.reports.print.Section;
import planlake.reports.sections.BridgeSection;
import planlake.reports.sections.Cuts;
import planlake.reports.sections.FundsSection;
import planlake.reports.sections.Laggards;
import planlake.reports.sections.Overview;
import planlake.reports.sections.ProjectChanges;
import planlake.reports.sections.Quality;
import planlake.reports.sections.Starts;
import planlake.reports.sections.Targets;
import planlake.reports.sections.TaskBodies;
import planlake.reports.sections.TaskLedger;
import planlake.reports.sections.Tasks;
import planlake.reports.sections.Terms;

/** The month's report: one workbook and one page, printed from the same sections. */
public final class MonthReport {

    /** A section of what a month says; or none. */
    private interface Part {
        Stream<Section> of(MonthView view, List<Bridge> bridges);
    }

    /** Every section in printed order; a new one is written in a class of its own and named here. */
    private static final List<Part> SECTIONS = List.of(
            section(Overview::of),
            section(Cuts::regions),
            section(Cuts::lists),
            section(ProjectChanges::of),
            section(Cuts::industries),
            section(Cuts::bodies),
            section(TaskLedger::of),
            section(TaskBodies::of),
            section(Targets::of),
            section(Tasks::of),
            section(Laggards::of),
            section(Starts::of),
            section(FundsSection::of),
            // What moved since the edition before is read before how good the data are.
            (view, bridges) -> bridges.isEmpty() ? Stream.of() : Stream.of(BridgeSection.of(bridges)),
            section(Quality::of),
            section(Terms::of));

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

    private static Part section(Function<MonthView, Section> section) {
        return (view, bridges) -> Stream.of(section.apply(view));
    }

    /** The sections of a month, in printed order. */
    static List<Section> sections(MonthView view, List<Bridge> bridges) {
        return SECTIONS.stream().flatMap(part -> part.of(view, bridges)).toList();
    }
}
