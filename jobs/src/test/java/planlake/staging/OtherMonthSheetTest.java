package planlake.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sheets of a file about March 2025 are named for another month. */
class OtherMonthSheetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2月",
                "2025年2月",
                "二月份",
                "1-2月",
                "2024年3月",
                "上月",
                "2025-02",
                "202502",
                "Feb",
                "February 2025",
                "12月底",
                "沈阳市2月调度表",
                "a.xlsx/2月"
            })
    void areLeftAside(String name) {
        assertThat(SheetMonth.isOther(name, YearMonth.of(2025, 3))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3月",
                "三月",
                "1-3月",
                "2025年3月",
                "Mar",
                "Sheet1",
                "调度表",
                "",
                "续建2",
                "6月开工项目",
                "2024年结转",
                "12月前竣工",
                "2月、3月",
                "Summary",
                "二期",
                "沈阳市2025年2月.xlsx/3月"
            })
    void areRead(String name) {
        assertThat(SheetMonth.isOther(name, YearMonth.of(2025, 3))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"十二月, 2025-12", "十月, 2025-10", "11月份, 2025-11", "Sept 2025, 2025-09"})
    void areNamedInAnyForm(String name, YearMonth month) {
        assertThat(SheetMonth.isOther(name, month)).isFalse();
        assertThat(SheetMonth.isOther(name, month.plusMonths(1))).isTrue();
    }
}
