package planlake.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import planlake.sample.RegisterColumns.Entry;

/** The register workbooks of one year: one per list, received on 20 January. */
final class Registers {

    private final Deliveries deliveries;
    private final int year;
    private final Map<RegisterList, Sheet<Entry>> sheets = new EnumMap<>(RegisterList.class);

    Registers(Deliveries deliveries, Path landing, int year) {
        this.deliveries = deliveries;
        this.year = year;
        LocalDate received = LocalDate.of(year, 1, 20);
        for (RegisterList list : RegisterList.values()) {
            String title = year + "年" + list.label() + (list == RegisterList.LARGE ? "项目清单" : "清单");
            Caption caption = new Caption(title + "（示例数据）", "清单", "填报人：示例    审核人：示例    印发日期：" + received, received);
            Path folder = landing.resolve("register")
                    .resolve(year + "-01")
                    .resolve(list.label())
                    .resolve(received.toString());
            sheets.put(list, deliveries.open(folder, title, caption, RegisterColumns.of(year)));
        }
    }

    void row(YearCourse course) {
        sheets.forEach((list, sheet) -> {
            if (list.has(course.project(), year)) {
                sheet.row(new Entry(course));
            }
        });
    }

    void finish() {
        sheets.values().forEach(deliveries::finish);
        deliveries.await();
    }
}
