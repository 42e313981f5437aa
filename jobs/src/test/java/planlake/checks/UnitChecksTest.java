package planlake.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.delta.Warehouse;
import planlake.landing.Home;
import planlake.night.Known;
import planlake.night.Rules;
import planlake.night.Run;
import planlake.night.SourceKinds;
import planlake.night.Views;
import planlake.testing.Given;
import planlake.testing.SparkTest;

/** Checks of whole statements ask the rules of their months. */
@SparkTest
class UnitChecksTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

    /** From March on a third fewer rows are no matter; what was laid down first was replaced. */
    private static final String RULES = """
            name             | value | valid_from | valid_to   | known_from           | known_to
            volume_least_pct | 70    |            | 2025-03-01 | 2000-01-01T00:00:00Z |
            volume_least_pct | 60    | 2025-03-01 |            | 2025-02-10T00:00:00Z |
            volume_least_pct | 99    |            |            | 2000-01-01T00:00:00Z | 2025-02-10T00:00:00Z
            """;

    private final SparkSession spark;
    private final Warehouse warehouse;

    UnitChecksTest(SparkSession spark, @TempDir Path home) {
        this.spark = spark;
        this.warehouse = new Warehouse(spark, Home.at(home), Map.of());
    }

    private Rules rules(String thresholds) {
        warehouse.append(Rules.THRESHOLD, new Given(spark).rows(Rules.THRESHOLD.name(), thresholds));
        return Rules.of(new Run(
                "test",
                warehouse,
                new Views(spark, new HashMap<>()),
                List.of(),
                Known.of(List.of(), Map.of(), Set.of()),
                SourceKinds.NONE,
                true));
    }

    @Test
    void theVolumeOfAMonthIsHeldToTheRuleOfThatMonth() {
        Rules rules = rules(RULES);
        var checks = new UnitChecks(rules, Set.of(FEBRUARY, MARCH));

        List<String> told = spark.sql("""
                        select concat_ws(' ', report_month, %s.stated)
                        from values (date'2025-02-01', 65L), (date'2025-03-01', 65L), (date'2025-03-01', 55L)
                            as t(report_month, rows)
                        lateral view explode(array(struct(100L as rows, date'2025-01-01' as report_month))) as last
                        """.formatted(checks.volume())).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();

        assertThat(told).containsExactly("2025-02-01 65", "2025-03-01", "2025-03-01 55");
    }

    @Test
    void aRuleThatAHomeDoesNotNameHoldsAsItComesWithPlanlake() {
        assertThat(rules(RULES).sql("volume_most_pct", Set.of(FEBRUARY))).isEqualTo("150");
    }

    @Test
    void askTheRulesThatComeWithPlanlake() {
        var checks = new UnitChecks(Rules.shipped(), Set.of(MARCH));
        assertThat(checks.volume()).contains("< 70 *", "> 150 *", ">= 5");
        assertThat(checks.stale()).contains("compared >= 5");
        assertThat(checks.population("true")).contains("div 5 <>");
    }
}
