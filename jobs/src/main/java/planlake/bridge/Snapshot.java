package planlake.bridge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;
import planlake.table.Thresholds;

/**
 * What an edition says of its month, and of the other edition's month if it is of the same year.
 *
 * @param head which edition, of which month
 * @param months month to project to what is said
 * @param thresholds name of a rule to its value for the month, as then known
 */
public record Snapshot(
        Head head, Map<YearMonth, Map<String, ProjectFacts>> months, SortedMap<String, BigDecimal> thresholds) {

    /**
     * Which edition, of which month.
     *
     * @param edition its number; null for what is now known and not yet printed
     */
    public record Head(@Nullable Integer edition, YearMonth month) {

        /** {@code 第3期（2025年5月）}. */
        public String label() {
            String of = month.getYear() + "年" + month.getMonthValue() + "月";
            return edition == null ? "现有数据（" + of + "）" : "第" + edition + "期（" + of + "）";
        }
    }

    /**
     * What an edition's rows say.
     *
     * @param rows of {@code marts.project_month}: those of the month, and those of the other edition's month
     * @param thresholds of {@code conformed.threshold}; may be empty
     */
    public static Snapshot of(Head head, Collection<TableRow> rows, Collection<TableRow> thresholds) {
        var months = new HashMap<YearMonth, Map<String, ProjectFacts>>();
        for (TableRow row : rows) {
            LocalDate month = row.date("report_month");
            if (month == null) throw new IllegalArgumentException("A row without month: " + row);
            ProjectFacts facts = ProjectFacts.of(row);
            ProjectFacts twin = months.computeIfAbsent(YearMonth.from(month), each -> new HashMap<>())
                    .put(facts.id(), facts);
            if (twin != null) throw new IllegalArgumentException("Two rows of " + facts.id() + " in " + month);
        }
        return new Snapshot(
                head,
                months,
                new TreeMap<>(Thresholds.of(thresholds, head.month().atDay(1)).values()));
    }

    YearMonth month() {
        return head.month();
    }

    /** What is said of its own month. */
    Map<String, ProjectFacts> projects() {
        return months.getOrDefault(month(), Map.of());
    }

    @Nullable
    ProjectFacts project(String id) {
        return projects().get(id);
    }

    @Nullable
    ProjectFacts project(YearMonth month, String id) {
        return months.getOrDefault(month, Map.of()).get(id);
    }

    /** Units that reported at least one project for its month. */
    Set<String> unitsThatReported() {
        var units = new HashSet<String>();
        for (ProjectFacts each : projects().values()) {
            if (each.isReported() && each.unit() != null) units.add(each.unit());
        }
        return units;
    }
}
