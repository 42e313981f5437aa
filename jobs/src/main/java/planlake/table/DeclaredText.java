package planlake.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.errors.Errors;

/** The text of a declaration, to say where in it something is wrong. */
record DeclaredText(Path file, String text) {

    RuntimeException refused(@Nullable String word, String problem, String whatToDo) {
        return Errors.badDeclaration(file, "line " + line(word), problem, whatToDo);
    }

    /** Where a field is declared, or else where the word first stands. */
    private int line(@Nullable String word) {
        if (word == null || word.isEmpty()) return 1;
        List<String> lines = text.lines().toList();
        for (String pattern : List.of(
                "-\\s*(?:\\{\\s*)?name\\s*:\\s*[\"']?" + Pattern.quote(word) + "\\b",
                "\\b" + Pattern.quote(word) + "\\b")) {
            Pattern stands = Pattern.compile(pattern);
            for (int i = 0; i < lines.size(); i++)
                if (stands.matcher(lines.get(i)).find()) return i + 1;
        }
        return 1;
    }

    /**
     * The field of that name.
     *
     * @param word what names it, {@code portfolio.plan}
     */
    Field named(@Nullable String name, String word, Map<String, Field> fields) {
        Field field = name == null ? null : fields.get(name);
        if (field != null) return field;
        throw refused(
                word.substring(0, word.indexOf('.') < 0 ? word.length() : word.indexOf('.')),
                "%s is '%s', which is no field.".formatted(word, name),
                "Name one of the fields: " + String.join(", ", new TreeSet<>(fields.keySet())));
    }

    /** Whether a word, as a regular expression, stands in it. */
    boolean has(String word) {
        return Pattern.compile("\\b" + word).matcher(text).find();
    }
}
