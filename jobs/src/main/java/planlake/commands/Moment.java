package planlake.commands;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import planlake.errors.EditionErrors;

/** A moment as people write it. */
final class Moment {

    static final ZoneId PROVINCE = ZoneId.of("Asia/Shanghai");

    private Moment() {}

    /**
     * The instant: of a day its end in the province's time, of a time of day that time there, of an instant itself.
     *
     * @throws planlake.errors.Refused if it is none of these
     */
    static Instant of(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(PROVINCE)
                        .toInstant()
                        .minusMillis(1);
            }
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(PROVINCE).toInstant();
        } catch (DateTimeException e) {
            throw EditionErrors.badMoment(text);
        }
    }
}
