package planlake.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import planlake.errors.Errors;
import planlake.table.Table.Declaration;

/** Reads the declaration of a home's own source, and completes what it may leave out. */
final class SourceFile {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private static final String WORDS = "Correct it; schemas/README.md explains the words.";

    private SourceFile() {}

    /** @throws planlake.errors.Refused if the file declares no source; the message names the place in it */
    static Table read(Path file) {
        String text = text(file);
        Declaration declared = declared(file, text);
        new SourceRules(file, text).check(declared);
        return completed(declared);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Errors.unreadable(file, e);
        }
    }

    private static Declaration declared(Path file, String text) {
        try {
            Declaration declared = YAML.readValue(text, Declaration.class);
            if (declared == null) throw Errors.badDeclaration(file, "line 1", "The file is empty.", WORDS);
            return declared;
        } catch (UnrecognizedPropertyException e) {
            // The parser is past the table by the time that it complains of a word of it.
            throw new DeclaredText(file, text)
                    .refused(
                            e.getPropertyName(),
                            "'%s' is no word of a declaration.".formatted(e.getPropertyName()),
                            "Use one of: " + known(e));
        } catch (JsonProcessingException e) {
            String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
            throw Errors.badDeclaration(file, line(e) + path, firstLine(e.getOriginalMessage()), WORDS);
        }
    }

    private static String line(JsonProcessingException e) {
        return "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr());
    }

    /** The words that lead to the place, {@code fields[2].headers}. */
    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : ", " + path.substring(1);
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? ""
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("It is no YAML.");
    }

    /** With the fields of every delivered row; a row can't do without its key and its month. */
    private static Table completed(Declaration declared) {
        Table.Statement stated = Objects.requireNonNull(declared.statement());
        Table.Statement statement = stated.key().isEmpty()
                ? new Table.Statement(
                        Table.Statement.BY_PLACE, stated.full(), stated.units(), stated.month(), stated.ofYear(), null)
                : stated;
        Set<String> needed = new HashSet<>(statement.key());
        String month = statement.monthField();
        if (month != null) needed.add(month);
        List<Field> fields = Objects.requireNonNull(declared.fields()).stream()
                .map(field -> needed.contains(field.name()) ? field.required() : field)
                .toList();
        String grain = Objects.requireNonNullElse(
                declared.grain(), "One row per %s and month.".formatted(String.join(", ", statement.key())));
        return new Declaration(
                        declared.name(),
                        declared.label(),
                        grain,
                        null,
                        List.of("delivery_id", "sheet", "row_number"),
                        List.of("report_month"),
                        statement,
                        declared.checks(),
                        declared.portfolio(),
                        null,
                        declared.missing(),
                        fields)
                .resolved(SchemaFiles.delivered());
    }
}
