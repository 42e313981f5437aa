package planlake.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import planlake.sample.files.OddFile;
import planlake.sample.layout.DispatchColumns;
import planlake.sample.layout.FileLayout;
import planlake.sample.layout.FileLayouts;
import planlake.sample.layout.FileLayouts.Contents;
import planlake.sample.province.Draw;
import planlake.sample.province.Project.Place;
import planlake.sample.province.Row;
import planlake.sample.province.SampleSpec;
import planlake.sample.province.Season;
import planlake.sample.soiling.Soiled;
import planlake.sample.soiling.Soiling;

/** What the layout of a unit's dispatch file depends on. */
record DispatchPlan(SampleSpec spec, YearMonth month, Draw draw, Place place) {

    private static final int UNITS = 16;
    /** As many rows as somebody forgot on a hidden sheet. */
    private static final int FORGOTTEN = 20;

    static OddFile.Plan<Row> of(SampleSpec spec, YearMonth month, Draw draw, Place place) {
        var plan = new DispatchPlan(spec, month, draw, place);
        return new OddFile.Plan<>(
                DispatchColumns.of(month), DispatchColumns.of(month.minusMonths(1)), plan::layout, plan::before);
    }

    private int ofSample() {
        return Season.month(month) - Season.month(spec.from());
    }

    private FileLayout layout(List<Soiled<Row>> rows) {
        if (place.unit().equals(Soiling.CORRECTED) && ofSample() == 2) return FileLayout.plain(draw);
        int shares = (int) rows.stream()
                .mapToDouble(soiled -> soiled.row().physicalProgress())
                .filter(percent -> percent > 0 && percent < 100)
                .count();
        int at = ofSample() * UNITS + place.unitIndex();
        return FileLayouts.of(
                spec, draw, new Contents(at, rows.size(), shares, !before(rows).isEmpty()));
    }

    private List<Soiled<Row>> before(List<Soiled<Row>> rows) {
        List<Soiled<Row>> before = new ArrayList<>();
        for (Soiled<Row> soiled : rows.subList(0, Math.min(FORGOTTEN, rows.size()))) {
            Row row = Row.of(soiled.row().project(), soiled.row().month() - 1);
            if (row != null) before.add(Soiled.clean(row));
        }
        return before;
    }
}
