package planlake.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import planlake.sample.dirt.RowKind;
import planlake.sample.files.Deliveries;
import planlake.sample.files.OddFile;
import planlake.sample.files.Parcel;
import planlake.sample.files.Sheet;
import planlake.sample.layout.Caption;
import planlake.sample.layout.FileLayouts;
import planlake.sample.layout.RegisterColumns;
import planlake.sample.layout.RegisterColumns.Entry;
import planlake.sample.province.Draw;
import planlake.sample.province.RegisterList;
import planlake.sample.province.SampleSpec;
import planlake.sample.province.WrongCodes;
import planlake.sample.province.YearCourse;
import planlake.sample.soiling.Soiled;

/** The register workbooks of one year: one per list, received on 20 January. */
final class Registers {

    private final Deliveries deliveries;
    private final SampleSpec spec;
    private final int year;
    private final Map<RegisterList, Sheet<Entry>> sheets = new EnumMap<>(RegisterList.class);

    Registers(Deliveries deliveries, SampleSpec spec, int year) {
        this.deliveries = deliveries;
        this.spec = spec;
        this.year = year;
        for (RegisterList list : RegisterList.values()) sheets.put(list, open(list));
    }

    private Sheet<Entry> open(RegisterList list) {
        String title = year + "年" + list.label() + (list == RegisterList.LARGE ? "项目清单" : "清单");
        String month = year + "-01";
        Path landing = deliveries.landing();
        Path folder = landing.resolve("register").resolve(month).resolve(list.label());
        LocalDate received = LocalDate.of(year, 1, 20);
        Draw draw = new Draw(spec.seed(), list.label().hashCode());
        int place = year * 2 + (list == RegisterList.KEY ? 0 : 1);
        return deliveries.open(
                new Parcel(
                        landing, folder, title, received, received.toString(), month, stated -> caption(title, stated)),
                new OddFile.Plan<>(
                        RegisterColumns.of(year),
                        null,
                        rows -> FileLayouts.ofRegister(spec, draw, place),
                        rows -> List.of()));
    }

    private static Caption caption(String title, LocalDate stated) {
        return new Caption(title + "（示例数据）", "清单", "填报人：示例    审核人：示例    印发日期：" + stated, stated);
    }

    void row(YearCourse course) {
        RowKind wrongCode = WrongCodes.kind(course.project(), spec.dirt());
        var entry = new Entry(course);
        Soiled<Entry> soiled = wrongCode == null
                ? Soiled.clean(entry)
                : Soiled.marked(entry, WrongCodes.mark(wrongCode, course.project()));
        sheets.forEach((list, sheet) -> {
            if (list.has(course.project(), year)) sheet.row(soiled);
        });
    }

    void finish() {
        deliveries.finish(sheets.values());
    }
}
