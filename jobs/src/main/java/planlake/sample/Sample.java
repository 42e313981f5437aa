package planlake.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import planlake.sample.files.Deliveries;
import planlake.sample.files.SampleSummary;
import planlake.sample.province.Course;
import planlake.sample.province.Goals;
import planlake.sample.province.Goals.Place;
import planlake.sample.province.MonthCompletion;
import planlake.sample.province.NamedWorks;
import planlake.sample.province.PlanProjects;
import planlake.sample.province.Projects;
import planlake.sample.province.Reference;
import planlake.sample.province.Row;
import planlake.sample.province.SampleSpec;
import planlake.sample.province.Season;
import planlake.sample.province.Series;
import planlake.sample.province.WorkState;
import planlake.sample.province.YearCourse;
import planlake.sample.soiling.Soiled;
import planlake.sample.soiling.Soiling;

/**
 * Writes an invented province: {@code landing/} as its units would deliver it, {@code truth/} as a perfect reader would
 * know it, and 说明.txt, which says that all of it is synthetic. Files of the same name are written over, others stay.
 */
public final class Sample {

    private static final String NOTE = """
            本目录中的 landing/（不含 landing/plan）与 truth/ 由 Planlake 的示例生成器写出，项目、金额、进度、联系人均为虚构，非真实统计。
            省政府工作分工所点名的 14 个项目使用公开资料中的名称、开竣工时间和总投资；没有公开数的，清单“备注”栏注明为虚构。
            """;

    private final SampleSpec spec;
    private final SampleProgress progress;
    private final Projects projects;
    private final Deliveries deliveries;
    private final Truth truth;
    private final Indicators indicators;
    private final Controls controls;
    private final Goals goals;
    private final NamedWorks namedWorks;
    private final TaskReports reports;
    private final Soiling soiling;
    private final int[] order;

    private Sample(SampleSpec spec, SampleProgress progress, Deliveries deliveries, Truth truth) {
        Reference reference = Reference.load();
        this.spec = spec;
        this.progress = progress;
        this.projects = new Projects(spec, reference);
        this.deliveries = deliveries;
        this.truth = truth;
        Series series = new Series(reference, spec.seed());
        this.indicators = new Indicators(reference, series, deliveries);
        this.controls = new Controls(spec, deliveries);
        this.goals = new Goals(series);
        this.namedWorks = new NamedWorks(reference);
        this.reports = new TaskReports(deliveries, series);
        this.soiling = new Soiling(spec);
        this.order = projects.byCode();
    }

    /** Writes the sample below {@code home} and tells {@code progress} after each month. */
    public static SampleSummary write(SampleSpec spec, Path home, SampleProgress progress) {
        try (var truth = new Truth(home.resolve("truth"), spec.dirt());
                var deliveries = new Deliveries(spec, home.resolve("landing"), truth::injection)) {
            Files.writeString(home.resolve("说明.txt"), NOTE);
            return new Sample(spec, progress, deliveries, truth).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SampleSummary write() throws IOException {
        for (int year = spec.from().getYear(); year <= spec.last().getYear(); year++) writeRegisters(year);
        for (int i = 0; i < spec.months(); i++) {
            progress.at("months", i, spec.months());
            writeMonth(spec.from().plusMonths(i));
        }
        progress.at("months", spec.months(), spec.months());
        truth.finish().forEach(deliveries::count);
        return deliveries.summary(projects.shape());
    }

    private void writeRegisters(int year) {
        Registers registers = new Registers(deliveries, spec, year);
        for (int index : order) {
            YearCourse course = Course.of(projects.project(index), year);
            if (course != null) registers.row(course);
        }
        registers.finish();
    }

    private void count(Soiled<Row> soiled, MonthCompletion completion, YearMonth month) {
        Row counted = soiled.counted();
        if (counted != null) {
            completion.row(counted);
            namedWorks.row(counted);
            truth.row(counted, month.toString());
        }
    }

    private void writeMonth(YearMonth month) {
        MonthDispatch dispatch = new MonthDispatch(deliveries, spec, month);
        MonthCompletion completion = new MonthCompletion();
        int number = Season.month(month);
        for (int index : order) {
            Row row = Row.of(projects.project(index), number);
            if (row != null) {
                Soiled<Row> soiled = soiling.of(row);
                dispatch.row(soiled);
                count(soiled, completion, month);
            }
        }
        dispatch.finish();
        truth.completion(completion.records(month.toString()));
        controls.write(month, completion);
        indicators.write(month);
        if (month.getYear() == PlanProjects.PLAN_YEAR) writeLedger(month, completion);
    }

    /** What the plan's bodies report, which only the plan's year has, and how its work items really stand. */
    private void writeLedger(YearMonth month, MonthCompletion completion) {
        var states = new TreeMap<Place, WorkState>(Place.ORDER);
        BiConsumer<Place, WorkState> worst = (place, state) -> states.merge(place, state, WorkState::orWorse);
        goals.tell(month, completion, worst);
        namedWorks.tell(Season.month(month), worst);
        truth.ledger(month.toString(), states);
        reports.write(month, states);
    }
}
