package planlake.table;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.table.Table.Check;
import planlake.table.Table.Declaration;
import planlake.table.Table.Portfolio;
import planlake.table.Table.Statement;

/** What the declaration of a home's own source must keep; the first thing that it breaks is refused. */
final class SourceRules {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Path file;
    private final DeclaredText place;

    SourceRules(Path file, String text) {
        this.file = file;
        this.place = new DeclaredText(file, text);
    }

    void check(Declaration declared) {
        name(declared);
        onlyItsOwnWords(declared);
        Map<String, Field> fields = new FieldRules(place).check(declared.fields());
        statement(declared.statement(), fields);
        if (declared.portfolio() != null) portfolio(declared.portfolio(), fields);
        checks(Objects.requireNonNullElse(declared.checks(), List.<Check>of()), fields);
        missing(Objects.requireNonNullElse(declared.missing(), Map.<String, String>of()));
    }

    private void missing(Map<String, String> words) {
        Set<String> reasons = new ReferenceFile("missing_value")
                .rows().stream()
                        .map(row -> row.getOrDefault("reason", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
        words.forEach((word, reason) -> {
            if (!reasons.contains(reason))
                throw place.refused(
                        "missing",
                        "'%s' is given the reason '%s', which is none.".formatted(word, reason),
                        "Use one of: " + String.join(", ", reasons) + ".");
        });
    }

    private void name(Declaration declared) {
        String source = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        if (!NAME.matcher(source).matches())
            throw place.refused(
                    "",
                    "'%s' can't name a source.".formatted(source),
                    "Name the file in small letters, digits and _, such as transport.yml.");
        if (!("staging." + source).equals(declared.name()))
            throw place.refused(
                    "table",
                    "The file declares the table '%s'.".formatted(declared.name()),
                    "Write table: staging." + source);
        boolean isTaken = SchemaFiles.isBuiltIn("staging." + source)
                || SchemaFiles.isBuiltIn("history." + source)
                || source.equals("plan");
        if (isTaken)
            throw place.refused(
                    "table",
                    "Planlake has a source or table '%s' of its own.".formatted(source),
                    "Choose another name for file and table.");
    }

    private void onlyItsOwnWords(Declaration declared) {
        Map<String, Boolean> given = Map.of(
                "like", declared.like() != null,
                "primaryKey",
                        declared.key() != null && !declared.key().equals(List.of("delivery_id", "sheet", "row_number")),
                "partitionBy",
                        declared.partitionBy() != null
                                && !declared.partitionBy().equals(List.of("report_month")),
                "document", declared.statement() != null && declared.statement().document() != null);
        given.forEach((word, isGiven) -> {
            if (isGiven)
                throw place.refused(
                        word,
                        "A source can't choose its '%s'.".formatted(word),
                        "Leave the word out; 'statement: { key: [...] }' says what a row is about.");
        });
    }

    private void statement(@Nullable Statement statement, Map<String, Field> fields) {
        if (statement == null || statement.key() == null)
            throw place.refused(
                    "statement",
                    "It does not say what names a row.",
                    "Write statement: { key: [project_id], full: true }, or key: [] if nothing names a row.");
        if (!place.has("full\\s*:"))
            throw place.refused(
                    "statement",
                    "It does not say whether each delivery is the full list.",
                    "Write full: true if a project that a list lacks has left it, full: false if files only add and change rows.");
        for (String key : statement.key()) {
            Field field = place.named(key, "statement.key", fields);
            if (!field.isDelivered())
                throw place.refused(key, "No column is read into the key '%s'.".formatted(key), "Give it 'headers:'.");
            if (field.personal())
                throw place.refused(
                        key, "The key '%s' is personal, and would be masked.".formatted(key), "Choose another key.");
        }
        month(statement.monthField(), fields);
        if (statement.units() != null && !SchemaFiles.isBuiltIn(statement.units()))
            throw place.refused(
                    "units",
                    "There is no reference table '%s'.".formatted(statement.units()),
                    "Leave 'units' out, so that any name may deliver, or write conformed.region.");
    }

    private void month(@Nullable String field, Map<String, Field> fields) {
        if (field == null) return;
        Field month = place.named(field, "statement.month", fields);
        if (!month.type().equals("date") || !month.isDelivered())
            throw place.refused(
                    field,
                    "The month can't be read from '%s'.".formatted(field),
                    "Name a field of type date with headers, or write month: file or month: folder.");
    }

    private void portfolio(Portfolio portfolio, Map<String, Field> fields) {
        Field plan = number(portfolio.plan(), "portfolio.plan", fields);
        Field done = number(portfolio.done(), "portfolio.done", fields);
        if (!Objects.equals(plan.unit(), done.unit()))
            throw place.refused(
                    "portfolio",
                    "'%s' counts %s and '%s' counts %s: their ratio says nothing."
                            .formatted(plan.name(), plan.unit(), done.name(), done.unit()),
                    "Choose two fields of one unit, or correct their 'unit'.");
        place.named(portfolio.name(), "portfolio.name", fields);
        for (String cut : portfolio.cuts()) {
            if (cut.equals("total") || cut.equals("unit"))
                throw place.refused(
                        "portfolio", "The cut '%s' is always there.".formatted(cut), "Leave it out of 'cuts'.");
            if (place.named(cut, "portfolio.cuts", fields).personal())
                throw place.refused(
                        cut, "'%s' is personal, and can't be a cut.".formatted(cut), "Leave it out of 'cuts'.");
        }
        if (new HashSet<>(portfolio.cuts()).size() < portfolio.cuts().size())
            throw place.refused("portfolio", "A cut is named twice.", "Leave one of them out.");
    }

    private Field number(String name, String word, Map<String, Field> fields) {
        Field field = place.named(name, word, fields);
        if (field.type().equals("int") || field.type().startsWith("decimal")) return field;
        throw place.refused(
                name,
                "%s is '%s', which is no number.".formatted(word, name),
                "Give the field the type decimal(18,4), or name another.");
    }

    private void checks(List<Check> checks, Map<String, Field> fields) {
        var ids = new HashSet<String>();
        for (Check check : checks) {
            if (check.id() == null || !NAME.matcher(check.id()).matches() || !ids.add(check.id()))
                throw place.refused(
                        "checks",
                        "'%s' can't name a check, or does twice.".formatted(check.id()),
                        "Give each check an id of its own, in small letters, digits and _.");
            if (check.severity() == null || check.sentence() == null || check.expect() == null)
                throw place.refused(
                        check.id(),
                        "The check '%s' is not whole.".formatted(check.id()),
                        "Give it severity, sentence, expect and field.");
            place.named(check.field(), "checks." + check.id(), fields);
        }
    }
}
