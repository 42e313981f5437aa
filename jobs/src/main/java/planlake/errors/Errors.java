package planlake.errors;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** Every message that refuses something, in one file, so that all of them say problem, why, and what to do. */
public final class Errors {

    private Errors() {}

    /** A name that is not one of {@code known}; the nearest of them are offered. */
    public static Refused unknown(String kind, String name, Collection<String> known) {
        return new Refused(
                "There is no %s '%s'.".formatted(kind, name),
                known.isEmpty() ? "None is known yet." : "It is none of the %d known.".formatted(known.size()),
                known.isEmpty()
                        ? "Deliver data and run 'planlake nightly' first."
                        : "Use one of: " + nearest(name, known));
    }

    /**
     * Refuses a name that is given and is none of {@code known}, so that a misspelt one is not answered with nothing.
     */
    public static void refuseUnknown(String kind, @Nullable String name, Stream<String> known) {
        if (name == null) return;
        Set<String> all = known.collect(Collectors.toCollection(TreeSet::new));
        if (!all.contains(name)) throw unknown(kind, name, all);
    }

    private static String nearest(String name, Collection<String> known) {
        var similarity = new JaroWinklerSimilarity();
        List<String> nearest = known.stream()
                .sorted(Comparator.comparingDouble((String candidate) -> -similarity.apply(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(8)
                .toList();
        return String.join(", ", nearest);
    }

    /** A home without a landing folder. */
    public static Refused noLandingFolder(Path landing) {
        return new Refused(
                "There is no landing folder %s.".formatted(landing),
                "Deliveries are read from there.",
                "Put deliveries there as landing/<source>/<YYYY-MM>/<unit>/<received-at>/<file>, make a sample with"
                        + " 'planlake sample', or name another data folder with --home.");
    }

    /** A file or folder that the system does not let us read or write. */
    public static Refused unreadable(Path path, Exception cause) {
        return new Refused(
                "Cannot use %s.".formatted(path),
                cause.getClass().getSimpleName() + ": " + cause.getMessage(),
                "Check that it exists, that you may read and write it, and that the disk is not full.");
    }

    /** A run that another one keeps from writing. */
    public static Refused running(Path home, String holder) {
        return new Refused(
                "Another run is writing to %s.".formatted(home),
                "Running: %s.".formatted(holder),
                "Wait until it has ended. A run that died holds nothing up.");
    }

    /** A warehouse that was laid out by another version of the declared tables. */
    public static Refused otherVersion(Path warehouse) {
        return new Refused(
                "The warehouse %s has the layout of another version.".formatted(warehouse),
                "Its tables are not those that this version declares.",
                "Run 'planlake rebuild': the same tables are filled again from the landing folder.");
    }

    /** A question asked before anything has been released. */
    public static Refused nothingReleased(Path home) {
        return new Refused(
                "Nothing has been released in %s yet.".formatted(home),
                "No night has been run there.",
                "Run 'planlake nightly', or 'planlake demo' for a sample province.");
    }

    /** A warehouse whose files are not what its log says. */
    public static Refused damaged(String table, String problem) {
        return new Refused(
                "The table %s is damaged.".formatted(table),
                problem,
                "Run 'planlake rebuild': the landing folder is the source of truth.");
    }

    /** A size of the sample that the generator cannot make. */
    public static Refused sampleSize(String what, long given, long least, long most) {
        return new Refused(
                "A sample of %d %s cannot be made.".formatted(given, what),
                "The generator makes %d to %d %s.".formatted(least, most, what),
                "Give --%s a number between %d and %d.".formatted(what, least, most));
    }

    private static final String QUESTIONS_ONLY =
            "A question may only read published tables, so that it can never touch files, settings or other programs.";

    /** A statement that is more than a question; {@code part} is the part that makes it so. */
    public static Refused queryNotAQuestion(String part) {
        return new Refused(
                "The statement uses %s, which is not allowed.".formatted(part),
                QUESTIONS_ONLY,
                "Ask with one SELECT (WITH, joins, subqueries, window functions and set operations are fine).");
    }

    /** A function that a question may not call. */
    public static Refused queryFunction(String function, Collection<String> allowed) {
        return new Refused(
                "The function '%s' is not allowed or does not exist.".formatted(function),
                QUESTIONS_ONLY,
                "Use another function; names near this one: " + nearest(function, allowed));
    }

    /** A function whose result would be larger than {@code most}. */
    public static Refused queryTooLarge(String function, long most) {
        return new Refused(
                "The call of '%s' asks for too much.".formatted(function),
                "The sizes in a statement together may come to %d at most.".formatted(most),
                "Ask for less, or for the rows themselves.");
    }

    /** A function whose size is computed and thus not known beforehand. */
    public static Refused querySizeUnknown(String function) {
        return new Refused(
                "How much '%s' would give is not known beforehand.".formatted(function),
                "Its size is computed; a single cell could fill the memory.",
                "Write the size as a whole number or a date, such as 12 or date'2025-12-01'.");
    }

    /** Text that is no SQL, or names columns that are not there, or fails while computing; Spark's words say why. */
    public static Refused queryNotSql(String why) {
        return new Refused(
                "The statement cannot be answered.",
                why,
                "Correct it and ask again; 'planlake describe TABLE' lists the columns.");
    }

    /** A question that ran longer than allowed. */
    public static Refused queryTimedOut(long seconds) {
        return new Refused(
                "The question was stopped after %d seconds.".formatted(seconds),
                "It takes longer than a question may.",
                "Restrict it (WHERE report_month = …), or look for a join without a condition.");
    }

    /** A question that its asker stopped. */
    public static Refused queryStopped() {
        return new Refused("The question was stopped.", "You asked for it.", "Ask again when you like.");
    }

    /** A number of rows that makes no sense. */
    public static Refused queryLimit(int limit) {
        return new Refused(
                "A limit of %d rows is not possible.".formatted(limit),
                "An answer has one row at least.",
                "Give --limit a number from 1 on.");
    }

    /** A manifest of the landing folder that does not say which files it is about. */
    public static Refused badManifest(Path manifest, String why) {
        return new Refused(
                "The manifest %s cannot be read.".formatted(manifest),
                why,
                "Give it a header line with file, source, month, unit, received_at, and a line for each file; save it as CSV.");
    }

    /** The refusal that a failure comes to if a full or read-only disk is behind it; empty if something else is. */
    public static Optional<Refused> ofTheDisk(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            boolean isFull = message.contains("No space left on device") || message.contains("Disk quota exceeded");
            boolean isReadOnly = cause instanceof AccessDeniedException
                    || message.contains("Read-only file system")
                    || message.contains("Permission denied");
            if (isFull || isReadOnly) {
                return Optional.of(new Refused(
                        isFull ? "The disk is full." : "A file or folder may not be written to.",
                        message,
                        "Make room or give the right to write, then run the same command again. What was released has"
                                + " not changed."));
            }
        }
        return Optional.empty();
    }

    /** A file that was named on the command line and is not there. */
    public static Refused noSuchFile(Path file) {
        return new Refused(
                "There is no file %s.".formatted(file),
                "It was named on the command line.",
                "Check its name and folder.");
    }

    /** A check of a schema file that Spark SQL does not understand. */
    public static Refused checkNotUnderstood(String table, String check, String problem, Throwable cause) {
        Refused refused = new Refused(
                "The check %s of %s can't be understood.".formatted(check, table),
                problem.lines().findFirst().orElse(problem).strip(),
                "Correct `when` or `expect` in schemas/%s.yml: conditions in Spark SQL over the table's fields."
                        .formatted(table.replace('.', '/')));
        refused.initCause(cause);
        return refused;
    }

    /** A home's own schema file that declares no source; {@code place} is the line in it. */
    public static Refused badDeclaration(Path file, String place, String problem, String whatToDo) {
        return new Refused("%s, %s: the source can't be used.".formatted(file, place), problem, whatToDo);
    }

    /** A source with loaded deliveries whose declaration is another than when they were loaded, or gone. */
    public static Refused otherDeclaration(Path schemas, String source, boolean isGone) {
        return new Refused(
                "The source '%s' is declared in another way than when its files were loaded.".formatted(source),
                isGone
                        ? "%s is gone.".formatted(schemas.resolve(source + ".yml"))
                        : "In %s a name, type, unit, key, month or portfolio has changed."
                                .formatted(schemas.resolve(source + ".yml")),
                "Run 'planlake rebuild': all files are read again by the new declaration. Or put the old one back.");
    }

    /** An expression in a declaration that Spark can't make sense of. */
    public static Refused badExpression(String source, String word, String expression, String why) {
        return new Refused(
                "%s.yml: '%s' can't be computed: %s".formatted(source, word, expression),
                why,
                "Write a condition over the fields of the source, such as status = 'Completed'.");
    }

    /** A question about a source that is no portfolio. */
    public static Refused noPortfolio(String source) {
        return new Refused(
                "The source '%s' is no portfolio.".formatted(source),
                "Its declaration does not say which fields are name, plan and done.",
                "Add 'portfolio: { name: …, plan: …, done: … }' to it and run 'planlake rebuild', or ask history.%s."
                        .formatted(source));
    }

    /** A question about dispatch figures in a home that has only sources of its own. */
    public static Refused noDispatch(Collection<String> sources) {
        return new Refused(
                "No dispatch sheets have been delivered.",
                "What has been delivered is: %s.".formatted(String.join(", ", sources)),
                "Ask with --source, such as 'planlake completion --source %s'."
                        .formatted(sources.iterator().next()));
    }

    /** A question about a plan where none was delivered. */
    public static Refused noPlan(Path home) {
        return new Refused(
                "No plan document has been delivered to %s for that year.".formatted(home),
                "Tasks, bodies and targets are read from it.",
                "Put it at landing/plan/<YYYY>-01/<who issued it>/<received-at>/<file> and run 'planlake nightly'.");
    }

    /** Options of one kind of question given with another. */
    public static Refused notTogether(String option, String with) {
        return new Refused(
                "%s can't be used with %s.".formatted(option, with),
                "They belong to different questions.",
                "Leave one of them out; --help shows examples.");
    }
}
