package planlake.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planlake.landing.Delivery;
import planlake.table.Table;

/** What is taken from a file that was delivered as a dispatch workbook of March 2025, or as a table for tests. */
record Taken(List<Outcome> outcomes) {

    static final String A = "2101-210100-04-01-100001";
    static final String B = "2101-210100-04-01-100002";
    static final String C = "2101-210100-04-01-100003";

    static Taken from(Path file) {
        return from(file, Table.named("staging.dispatch"));
    }

    static Taken from(Path file, Table table) {
        var outcomes = new ArrayList<Outcome>();
        FileReading.chunks(delivery(file), file, table).forEachRemaining(outcomes::addAll);
        return new Taken(outcomes);
    }

    /** What the city of 沈阳市 delivered of March 2025. */
    static Delivery delivery(Path file) {
        return new Delivery(
                "dispatch",
                "沈阳市",
                YearMonth.of(2025, 3),
                Instant.parse("2025-04-08T00:00:00Z"),
                true,
                "dispatch/2025-03/沈阳市/2025-04-08/" + file.getFileName(),
                "hash",
                1,
                Instant.EPOCH);
    }

    /** From a text table. */
    static Taken from(Path folder, String text, Charset encoding) {
        try {
            return from(Files.writeString(folder.resolve("表.csv"), text, encoding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Map<String, @Nullable Object>> to(String table) {
        return outcomes.stream()
                .filter(outcome -> outcome.table().equals(table))
                .map(Outcome::values)
                .toList();
    }

    /** A field of each staged row; amounts without zeros at their end. */
    List<String> staged(String field) {
        return outcomes.stream()
                .filter(outcome -> outcome.table().startsWith("staging.d")
                        || outcome.table().startsWith("staging.own"))
                .map(outcome -> outcome.values().get(field))
                .map(value -> value instanceof java.math.BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : String.valueOf(value))
                .toList();
    }

    /** Reasons of each row in quarantine. */
    List<String> refused() {
        return to("staging.quarantine").stream()
                .map(row -> String.valueOf(row.get("reasons")))
                .toList();
    }

    /** Messages of what a rule found. */
    List<String> found(String rule) {
        return to("staging.finding").stream()
                .filter(row -> rule.equals(row.get("rule_id")))
                .map(row -> String.valueOf(row.get("message")))
                .toList();
    }

    /** Why the file was refused whole, or what of it was left unread; empty if nothing. */
    String reason() {
        return Objects.toString(to("ops.delivery").get(0).get("reason"), "");
    }

    boolean isAccepted() {
        return "accepted".equals(to("ops.delivery").get(0).get("state"));
    }
}
