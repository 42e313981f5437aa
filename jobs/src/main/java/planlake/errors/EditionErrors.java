package planlake.errors;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/**
 * What is refused of editions and bridges between them, of what was known when, and of acts on the record; as
 * {@link Errors} says it.
 */
public final class EditionErrors {

    private EditionErrors() {}

    /** A record of acts that somebody has spoilt. */
    public static Refused badActs(Path file, String why) {
        return new Refused(
                "The record of acts %s can't be read.".formatted(file),
                why,
                "Its lines are at,kind,subject,reason with a UTC instant such as 2025-06-03T02:00:00Z; put back the copy"
                        + " before it was edited.");
    }

    /** A delivery that no one has delivered, or whose id is cut short too far. */
    public static Refused noDelivery(String id, Collection<String> candidates) {
        return candidates.isEmpty()
                ? new Refused(
                        "There is no delivery '%s'.".formatted(id),
                        "Nothing in the ledger has that id.",
                        "'planlake query \"select delivery_id, file from ops.delivery\"' lists them;"
                                + " 'planlake trace' and 'planlake project' name them beside each figure.")
                : new Refused(
                        "'%s' may be any of %d deliveries.".formatted(id, candidates.size()),
                        "Their ids begin alike.",
                        "Give more of it: " + String.join(", ", candidates));
    }

    /** A delivery that was taken back already. */
    public static Refused withdrawnAlready(String id, String at, String reason) {
        return new Refused(
                "Delivery %s was withdrawn already.".formatted(id),
                "On %s: %s".formatted(at, reason),
                "To deliver it again put it into a folder of another received-at.");
    }

    /** An act without a reason. */
    public static Refused noReason(String command) {
        return new Refused(
                "'%s' needs a reason.".formatted(command),
                "It stays on the record and is printed.",
                "Add --reason and a sentence.");
    }

    /** A moment that can't be read. */
    public static Refused badMoment(String text) {
        return new Refused(
                "'%s' is no moment.".formatted(text),
                "It is neither a day nor an instant.",
                "Write 2025-06-03 (the end of that day in the province's time), 2025-06-03T18:30 or"
                        + " 2025-06-03T10:30:00Z.");
    }

    /** An edition that was never published. */
    public static Refused noEdition(int number, Collection<Integer> known) {
        return new Refused(
                "There is no edition %d.".formatted(number),
                known.isEmpty() ? "None has been published." : "Published are: %s.".formatted(known),
                known.isEmpty() ? "Publish one: planlake publish --month YYYY-MM" : "'planlake editions' lists them.");
    }

    /** An edition whose files are no longer what was published. */
    public static Refused changedEdition(int number, String file) {
        return new Refused(
                "Edition %d is not what was published: %s.".formatted(number, file),
                "The file is missing or its SHA-256 is another.",
                "Put the edition's folder back from a backup; nothing is printed from a changed one.");
    }

    /** A month that something holds from being published. */
    public static Refused held(String month, List<String> holds) {
        return new Refused(
                "%s can't be published: %s."
                        .formatted(month, holds.size() == 1 ? "something holds it" : holds.size() + " things hold it"),
                String.join("; ", holds.subList(0, Math.min(holds.size(), 5))) + (holds.size() > 5 ? "; …" : ""),
                "'planlake holds --month %s' shows all. Have them mended, or 'planlake accept HOLD --reason …'."
                        .formatted(month));
    }

    /** A question as of a time before anything was known. */
    public static Refused nothingKnown(String at) {
        return new Refused(
                "Nothing was known on %s.".formatted(at),
                "No delivery had been received by then.",
                "Ask for a later moment with --known-at, or leave it out.");
    }

    /** A report of then without a folder of its own. */
    public static Refused noFolder() {
        return new Refused(
                "Where is the report to go?",
                "What was known then never takes the place of the report of what is known now.",
                "Name a folder with --out.");
    }

    /** A hold that was accepted before. */
    public static Refused acceptedAlready(String id, String at, String reason) {
        return new Refused(
                "Hold %s was accepted already.".formatted(id),
                "On %s: %s".formatted(at, reason),
                "The first reason is the one that is printed; figures that change make a new hold.");
    }

    /** A hold that there is not, or no more. */
    public static Refused noHold(String id, Collection<String> known) {
        return new Refused(
                "There is no hold '%s'.".formatted(id),
                known.isEmpty()
                        ? "Nothing holds any month."
                        : "There are: %s."
                                .formatted(String.join(
                                        ", ", known.stream().sorted().limit(8).toList())),
                "'planlake holds' lists them. Figures that have changed since make a new hold with an id of its own.");
    }

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
