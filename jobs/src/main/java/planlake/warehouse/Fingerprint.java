package planlake.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.zip.CRC32C;
import planlake.errors.Errors;
import planlake.landing.Home;
import planlake.table.ReferenceFile;
import planlake.table.Table;

/**
 * By what a release is known to be of this version.
 *
 * @param layout of the tables: names and types
 * @param logic of how they are filled: queries, checks and code lists
 */
record Fingerprint(String layout, String logic) {

    static Fingerprint of(List<Step> steps) {
        var layout = new StringBuilder();
        var logic = new StringBuilder();
        for (Step step : steps) {
            step.fills().forEach(table -> layout.append(table.layout()));
            if (step instanceof Step.Query query) logic.append(query.sql().text());
            if (step instanceof Step.View view) logic.append(view.sql().text());
            if (step instanceof Step.FromSources findings) {
                findings.sources()
                        .forEach(source -> logic.append(source.staged().checks()));
            }
            if (step instanceof Step.Reference reference) {
                logic.append(new ReferenceFile(reference.into().shortName()).rows());
            }
        }
        for (String ops : List.of("ops.release", "ops.delivery", "ops.sheet", "ops.run")) {
            layout.append(Table.named(ops).layout());
        }
        return new Fingerprint(digest(layout), digest(logic));
    }

    /** @throws planlake.errors.Refused if {@code release} has another layout */
    void refuseOtherLayout(Released release, Home home) {
        if (!layout.equals(release.layout())) throw Errors.otherVersion(home.warehouse());
    }

    private static String digest(CharSequence text) {
        var crc = new CRC32C();
        crc.update(text.toString().getBytes(UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
