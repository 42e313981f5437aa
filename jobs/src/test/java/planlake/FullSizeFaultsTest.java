package planlake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import planlake.delta.Released;
import planlake.landing.Home;
import planlake.table.TableRow;
import planlake.testing.Injections;
import planlake.testing.Injections.Injection;

/**
 * What became of every fault that the generator injected into the deliveries of a full-size home: read right, found,
 * refused, or missed; and how often something was found where nothing had been injected. The table by kind is printed.
 */
@EnabledIfSystemProperty(named = "planlake.fullsize.home", matches = ".+")
class FullSizeFaultsTest {

    private static final Home HOME = Home.at(Path.of(System.getProperty("planlake.fullsize.home", "")));
    private static final Released RELEASED = Released.last(HOME).orElseThrow();

    private final List<Injection> injections = Injections.read(HOME.path());
    private final List<TableRow> quarantined = RELEASED.rows("staging.quarantine");
    private final List<TableRow> findings = RELEASED.rows("marts.finding");
    private final Set<String> refusedRows =
            quarantined.stream().map(FullSizeFaultsTest::place).collect(Collectors.toSet());
    private final Set<String> refusedFiles = RELEASED.rows("ops.delivery").stream()
            .filter(row -> "refused".equals(row.text("state")))
            .map(row -> Objects.toString(row.text("file")))
            .collect(Collectors.toSet());
    private final Set<String> found = findings.stream()
            .flatMap(row -> Stream.of(
                    row.text("rule_id") + " " + row.text("row_key") + " " + month(row),
                    row.text("rule_id") + " " + row.text("file") + " " + row.text("sheet"),
                    row.text("rule_id") + " " + place(row)))
            .collect(Collectors.toSet());

    private final Set<String> transposed = transposed();

    private static Set<String> transposed() {
        Map<String, String> files = RELEASED.rows("ops.delivery").stream()
                .collect(Collectors.toMap(
                        row -> Objects.toString(row.text("delivery_id")),
                        row -> Objects.toString(row.text("file")),
                        (one, other) -> one));
        return RELEASED.rows("ops.sheet").stream()
                .filter(row -> row.is("is_transposed"))
                .map(row -> files.get(row.text("delivery_id")) + "!" + row.text("sheet") + "!")
                .collect(Collectors.toSet());
    }

    private static String place(TableRow row) {
        return row.text("file") + "!" + row.text("sheet") + "!" + row.number("row_number");
    }

    private static String month(TableRow row) {
        return Objects.toString(row.date("report_month")).substring(0, 7);
    }

    /** The rows that a cell may be of: on a transposed sheet its column counts. */
    private List<String> places(Injection injection) {
        if (injection.isOfWholeFile()) return List.of();
        String sheet = injection.file() + "!" + injection.sheet() + "!";
        if (!transposed.contains(sheet)) return List.of(sheet + injection.row());
        int column = 0;
        for (char c : injection.cell().replaceAll("[0-9]", "").toCharArray()) column = column * 26 + c - 'A' + 1;
        return List.of(sheet + column);
    }

    private boolean isRefused(Injection injection) {
        return injection.isOfWholeFile()
                ? refusedFiles.contains(injection.file())
                : places(injection).stream().anyMatch(refusedRows::contains);
    }

    private boolean isFound(Injection injection) {
        if (injection.rule().isEmpty()) return false;
        var where = new HashSet<String>(places(injection));
        where.add(injection.projectCode() + " " + injection.reportMonth());
        where.add(injection.file() + " " + injection.sheet());
        return where.stream().anyMatch(place -> found.contains(injection.rule() + " " + place));
    }

    private boolean isFoundOtherwise(Injection injection) {
        return findings.stream()
                .anyMatch(row -> injection.projectCode().equals(row.text("row_key"))
                        && injection.reportMonth().equals(month(row)));
    }

    private String outcome(Injection injection) {
        boolean isRefused = isRefused(injection);
        boolean isFound = isFound(injection);
        return switch (injection.verdict()) {
            case "refused" -> isRefused ? "refused" : isFound ? "found" : "missed";
            case "flagged" ->
                isFound
                        ? "found"
                        : isRefused ? "refused" : isFoundOtherwise(injection) ? "found by another rule" : "missed";
            case "undetectable" -> isFound ? "found" : "unknowable";
            default -> isRefused ? "refused in error" : isFound ? "read right, said" : "read right";
        };
    }

    @Test
    void everyFaultThatAnythingDeliveredContradictsIsFound() {
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        for (Injection injection : injections) {
            if (injection.isFollowUp()) continue;
            table.computeIfAbsent(injection.verdict() + " " + injection.kind(), kind -> new TreeMap<>())
                    .merge(outcome(injection), 1, Integer::sum);
        }
        table.forEach((kind, outcomes) -> System.out.printf("%-45s %s%n", kind, outcomes));
        List<String> missed = injections.stream()
                .filter(injection -> !injection.isFollowUp())
                .filter(injection -> Set.of("missed", "refused in error").contains(outcome(injection)))
                .map(injection -> outcome(injection) + ": " + injection)
                .toList();

        assertThat(missed.stream().limit(30)).as("%d", missed.size()).isEmpty();
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        Set<String> soiled = injections.stream()
                .map(injection -> injection.projectCode() + " " + injection.reportMonth())
                .collect(Collectors.toSet());
        Set<String> places = injections.stream()
                .flatMap(injection -> places(injection).stream())
                .collect(Collectors.toSet());
        Set<String> sheets = injections.stream()
                .filter(injection ->
                        !injection.rule().isEmpty() && injection.projectCode().isEmpty())
                .map(injection -> injection.rule() + " " + injection.file())
                .collect(Collectors.toSet());
        List<String> alarms = Stream.concat(
                        findings.stream()
                                // That a list and the stated totals differ is so, also in a clean sample.
                                .filter(row -> !"population_differs".equals(row.text("rule_id")))
                                .filter(row -> !soiled.contains(row.text("row_key") + " " + month(row)))
                                .filter(row -> !sheets.contains(row.text("rule_id") + " " + row.text("file")))
                                .filter(row -> !places.contains(place(row)))
                                .map(row -> row.text("rule_id") + " " + place(row) + " " + row.text("message")),
                        quarantined.stream()
                                .filter(row -> !places.contains(place(row)))
                                .filter(row -> !soiled.contains(row.text("row_key") + " " + month(row)))
                                .map(row -> place(row) + " " + row.texts("reasons")))
                .toList();
        long delivered = RELEASED.rows("ops.delivery").stream()
                .mapToLong(row -> Objects.requireNonNullElse(row.number("rows_delivered"), 0L))
                .sum();
        System.out.printf("false alarms: %d of %d rows%n", alarms.size(), delivered);
        alarms.stream().limit(60).forEach(System.out::println);

        assertThat(1000L * alarms.size()).isLessThan(delivered);
    }
}
