package planlake.landing;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import planlake.errors.EditionErrors;
import planlake.errors.Errors;

/**
 * What people decided about deliveries and figures, on the record: {@code <home>/records/acts.csv}, a line an act, only
 * ever added to. Like what is delivered it is a source of the warehouse, so that a rebuild decides the same.
 */
public final class Acts {

    /** Takes back a delivery; the subject is its id. */
    public static final String WITHDRAW = "withdraw";
    /** Accepts what holds a month from being published; the subject is the hold's id. */
    public static final String ACCEPT = "accept";

    private static final List<String> HEADER = List.of("at", "kind", "subject", "reason");

    /**
     * One act.
     *
     * @param at when, from which it counts as known
     * @param kind {@link #WITHDRAW} or {@link #ACCEPT}
     * @param subject what it is about
     * @param reason why, as the person wrote it
     */
    public record Act(Instant at, String kind, String subject, String reason) {}

    private final Path file;

    private Acts(Path file) {
        this.file = file;
    }

    public static Acts in(Home home) {
        return new Acts(home.path().resolve("records/acts.csv"));
    }

    /**
     * All acts, oldest first.
     *
     * @throws planlake.errors.Refused if the file can't be read as what it is
     */
    public List<Act> all() {
        if (!Files.exists(file)) return List.of();
        var acts = new ArrayList<Act>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, UTF_8)) {
            for (NamedCsvRecord line : csv) acts.add(act(line));
        } catch (IOException e) {
            throw Errors.unreadable(file, e);
        } catch (CsvParseException | DateTimeException | java.util.NoSuchElementException e) {
            throw EditionErrors.badActs(file, String.valueOf(e.getMessage()));
        }
        return List.copyOf(acts);
    }

    private static Act act(NamedCsvRecord line) {
        return new Act(
                Instant.parse(line.getField("at")),
                line.getField("kind"),
                line.getField("subject"),
                line.getField("reason"));
    }

    /** The acts of a kind: subject to the first that is about it. */
    public Map<String, Act> of(String kind) {
        var acts = new TreeMap<String, Act>();
        for (Act act : all()) if (act.kind().equals(kind)) acts.putIfAbsent(act.subject(), act);
        return acts;
    }

    /** The subjects of a kind of acts of up to a moment, each to the reason that was given first. */
    public Map<String, String> reasons(String kind, Instant until) {
        var reasons = new TreeMap<String, String>();
        of(kind).forEach((subject, act) -> {
            if (!act.at().isAfter(until)) reasons.put(subject, act.reason());
        });
        return reasons;
    }

    /** Adds an act of now. */
    public Act add(String kind, String subject, String reason) {
        return add(new Act(Instant.now().truncatedTo(ChronoUnit.SECONDS), kind, subject, reason));
    }

    /**
     * Adds an act.
     *
     * @throws planlake.errors.Refused if the file can't be written
     */
    public Act add(Act act) {
        try {
            Files.createDirectories(file.getParent());
            boolean isNew = !Files.exists(file);
            try (CsvWriter csv = CsvWriter.builder()
                    .build(Files.newBufferedWriter(
                            file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                if (isNew) csv.writeRecord(HEADER);
                csv.writeRecord(act.at().toString(), act.kind(), act.subject(), act.reason());
            }
        } catch (IOException e) {
            throw Errors.unreadable(file, e);
        }
        return act;
    }
}
