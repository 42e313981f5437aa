package planlake.commands.options;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import planlake.errors.EditionErrors;
import planlake.table.TableRow;

/** A moment as people write it. */
public final class Moment {

    private Moment() {}

    /**
     * The instant: of a day its end in the province's time, of a time of day that time there, of an instant itself.
     *
     * @throws planlake.errors.Refused if it is none of these
     */
    public static Instant of(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(TableRow.PROVINCE)
                        .toInstant()
                        .minusMillis(1);
            }
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(TableRow.PROVINCE).toInstant();
        } catch (DateTimeException e) {
            throw EditionErrors.badMoment(text);
        }
    }
}
