package planlake.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import planlake.errors.Errors;

/** The sources that a home declares for itself, a file each: {@code <home>/schemas/<source>.yml}. */
public final class OwnSources {

    /** The fields that a version of a row has beside what was delivered. */
    private static final List<String> TIMES = List.of("known_from", "known_to", "is_standing");

    private OwnSources() {}

    /**
     * The delivered tables that a folder declares, in the order of their names, made known with their histories; none
     * if there is no such folder.
     *
     * @throws planlake.errors.Refused if a file there does not declare a source
     */
    public static List<Table> in(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        List<Table> sources = files(folder).stream().map(SourceFile::read).toList();
        for (Table source : sources) {
            source.makeKnown();
            history(source).makeKnown();
        }
        return sources;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Errors.unreadable(folder, e);
        }
    }

    /** The table that keeps the versions of a source's rows, {@code history.<source>}. */
    public static Table history(Table source) {
        Table like = Table.named("history.indicator");
        var fields = new LinkedHashMap<String, Field>();
        source.fields().forEach(field -> fields.put(field.name(), field));
        TIMES.forEach(time -> fields.put(time, like.field(time)));
        var key = new ArrayList<>(List.of("unit"));
        if (source.statement() != null) key.addAll(source.statement().key());
        key.addAll(List.of("report_month", "known_from"));
        return new Table(
                "history." + source.shortName(),
                source.label() + "(双时间轴)",
                source.grain() + " One for each span of time in which it was what was known.",
                key,
                source.partitionBy(),
                null,
                List.of(),
                null,
                null,
                List.copyOf(fields.values()));
    }
}
