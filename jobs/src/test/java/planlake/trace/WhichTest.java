package planlake.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planlake.table.TableRow;

class WhichTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

    private static TableRow reported(Map<String, ? extends @Nullable Object> values) {
        var all = new HashMap<String, @Nullable Object>();
        for (String field : new String[] {
            "planned_start", "actual_start", "planned_finish", "actual_finish", "started", "resumed", "build_stage"
        }) all.put(field, null);
        all.put("report_month", MARCH);
        all.put("is_reported", true);
        all.put("done_ytd_wan", BigDecimal.ONE);
        all.putAll(values);
        return new TableRow(all);
    }

    @Test
    void leavesOutRowsThatDoNotCount() {
        assertThat(Which.REPORTED.of(reported(Map.of("counts", false)))).isFalse();
        assertThat(Which.REPORTED.of(reported(Map.of("counts", true)))).isTrue();
        assertThat(Which.REPORTED.of(reported(Map.of()))).isTrue();
    }

    @Test
    void leavesOutCarriedFiguresSinceTheyAreNotReported() {
        TableRow carried = reported(Map.of("is_reported", false, "is_carried", true));

        assertThat(Measures.named("done").parts().get(0).value(carried)).isNull();
    }

    @Test
    void countsAStartUntilTheLastDayOfTheMonth() {
        assertThat(Which.ACTUAL_STARTS.of(reported(Map.of("actual_start", LocalDate.of(2025, 3, 31)))))
                .isTrue();
        assertThat(Which.ACTUAL_STARTS.of(reported(Map.of("actual_start", LocalDate.of(2025, 4, 1)))))
                .isFalse();
        assertThat(Which.ACTUAL_STARTS.of(reported(Map.of("actual_start", LocalDate.of(2024, 3, 1)))))
                .isFalse();
        assertThat(Which.PLANNED_STARTS.of(reported(Map.of("planned_start", LocalDate.of(2025, 12, 1)))))
                .isTrue();
    }

    @Test
    void countsAsWorkingWhatResumedStartedOrFinishedThisYear() {
        assertThat(Which.WORKING.of(reported(Map.of("resumed", true)))).isTrue();
        assertThat(Which.WORKING.of(reported(Map.of("started", true, "actual_start", MARCH))))
                .isTrue();
        assertThat(Which.WORKING.of(reported(Map.of("actual_finish", MARCH)))).isTrue();
        assertThat(Which.WORKING.of(reported(Map.of("resumed", true, "build_stage", "前期"))))
                .isFalse();
        assertThat(Which.WORKING.of(reported(Map.of("started", true)))).isFalse();
    }
}
