package planlake.errors;

import java.time.YearMonth;

/** What can be wrong in a question for the bridge between two editions. */
public final class BridgeErrors {

    private BridgeErrors() {}

    /** Nothing has been printed yet. */
    public static Refused noEdition() {
        return new Refused(
                "There is no edition.",
                "Nothing has been published from this data folder.",
                "Run 'planlake publish --month YYYY-MM'; --to now takes what is known and not yet printed.");
    }

    /** Nothing has been printed of a month. */
    public static Refused noEdition(YearMonth month) {
        return new Refused(
                "There is no edition of %s.".formatted(month),
                "The month has not been published.",
                "See 'planlake editions', or take what is known and not yet printed with --to now.");
    }

    /** An edition with none before it, of its month or an earlier one. */
    public static Refused noEditionBefore(String edition, YearMonth month) {
        return new Refused(
                "There is no edition before %s.".formatted(edition),
                "A bridge joins two: the default for --from is the edition before, of the same month or of the month"
                        + " before.",
                "Name another with --from; 'planlake editions' lists them. Or take --to now --month %s."
                        .formatted(month));
    }

    /** {@code --month} and an edition of another month. */
    public static Refused otherMonth(String edition, YearMonth of, YearMonth asked) {
        return new Refused(
                "--to %s is of %s, not of %s.".formatted(edition, of, asked),
                "--month is the month of the second edition, which --to names.",
                "Leave --month out, or see 'planlake editions' for the editions of %s.".formatted(asked));
    }
}
