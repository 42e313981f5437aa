package planlake.commands.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.bridge.Snapshot.Head;
import planlake.errors.Refused;

class BridgeEndsTest {

    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    /** April, May, May again, June. */
    private static final List<Head> EDITIONS = List.of(head(4, 6), head(1, 4), head(3, 5), head(2, 5));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -       | -   | -       | 3  | 2025-05 | 4  | 2025-06
            2025-05 | -   | -       | 2  | 2025-05 | 3  | 2025-05
            2025-04 | -   | now     | 1  | 2025-04 | -  | 2025-04
            2025-05 | -   | 2       | 1  | 2025-04 | 2  | 2025-05
            -       | 1   | 4       | 1  | 2025-04 | 4  | 2025-06
            -       | 4   | 1       | 4  | 2025-06 | 1  | 2025-04
            -       | 2   | now     | 2  | 2025-05 | -  | 2025-06
            -       | now | 3       | -  | 2025-05 | 3  | 2025-05
            -       | 2025-04 | 2025-05 | - | 2025-04 | - | 2025-05
            """)
    void whatIsLeftOutIsTheLastAndTheOneBefore(
            @Nullable YearMonth month,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer first,
            YearMonth ofFirst,
            @Nullable Integer second,
            YearMonth ofSecond) {
        assertThat(BridgeEnds.of(EDITIONS, JUNE, from, to, month))
                .isEqualTo(new BridgeEnds(new Head(first, ofFirst), new Head(second, ofSecond)));
    }

    @Test
    void whatThereIsNotIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> BridgeEnds.of(List.of(), JUNE, null, null, null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("planlake publish");
        assertThatThrownBy(() -> BridgeEnds.of(EDITIONS, JUNE, null, null, YearMonth.of(2025, 7)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no edition of 2025-07");
        assertThatThrownBy(() -> BridgeEnds.of(EDITIONS, JUNE, "7", "now", null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("edition '7'");
        assertThatThrownBy(() -> BridgeEnds.of(EDITIONS, JUNE, null, "1", null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--from");
        assertThatThrownBy(() -> BridgeEnds.of(EDITIONS, JUNE, "1", "4", YearMonth.of(2025, 5)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--to 4 is of 2025-06");
    }

    private static Head head(int edition, int month) {
        return new Head(edition, YearMonth.of(2025, month));
    }
}
