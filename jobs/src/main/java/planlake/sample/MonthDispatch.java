package planlake.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.sample.files.Deliveries;
import planlake.sample.files.Parcel;
import planlake.sample.files.Sheet;
import planlake.sample.layout.Caption;
import planlake.sample.province.Draw;
import planlake.sample.province.Project;
import planlake.sample.province.Row;
import planlake.sample.province.SampleSpec;
import planlake.sample.province.Trait;
import planlake.sample.soiling.Soiled;
import planlake.sample.soiling.Soiling;

/** The dispatch workbooks of one month: one per unit, and one unit's first attempt where it sent a wrong one. */
final class MonthDispatch {

    /** Weeks late in the sample's fifth month. */
    private static final String LATE = "朝阳市";

    private final Deliveries deliveries;
    private final SampleSpec spec;
    private final YearMonth month;
    private final Map<String, Sheet<Row>> sheets = new TreeMap<>();
    private @Nullable Sheet<Row> firstAttempt;

    MonthDispatch(Deliveries deliveries, SampleSpec spec, YearMonth month) {
        this.deliveries = deliveries;
        this.spec = spec;
        this.month = month;
    }

    void row(Soiled<Row> soiled) {
        Project project = soiled.row().project();
        String unit = project.place().unit();
        sheets.computeIfAbsent(unit, u -> openFinal(u, project)).row(soiled);
        if (unit.equals(Soiling.CORRECTED) && isMonth(2)) {
            if (firstAttempt == null)
                firstAttempt = open(project, usual(unit), usual(unit).toString());
            firstAttempt.row(soiled.instead(soiled.row().understated()));
        }
    }

    void finish() {
        deliveries.finish(Stream.concat(Stream.ofNullable(firstAttempt), sheets.values().stream())
                .toList());
    }

    private boolean isMonth(int ofSample) {
        return month.equals(spec.from().plusMonths(ofSample));
    }

    private Sheet<Row> openFinal(String unit, Project project) {
        if (unit.equals(Soiling.CORRECTED) && isMonth(2)) {
            LocalDate received = usual(unit).plusDays(20);
            return open(project, received, received + "T1030");
        }
        LocalDate received = unit.equals(LATE) && isMonth(4) ? usual(unit).plusDays(23) : usual(unit);
        return open(project, received, received.toString());
    }

    /** The 5th to 10th of the next month. */
    private LocalDate usual(String unit) {
        int day = 5 + (int) (6 * draw(unit).unit(Trait.RECEIVED, month.getYear() * 12 + month.getMonthValue()));
        return month.plusMonths(1).atDay(day);
    }

    private Draw draw(String unit) {
        return new Draw(spec.seed(), unit.hashCode());
    }

    private Sheet<Row> open(Project project, LocalDate received, String folder) {
        String unit = project.place().unit();
        String title = unit + month.getYear() + "年" + month.getMonthValue() + "月重大项目调度表";
        Path landing = deliveries.landing();
        Path ofUnit = landing.resolve("dispatch").resolve(month.toString()).resolve(unit);
        return deliveries.open(
                new Parcel(
                        landing,
                        ofUnit,
                        title,
                        received,
                        folder,
                        month.toString(),
                        stated -> caption(unit, title, stated)),
                DispatchPlan.of(spec, month, draw(unit), project.place()));
    }

    private static Caption caption(String unit, String title, LocalDate stated) {
        return new Caption(
                title + "（示例数据）", "调度表", "填报人：示例    审核人：示例    填报单位：" + unit + "（示例）    填报日期：" + stated, stated);
    }
}
