package planlake.workbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The day that is meant where a spreadsheet shows a day and holds a moment. Programs that count in the world's time
 * miss midnight here by 43 seconds (what clocks differed by until 1901), by an hour (summer time), or by the eight
 * hours of the zone. 23:59 and 23:59:59 are how a day's end is written.
 */
public final class SerialDay {

    private static final LocalTime DRIFT = LocalTime.of(23, 59, 17);
    private static final Set<LocalTime> ENDS = Set.of(LocalTime.of(23, 59), LocalTime.of(23, 59, 59));
    private static final Set<LocalTime> UNCLEAR = Set.of(LocalTime.of(23, 0), LocalTime.of(16, 0));

    private SerialDay() {}

    /** The day that is meant; null where it may be the next one as well. */
    public static @Nullable LocalDate of(LocalDateTime moment) {
        LocalDateTime whole = moment.plus(500, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
        LocalTime time = whole.toLocalTime();
        if (Math.abs(ChronoUnit.SECONDS.between(time, DRIFT)) <= 1)
            return whole.toLocalDate().plusDays(1);
        boolean isLastMinute = time.isAfter(LocalTime.of(23, 59)) && !ENDS.contains(time);
        return isLastMinute || UNCLEAR.contains(time) ? null : whole.toLocalDate();
    }
}
