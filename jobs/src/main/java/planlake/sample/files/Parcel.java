package planlake.sample.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import planlake.sample.layout.Caption;

/**
 * Where a file goes and what stands around its table.
 *
 * @param landing the folder landing/
 * @param folder the unit's folder of the month
 * @param stem the file's name without that it is a sample, and without its ending
 * @param received when it was received
 * @param folderName the folder of that moment
 * @param month the month it is about, 2025-03
 * @param caption by the day on which the file was made
 */
public record Parcel(
        Path landing,
        Path folder,
        String stem,
        LocalDate received,
        String folderName,
        String month,
        Function<LocalDate, Caption> caption) {

    String fullStem() {
        return stem + "（示例数据）";
    }

    Path file(String ending) {
        return folder.resolve(folderName).resolve(fullStem() + ending);
    }

    String below(Path file) {
        return landing.relativize(file).toString().replace('\\', '/');
    }

    /** The same, a day later. */
    Parcel nextDay() {
        LocalDate next = received.plusDays(1);
        return new Parcel(landing, folder, stem, next, next.toString(), month, caption);
    }
}
