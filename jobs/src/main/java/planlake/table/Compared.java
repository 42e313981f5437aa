package planlake.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A figure that a check looks at.
 *
 * @param field the field of the row
 * @param isBefore whether it is the field's value in the statement before
 */
public record Compared(Field field, boolean isBefore) {

    private static final Pattern WORD = Pattern.compile("'[^']*'|(before\\.)?([A-Za-z_][A-Za-z0-9_]*)");

    /** The figures that {@code check} compares, each once, in the order that it names them. */
    public static List<Compared> by(Table.Check check, Table table) {
        Map<String, Field> fields = table.fields().stream().collect(Collectors.toMap(Field::name, Function.identity()));
        var compared = new LinkedHashSet<Compared>();
        Matcher words = WORD.matcher(check.expect());
        while (words.find()) {
            String name = words.group(2);
            Field field = name == null ? null : fields.get(name);
            if (field != null) compared.add(new Compared(field, words.group(1) != null));
        }
        return List.copyOf(compared);
    }

    /** What people call it, 上期本年累计完成. */
    public String label() {
        return (isBefore ? "上期" : "") + field.label();
    }
}
