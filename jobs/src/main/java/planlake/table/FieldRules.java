package planlake.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What the fields of a home's own source must keep. */
final class FieldRules {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern TYPE =
            Pattern.compile("string|boolean|int|date|decimal\\((?:[1-9]|[12][0-9]|3[0-8]),(?:[0-9]|1[0-8])\\)");
    /** Names that tables made from a source give to columns of their own. */
    private static final Set<String> TAKEN = Set.of("known_from", "known_to", "is_standing", "row_key", "nth");

    private final DeclaredText place;

    FieldRules(DeclaredText place) {
        this.place = place;
    }

    /** The fields by their names; the first thing that one breaks is refused. */
    Map<String, Field> check(@Nullable List<Field> declared) {
        if (declared == null || declared.isEmpty())
            throw place.refused(
                    "fields",
                    "It declares no fields.",
                    "List the columns under 'fields:', each with name, type and headers.");
        Set<String> ours = new HashSet<>(TAKEN);
        SchemaFiles.delivered().forEach(field -> ours.add(field.name()));
        var fields = new HashMap<String, Field>();
        var headings = new HashMap<String, String>();
        for (Field field : declared) {
            if (field.name() == null || !NAME.matcher(field.name()).matches())
                throw place.refused(
                        field.name(),
                        "'%s' can't name a field.".formatted(field.name()),
                        "Use small letters, digits and _, such as approved_cost.");
            if (ours.contains(field.name()))
                throw place.refused(
                        field.name(),
                        "Every delivered row has a field '%s' already.".formatted(field.name()),
                        "Choose another name.");
            if (fields.put(field.name(), field) != null)
                throw place.refused(
                        field.name(),
                        "The field '%s' is declared twice.".formatted(field.name()),
                        "Leave one of them out.");
            field(field, headings);
        }
        fields.values().forEach(field -> precision(field, fields));
        return fields;
    }

    private void field(Field field, Map<String, String> headings) {
        if (field.type() == null || !TYPE.matcher(field.type().replace(" ", "")).matches())
            throw place.refused(
                    field.name(),
                    "The type '%s' of '%s' can't be read from a file.".formatted(field.type(), field.name()),
                    "Use string, boolean, int, date or decimal(18,4).");
        for (String heading : field.headers()) {
            String other = headings.put(normal(heading), field.name());
            if (other != null)
                throw place.refused(
                        field.name(),
                        "The heading '%s' is claimed by '%s' and by '%s'.".formatted(heading, other, field.name()),
                        "Leave it with one of them; 'parent/leaf' tells two columns of one name apart.");
        }
        String pattern = field.constraints().pattern();
        if (pattern != null) pattern(field, pattern);
    }

    private void pattern(Field field, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw place.refused(
                    field.name(),
                    "The pattern of '%s' is no regular expression: %s.".formatted(field.name(), e.getDescription()),
                    "Correct it, or leave it out.");
        }
    }

    private void precision(Field field, Map<String, Field> fields) {
        if (field.precision() == null) return;
        Field keeps = place.named(field.precision(), "precision of " + field.name(), fields);
        if (!keeps.type().equals("string"))
            throw place.refused(
                    keeps.name(),
                    "'%s' keeps how precisely a date was stated, in words.".formatted(keeps.name()),
                    "Give it the type string.");
    }

    private static String normal(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
