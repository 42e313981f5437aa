package planlake.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import planlake.Pipeline;
import planlake.errors.Refused;
import planlake.night.Step;
import planlake.table.Field;
import planlake.table.Metric;
import planlake.table.Metrics;
import planlake.table.Metrics.Measured;
import planlake.table.Stage;
import planlake.table.Table;

class MeasuresTest {

    private static final Table PROJECTS = Table.named("marts.project_month");
    private static final Table DISPATCH = Table.named("staging.dispatch");
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Test
    void arePrintedInFieldsThatTheirMartsDeclare() {
        for (Measure measure : Measures.ALL) {
            Table mart = Table.named(measure.table());
            assertThat(mart.field(measure.field()).name()).isEqualTo(measure.field());
            for (Part part : measure.parts()) {
                if (part.printed() != null)
                    assertThat(mart.field(part.printed())).isNotNull();
            }
        }
    }

    @Test
    void areAddedUpFromFieldsThatProjectsHaveAndSheetsDeliver() {
        for (Measure measure : Measures.ALL) {
            for (Part part : measure.parts()) {
                if (part.field() != null)
                    assertThat(PROJECTS.field(part.field())).isNotNull();
                for (String cell : part.cells()) {
                    // The plan for coverage is the annual plan, from wherever it is known.
                    String delivered = cell.equals("due_plan_wan") ? "annual_plan_wan" : cell;
                    assertThat(DISPATCH.field(delivered).isDelivered()).isTrue();
                }
            }
        }
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(Measures.ALL).extracting(Measure::name).doesNotHaveDuplicates();
        assertThat(Measures.ALL).extracting(Measure::label).doesNotHaveDuplicates();
    }

    /**
     * Rates that are no measures of a month's projects: another month's, a part of a whole, or with what is carried.
     */
    private static final Set<String> NO_MEASURES =
            Set.of("complete_pct_last_month", "change_points", "share_pct", "complete_with_carried_pct");

    @Test
    void areAllRatesOfTheMartsThatHoldThem() {
        for (Table mart : Metrics.MARTS.stream().map(Table::named).toList()) {
            assertThat(mart.fields())
                    .as(mart.name())
                    .filteredOn(field -> field.isPercent() || field.isPoints())
                    .filteredOn(field -> !NO_MEASURES.contains(field.name()))
                    .allSatisfy(field -> assertThat(field.measure())
                            .as(field.name() + " is declared as a measure")
                            .isNotNull());
        }
    }

    @Test
    void areDeclaredWhereTheyAreLookedFor() {
        assertThat(marts())
                .filteredOn(mart -> mart.fields().stream().anyMatch(field -> field.measure() != null))
                .extracting(Table::name)
                .containsExactlyElementsOf(Metrics.MARTS);
    }

    @Test
    void areCalledTheSameInEveryMart() {
        Map<String, String> labels = Metrics.all().stream()
                .map(Measured::field)
                .filter(field -> field.unit() != null)
                .collect(Collectors.toMap(Field::name, Field::label));
        for (Table mart : marts()) {
            // What a home's own portfolio measures is not the dispatch sheets' completion.
            if (mart.name().startsWith("marts.portfolio")) continue;
            for (Field field : mart.fields()) {
                assertThat(field.label())
                        .as(mart.name() + "." + field.name())
                        .isEqualTo(labels.getOrDefault(field.name(), field.label()));
            }
        }
    }

    @Test
    void sayWhatAReaderNeedsToKnow() {
        assertThat(Metrics.all()).allSatisfy(each -> {
            Metric metric = each.metric();
            assertThat(metric.english()).isNotBlank();
            assertThat(metric.of()).hasSize(metric.isSum() || metric.kind() == Metric.Kind.TIME ? 0 : 2);
            assertThat(metric.over() != null).isEqualTo(metric.isSum());
            if (metric.isSum()) return;
            assertThat(metric.formula()).as(metric.id() + ": formula").isNotBlank();
            assertThat(metric.source()).as(metric.id() + ": source").isNotBlank();
            if (metric.kind() == Metric.Kind.RATE)
                assertThat(metric.none())
                        .as(metric.id() + ": why there is none")
                        .isNotBlank();
        });
    }

    /** All marts that nights fill or views stand for. */
    private static List<Table> marts() {
        return Pipeline.STEPS.stream()
                .map(Step::into)
                .filter(table -> table.stage() == Stage.MARTS)
                .toList();
    }

    @Test
    void areFoundByTheirChineseNamesToo() {
        assertThat(Measures.named("投资完成率")).isEqualTo(Measures.named("completion"));
        assertThat(Measures.named("开工率(占全年计划)")).isEqualTo(Measures.named("start_of_year"));
        assertThat(Measures.named("超(滞后)序时")).isEqualTo(Measures.named("points"));
        assertThatThrownBy(() -> Measures.named("complete"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("completion");
    }

    @Test
    void roundARateHalfUpAtFourDecimalsAndNeverClipIt() {
        assertThat(of("completion", "1510", "1000")).isEqualTo("151.0000");
        assertThat(of("completion", "1", "3")).isEqualTo("33.3333");
        assertThat(of("completion", "2", "3")).isEqualTo("66.6667");
    }

    @Test
    void takePointsFromTheUnroundedRate() {
        assertThat(of("points", "0.00004", "100")).isEqualTo("-75.0000");
        assertThat(of("points", "2", "3")).isEqualTo("-8.3333");
    }

    @Test
    void giveNoRateOverNothing() {
        assertThat(Measures.named("completion").of(List.of(BigDecimal.ONE, BigDecimal.ZERO), SEPTEMBER))
                .isNull();
    }

    @Test
    void takeTimeProgressFromTheMonthAlone() {
        assertThat(Measures.named("time").of(List.of(), LocalDate.of(2025, 1, 1)))
                .isEqualTo("8.3333");
    }

    private static String of(String measure, String above, String below) {
        return String.valueOf(
                Measures.named(measure).of(List.of(new BigDecimal(above), new BigDecimal(below)), SEPTEMBER));
    }
}
