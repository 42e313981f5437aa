package planlake.night;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.landing.Home;
import planlake.table.Field;
import planlake.table.ReferenceFile;
import planlake.table.Rule;
import planlake.table.Table;

/**
 * By what a release is known to be of this version.
 *
 * @param layout of the tables: names and types
 * @param logic of how they are filled: queries, checks, code lists, and the classes that fill them
 * @param sources of those that the home declares for itself: source to what makes other rows of its files
 */
record Fingerprint(String layout, String logic, Map<String, String> sources) {

    /** Tables of every version that no step of the map may name, or only with sources of a home's own. */
    private static final List<String> BESIDE = List.of(
            "ops.release",
            "ops.delivery",
            "ops.withdrawal",
            "ops.sheet",
            "ops.run",
            "marts.portfolio",
            "marts.portfolio_completion");

    /** Files in which people decide, read by the steps that link. */
    private static final List<String> REVIEWED = List.of("project_identity", "task_link");

    /** @throws planlake.errors.Refused if a reference file of the home can't be used */
    static Fingerprint of(List<Step> steps, Home home) {
        var layout = new StringBuilder();
        var logic = new StringBuilder();
        var sources = new TreeMap<String, String>();
        for (Step step : steps) {
            step.fills().stream()
                    .filter(table -> table.isBuiltIn() && !BESIDE.contains(table.name()))
                    .forEach(table -> layout.append(table.layout()));
            if (step instanceof Step.Stage stage && !stage.into().isBuiltIn()) {
                sources.put(stage.source(), digest(declared(stage.into())));
            }
            if (step instanceof Step.Query query) logic.append(query.sql().text());
            if (step instanceof Step.View view) logic.append(view.sql().text());
            if (step instanceof Step.FromSources findings) {
                findings.sources().stream()
                        .map(source -> source.staged().checks())
                        .filter(checks -> !checks.isEmpty())
                        .forEach(logic::append);
            }
            if (step instanceof Step.Reference reference) {
                logic.append(ReferenceRows.text(reference.into(), home));
            }
        }
        REVIEWED.forEach(
                file -> logic.append(ReferenceFile.in(home.reference(), file).rows()));
        logic.append(Rule.all()).append(FillingCode.digest());
        BESIDE.forEach(table -> layout.append(Table.named(table).layout()));
        return new Fingerprint(digest(layout), digest(logic), sources);
    }

    /**
     * Spellings of headings and limits of values hold for what comes; names, types, units, key and portfolio for all.
     */
    private static String declared(Table source) {
        String units = source.fields().stream().map(Field::unit).toList().toString();
        Table.Statement stated = Objects.requireNonNull(source.statement(), source.name());
        // Written out, so that a source that is declared as before is known again by later versions.
        String statement = "Statement[key=%s, full=%s, units=%s, month=%s, ofYear=%s]"
                .formatted(stated.key(), stated.full(), stated.units(), stated.month(), stated.ofYear());
        return source.layout() + units + statement + source.portfolio();
    }

    /**
     * @throws planlake.errors.Refused if {@code release} has another layout, or a source of the home's own is declared
     *     in another way than when its files were loaded
     */
    void refuseOtherLayout(Released release, Home home) {
        if (!layout.equals(release.layout())) throw Errors.otherVersion(home.warehouse());
        release.sources().forEach((source, digest) -> {
            boolean isLoaded = release.versions().containsKey("staging." + source);
            if (isLoaded && !digest.equals(sources.get(source))) {
                throw Errors.otherDeclaration(home.schemas(), source, !sources.containsKey(source));
            }
        });
    }

    private static String digest(CharSequence text) {
        var crc = new CRC32C();
        crc.update(text.toString().getBytes(UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
