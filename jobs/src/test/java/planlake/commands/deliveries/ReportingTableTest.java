package planlake.commands.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planlake.console.Format;
import planlake.table.Table;
import planlake.table.TableRow;

class ReportingTableTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);

    private static TableRow row(String unit, LocalDate month, @Nullable Long daysLate, long corrections) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Table.named("marts.reporting").fields().forEach(field -> values.put(field.name(), null));
        values.put("unit", unit);
        values.put("report_month", month);
        values.put("sort_order", unit.equals("沈阳市") ? 1L : 2L);
        values.put("days_late", daysLate);
        values.put("corrections", corrections);
        values.put("first_received_at", daysLate == null ? null : Instant.parse("2025-04-08T17:00:00Z"));
        return new TableRow(values);
    }

    private static TableRow coverage(LocalDate month) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("list", "全部");
        values.put("by", "total");
        values.put("report_month", month);
        values.put("project_coverage_pct", new BigDecimal("97.2500"));
        values.put("plan_coverage_pct", null);
        return new TableRow(values);
    }

    private static final List<TableRow> ROWS = List.of(
            row("沈阳市", MARCH, 0L, 2), row("沈阳市", APRIL, null, 0), row("大连市", MARCH, 23L, 0), row("大连市", APRIL, 1L, 1));

    @Test
    void aYearHasALineForEachUnitAndTheCoverageOfEachMonthBelow() {
        assertThat(ReportingTable.year(ROWS, List.of(MARCH, APRIL), List.of(coverage(MARCH)))
                        .text(Format.CSV)
                        .lines())
                .containsExactly(
                        "unit,2025-03,2025-04", "沈阳市,按时 更正2次,未报", "大连市,迟23天,迟1天 更正1次", "已上报项目占,97.3%,", "占年度计划,,");
    }

    @Test
    void whatWasCorrectedIsCountedByWhenItFirstCameToo() {
        assertThat(ReportingTable.note(ROWS)).startsWith("应报 4 份：按时 1，迟报 2，未报 1；其中报后更正 2 份");
    }

    @Test
    void daysAreThoseOfTheProvinceAndInstantsForProgramsAreNot() {
        assertThat(ReportingTable.lines(ROWS).text(Format.CSV)).contains("2025-04-09");
        assertThat(ReportingTable.whole(ROWS).text(Format.CSV)).contains("2025-04-08T17:00:00Z");
    }
}
