package planlake.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The dispatch workbooks of one month: one per unit, and one unit's first attempt where it sent a wrong one. */
final class MonthDispatch {

    /** Sent wrong at first, in the sample's third month, and corrected three weeks later. */
    private static final String CORRECTED = "阜新市";
    /** Weeks late in the sample's fifth month. */
    private static final String LATE = "朝阳市";

    private final Deliveries deliveries;
    private final Path dispatch;
    private final SampleSpec spec;
    private final YearMonth month;
    private final List<Column<Row>> columns;
    private final Map<String, Sheet<Row>> sheets = new TreeMap<>();
    private final Map<String, Sheet<Row>> firstAttempts = new TreeMap<>();

    MonthDispatch(Deliveries deliveries, Path landing, SampleSpec spec, YearMonth month) {
        this.deliveries = deliveries;
        this.dispatch = landing.resolve("dispatch").resolve(month.toString());
        this.spec = spec;
        this.month = month;
        this.columns = DispatchColumns.of(month);
    }

    void row(Row row) {
        String unit = row.project().place().unit();
        sheets.computeIfAbsent(unit, this::openFinal).row(row);
        if (unit.equals(CORRECTED) && isMonth(2)) {
            firstAttempts
                    .computeIfAbsent(unit, u -> open(u, usual(u), usual(u).toString()))
                    .row(row.understated());
        }
    }

    void finish() {
        firstAttempts.values().forEach(deliveries::finish);
        sheets.values().forEach(deliveries::finish);
        deliveries.await();
    }

    private boolean isMonth(int ofSample) {
        return month.equals(spec.from().plusMonths(ofSample));
    }

    private Sheet<Row> openFinal(String unit) {
        if (unit.equals(CORRECTED) && isMonth(2)) {
            LocalDate received = usual(unit).plusDays(20);
            return open(unit, received, received + "T1030");
        }
        LocalDate received = unit.equals(LATE) && isMonth(4) ? usual(unit).plusDays(23) : usual(unit);
        return open(unit, received, received.toString());
    }

    /** The 5th to 10th of the next month. */
    private LocalDate usual(String unit) {
        Draw draw = new Draw(spec.seed(), unit.hashCode());
        int day = 5 + (int) (6 * draw.unit(Trait.RECEIVED, month.getYear() * 12 + month.getMonthValue()));
        return month.plusMonths(1).atDay(day);
    }

    private Sheet<Row> open(String unit, LocalDate received, String folder) {
        String title = unit + month.getYear() + "年" + month.getMonthValue() + "月重大项目调度表";
        Caption caption = new Caption(
                title + "（示例数据）", "调度表", "填报人：示例    审核人：示例    填报单位：" + unit + "（示例）    填报日期：" + received, received);
        return deliveries.open(dispatch.resolve(unit).resolve(folder), title, caption, columns);
    }
}
