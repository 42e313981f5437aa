package planlake.warehouse;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import planlake.table.Field;
import planlake.table.Stage;
import planlake.table.Table;

/**
 * What a release holds as it was known at a moment: the staged rows of some deliveries, and the code lists and rules of
 * then. Whatever follows from these is not part of it.
 *
 * @param released the release
 * @param deliveries the ids of those that were known
 * @param at the moment
 * @param references code lists that are kept by hand
 */
record Base(Released released, Set<String> deliveries, Instant at, Set<String> references) {

    private static final List<String> LEDGERS = List.of("ops.sheet", "ops.delivery");

    boolean holds(Table table) {
        boolean isGiven =
                table.stage() == Stage.STAGING || references.contains(table.name()) || LEDGERS.contains(table.name());
        return isGiven && released.versions().containsKey(table.name());
    }

    /** The rows, as SQL can name them. */
    String select(Table table) {
        String all = "select * from delta.`%s` version as of %d"
                .formatted(
                        released.home().warehouse().resolve(table.folder()),
                        released.versions().get(table.name()));
        if (has(table, "delivery_id")) {
            return "select * from (%s) where delivery_id in (%s)"
                    .formatted(all, deliveries.stream().sorted().collect(joining("', '", "'", "'")));
        }
        return has(table, "known_from") ? asKnown(table, all) : all;
    }

    /** Rules that were known, and as if nothing had been known of those that took their place later. */
    private String asKnown(Table table, String all) {
        String moment = "timestamp'%s'".formatted(at);
        String fields = table.fields().stream()
                .map(field -> field.name().equals("known_to")
                        ? "if(known_to > %s, null, known_to) as known_to".formatted(moment)
                        : "`%s`".formatted(field.name()))
                .collect(joining(", "));
        return "select %s from (%s) where known_from is null or known_from <= %s".formatted(fields, all, moment);
    }

    private static boolean has(Table table, String field) {
        return table.fields().stream().map(Field::name).anyMatch(field::equals);
    }
}
