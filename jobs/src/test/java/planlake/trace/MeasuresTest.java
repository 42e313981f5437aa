package planlake.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planlake.errors.Refused;
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

    @Test
    void areFoundByTheirChineseNamesToo() {
        assertThat(Measures.named("投资完成率")).isEqualTo(Measures.named("completion"));
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
