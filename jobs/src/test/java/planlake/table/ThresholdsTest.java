package planlake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private final List<TableRow> rows = List.of(
            row("over_100m_wan", "10000.0000", null, JANUARY, null),
            row("over_100m_wan", "15000.0000", JANUARY, null, null),
            row("over_100m_wan", "99999.0000", null, null, Instant.EPOCH));

    @Test
    void holdFromTheFirstMonthToTheLastAsNowKnown() {
        assertThat(Thresholds.of(rows, JANUARY.minusMonths(1)).shown("over_100m_wan"))
                .isEqualTo("10000");
        assertThat(Thresholds.of(rows, JANUARY).value("over_100m_wan")).isEqualByComparingTo("15000");
    }

    @Test
    void nameWhatIsThereWhereOneIsMissing() {
        assertThatThrownBy(() -> Thresholds.of(rows, JANUARY).value("laggard"))
                .hasMessageContaining("laggard")
                .hasMessageContaining("over_100m_wan");
    }

    private static TableRow row(
            String name, String value, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Instant knownTo) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", name);
        values.put("value", new BigDecimal(value));
        values.put("valid_from", from);
        values.put("valid_to", to);
        values.put("known_to", knownTo);
        return new TableRow(values);
    }
}
