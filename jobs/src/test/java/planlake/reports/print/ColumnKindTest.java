package planlake.reports.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERCENT | 38.65        | 38.7%
            PERCENT | 38.6499      | 38.6%
            PERCENT | 151.3        | 151.3%
            POINTS  | 3.25         | +3.3
            POINTS  | -3.25        | -3.3
            POINTS  | -0.04        | 0.0
            YI      | 17001234.5   | 1,700.12
            YI      | 50           | 0.01
            WAN     | 1234567.5    | 1,234,568
            STEP    | 2            | ↑2
            STEP    | -1           | ↓1
            STEP    | 0            | 持平
            FINE_POINTS  | -0.125     | -0.13
            FINE_POINTS  | 0.004      | 0.00
            FINE_PERCENT | 74.125     | 74.13%
            YI_CHANGE    | 12345678.9 | +1,234.57
            YI_CHANGE    | -10000     | -1.00
            COUNT_CHANGE | 1234       | +1,234
            """)
    void roundsHalfUpOnlyWhenPrinted(ColumnKind kind, BigDecimal value, String printed) {
        assertThat(kind.print(value)).isEqualTo(printed);
    }

    @Test
    void keepsEveryDigitInTheCell() {
        assertThat(ColumnKind.YI.cell(new BigDecimal("17001234.5678"))).isEqualTo(new BigDecimal("1700.12345678"));
        assertThat(ColumnKind.PERCENT.cell(new BigDecimal("38.6543"))).isEqualTo(new BigDecimal("0.386543"));
    }

    @Test
    void nothingIsADashAndNeverZero() {
        assertThat(ColumnKind.PERCENT.print(null)).isEqualTo("—");
        assertThat(ColumnKind.PERCENT.cell(new Missing("无年度计划"))).isEqualTo("—（无年度计划）");
    }

    @Test
    void textLosesWhatAFileCannotHold() {
        assertThat(ColumnKind.TEXT.print("沈阳\u0000市\n一期\uFFFF")).isEqualTo("沈阳 市 一期");
    }
}
