package planlake.table;

import java.io.Serializable;

/**
 * Something that the reader of delivered files looks out for, as {@code schemas/rules.yml} declares it.
 *
 * @param id snake case
 * @param severity what a hit is worth
 * @param sentence what must hold, in Chinese
 * @param example what breaks it, in Chinese
 */
public record Rule(String id, Severity severity, String sentence, String example) implements Serializable {

    /**
     * The rule of that id.
     *
     * @throws IllegalArgumentException if none is declared
     */
    public static Rule named(String id) {
        return SchemaFiles.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule " + id + " in schemas/rules.yml"));
    }

    /** All rules of the reader, in the order declared. */
    public static java.util.List<Rule> all() {
        return SchemaFiles.rules();
    }
}
