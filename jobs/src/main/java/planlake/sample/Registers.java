package planlake.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import planlake.sample.RegisterColumns.Entry;

/** The register workbooks of one year: one per list, received on 20 January. */
final class Registers {

    private final Deliveries deliveries;
    private final SampleSpec spec;
    private final int year;
    private final Consumer<Injection> told;
    private final Map<RegisterList, Sheet<Soiled<Entry>>> sheets = new EnumMap<>(RegisterList.class);

    Registers(Deliveries deliveries, Path landing, SampleSpec spec, int year, Consumer<Injection> told) {
        this.deliveries = deliveries;
        this.spec = spec;
        this.year = year;
        this.told = told;
        LocalDate received = LocalDate.of(year, 1, 20);
        for (RegisterList list : RegisterList.values()) {
            String title = year + "年" + list.label() + (list == RegisterList.LARGE ? "项目清单" : "清单");
            String month = year + "-01";
            Path folder = landing.resolve("register").resolve(month).resolve(list.label());
            var parcel = new Parcel(
                    landing, folder, title, received, received.toString(), month, stated -> caption(title, stated));
            sheets.put(list, open(parcel, list));
        }
    }

    private static Caption caption(String title, LocalDate stated) {
        return new Caption(title + "（示例数据）", "清单", "填报人：示例    审核人：示例    印发日期：" + stated, stated);
    }

    private Sheet<Soiled<Entry>> open(Parcel parcel, RegisterList list) {
        List<Column<Entry>> columns = RegisterColumns.of(year);
        if (spec.dirt() == Dirt.NONE) {
            List<Column<Soiled<Entry>>> clean = columns.stream()
                    .map(column -> column.of(Soiled<Entry>::row))
                    .toList();
            return deliveries.open(
                    parcel.folder().resolve(parcel.folderName()),
                    parcel.stem(),
                    parcel.caption().apply(parcel.received()),
                    clean);
        }
        Draw draw = new Draw(spec.seed(), list.hashCodeOfLabel());
        if (deliveries.as() == Delivered.CSV) {
            return new OddText<>(parcel, columns, Layout.plain(draw), told);
        }
        return new OddFile<>(
                parcel,
                new OddFile.Plan<>(
                        columns,
                        null,
                        rows -> Layouts.ofRegister(spec, draw, year * 2 + (list == RegisterList.KEY ? 0 : 1)),
                        rows -> List.of()));
    }

    void row(YearCourse course) {
        RowKind wrongCode = WrongCodes.kind(course.project(), spec.dirt());
        var entry = new Entry(course);
        Soiled<Entry> soiled = wrongCode == null
                ? Soiled.clean(entry)
                : Soiled.marked(entry, WrongCodes.mark(wrongCode, course.project()));
        sheets.forEach((list, sheet) -> {
            if (list.has(course.project(), year)) {
                sheet.row(soiled);
            }
        });
    }

    void finish() {
        sheets.values().forEach(deliveries::finish);
        deliveries.await();
        sheets.values().forEach(sheet -> sheet.injections().forEach(told));
    }
}
