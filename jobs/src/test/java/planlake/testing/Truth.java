package planlake.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.delta.Released;
import planlake.landing.Home;
import planlake.table.TableRow;

/** Compares a released warehouse with the truth that the generator wrote beside the deliveries. */
public final class Truth {

    private static final List<String> FIGURES =
            List.of("annual_plan_wan", "done_month_wan", "done_ytd_wan", "done_since_start_wan");

    private Truth() {}

    /** Every project, month and figure of {@code truth/project_month.csv} stands in the warehouse, and nothing else. */
    public static void equalsProjectMonths(Home home, Released released) {
        Map<String, String> truth = new TreeMap<>();
        for (NamedCsvRecord row : read(home.path().resolve("truth/project_month.csv"))) {
            truth.put(
                    row.getField("report_month") + " " + row.getField("project_code"),
                    FIGURES.stream().map(row::getField).collect(Collectors.joining(" | ")));
        }
        Map<String, String> found = new TreeMap<>();
        for (LocalDate month : released.months()) {
            for (TableRow row : released.rows("marts.project_month", Set.of(month))) {
                if (!row.is("is_reported")) continue;
                found.put(
                        YearMonth.from(month) + " " + row.text("project_code"),
                        FIGURES.stream().map(field -> plain(row.decimal(field))).collect(Collectors.joining(" | ")));
            }
        }
        same(found, truth);
    }

    /** Every rate of {@code truth/completion.csv} is what the warehouse gives, and it gives no others of those cuts. */
    public static void equalsCompletion(Home home, Released released) {
        Map<String, String> truth = new TreeMap<>();
        for (NamedCsvRecord row : read(home.path().resolve("truth/completion.csv"))) {
            truth.put(
                    Stream.of("report_month", "list", "by", "key")
                            .map(row::getField)
                            .collect(Collectors.joining(" ")),
                    Stream.of("projects", "annual_plan_wan", "done_ytd_wan", "complete_pct")
                            .map(row::getField)
                            .collect(Collectors.joining(" | ")));
        }
        Map<String, String> found = new TreeMap<>();
        for (LocalDate month : released.months()) {
            for (TableRow row : released.rows("marts.completion", Set.of(month))) {
                // The generator knows nothing of the plan's tasks; groups that nobody reported in are no truth of its.
                if ("task".equals(row.text("by")) || Long.valueOf(0).equals(row.number("projects"))) continue;
                found.put(
                        YearMonth.from(month) + " " + row.text("list") + " " + row.text("by") + " " + row.text("key"),
                        row.number("projects") + " | " + plain(row.decimal("annual_plan_wan")) + " | "
                                + plain(row.decimal("done_ytd_wan")) + " | " + plain(row.decimal("complete_pct")));
            }
        }
        same(found, truth);
    }

    /** Every work item of which a state can be computed stands as {@code truth/ledger.csv} says, and no other is. */
    public static void equalsLedger(Home home, Released released) {
        Map<String, String> truth = new TreeMap<>();
        for (NamedCsvRecord row : read(home.path().resolve("truth/ledger.csv"))) {
            truth.put(
                    Stream.of("report_month", "task_no", "work_item_no")
                            .map(row::getField)
                            .collect(Collectors.joining(" ")),
                    row.getField("computed_state"));
        }
        Map<String, String> found = new TreeMap<>();
        for (TableRow row : released.rows("marts.task_ledger")) {
            Long targets = row.number("targets");
            Long projects = row.number("named_projects");
            if (Long.valueOf(0).equals(targets) && Long.valueOf(0).equals(projects)) continue;
            found.put(
                    YearMonth.from(Objects.requireNonNull(row.date("report_month"))) + " " + row.number("task_no") + " "
                            + row.number("work_item_no"),
                    String.valueOf(row.text("computed_state")));
        }
        same(found, truth);
    }

    /** The first differences say more than two large maps. */
    private static void same(Map<String, String> found, Map<String, String> truth) {
        assertThat(truth).isNotEmpty();
        List<String> differences = Stream.concat(truth.keySet().stream(), found.keySet().stream())
                .distinct()
                .filter(key -> !truth.getOrDefault(key, "nothing").equals(found.getOrDefault(key, "nothing")))
                .sorted()
                .map(key -> key + ": truth " + truth.get(key) + ", warehouse " + found.get(key))
                .toList();
        assertThat(differences.stream().limit(20))
                .as("%d differences", differences.size())
                .isEmpty();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.setScale(4).toPlainString();
    }

    private static List<NamedCsvRecord> read(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, UTF_8)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
