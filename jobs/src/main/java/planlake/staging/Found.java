package planlake.staging;

import org.jspecify.annotations.Nullable;
import planlake.table.Severity;

/**
 * Something that a rule finds in a delivered file.
 *
 * @param rule its id
 * @param row the row that it is about; null for a whole sheet or file
 * @param key the row's key; null if there is none
 * @param field the field that is shown as wrong; null if it is no single one
 * @param cell its address, H12; null if it is no single one
 * @param stated what was read, personal data masked
 * @param message what is wrong and what is expected, in Chinese
 */
public record Found(
        String rule,
        Severity severity,
        @Nullable Integer row,
        @Nullable String key,
        @Nullable String field,
        @Nullable String cell,
        @Nullable String stated,
        String message) {}
