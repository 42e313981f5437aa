package planlake.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.values.ColumnReading.DayOrder;
import planlake.workbook.Grid;

class DatesTest {

    private static String said(@Nullable String cell, @Nullable Year year, DayOrder order) {
        var column = new ColumnReading("", false, false, YearMonth.of(2025, 3), year, order);
        return Said.of(Values.of(Grid.cell(cell == null ? "" : cell), Said.field("planned_start"), column));
    }

    private static String said(@Nullable String cell) {
        return said(cell, null, DayOrder.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            2025-3-8                   | 2025-03-08 day
            2025/3/8                   | 2025-03-08 day
            2025.3.8                   | 2025-03-08 day
            20250308                   | 2025-03-08 day
            =20250308                  | 2025-03-08 day
            2025 03 08                 | 2025-03-08 day
            2025–03–08                 | 2025-03-08 day
            2025－03－08               | 2025-03-08 day
            2025年3月8日               | 2025-03-08 day
            2025年3月8号               | 2025-03-08 day
            2025年\\n3月8日             | 2025-03-08 day
            2025年3月8日（星期六）     | 2025-03-08 day
            2025年3月8日18时           | 2025-03-08 day
            2025年3月8日上午9时        | 2025-03-08 day
            2025-03-08T00:00:00        | 2025-03-08 day
            2025-03-08 00:00:00        | 2025-03-08 day
            2025-03-07T16:00:00.000Z   | 2025-03-08 day
            2025-03-08T00:00:00Z       | 2025-03-08 day
            2025-03-08T15:59:59Z       | 2025-03-08 day
            2025-03-07T23:00:00+07:00  | 2025-03-08 day
            2025-03-08T00:00+0800      | 2025-03-08 day
            2025-03-07 16:00:00Z       | 2025-03-08 day
            2025-03-07T16:00:00 +0000  | 2025-03-08 day
            2025年3月8日<br>           | 2025-03-08 day {cleaned}
            "2025-03-08"               | 2025-03-08 day {cleaned}
            二○二五年三月八日          | 2025-03-08 day {chinese_numeral}
            二零二五年十二月三十一日   | 2025-12-31 day {chinese_numeral}
            2024-02-29                 | 2024-02-29 day
            """)
    void days(String cell, String said) {
        assertThat(said(cell)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025.03          | 2025-03-01 month
            2025-3           | 2025-03-01 month
            202503           | 2025-03-01 month
            =202503          | 2025-03-01 month
            3/2025           | 2025-03-01 month
            2025年3月        | 2025-03-01 month
            2025 年 3 月     | 2025-03-01 month
            2025 3           | 2025-03-01 month
            2025年3月底      | 2025-03-01 month
            2025年3月中旬    | 2025-03-01 month
            2025年3月底前    | 2025-03-01 month
            二〇二五年三月   | 2025-03-01 month {chinese_numeral}
            约2025年3月      | 2025-03-01 month {approximate} ?approximate
            2025年二季度     | 2025-04-01 quarter
            2025年第2季度    | 2025-04-01 quarter
            2025Q2           | 2025-04-01 quarter
            Q2 2025          | 2025-04-01 quarter
            2025年四季度末   | 2025-10-01 quarter
            2025年上半年     | 2025-01-01 half
            2025年下半年     | 2025-07-01 half
            2025H2           | 2025-07-01 half
            2025年底         | 2025-01-01 year
            2025年内         | 2025-01-01 year
            2025年度         | 2025-01-01 year
            二〇二五年       | 2025-01-01 year {chinese_numeral}
            """)
    void longerTimesAreTheirFirstDay(String cell, String said) {
        assertThat(said(cell)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mar 2025         | 2025-03-01 month
            March 2025       | 2025-03-01 month
            31-Mar-2025      | 2025-03-31 day
            31 March 2025    | 2025-03-31 day
            March 31, 2025   | 2025-03-31 day
            2025-Mar-31      | 2025-03-31 day
            31/03/2025       | 2025-03-31 day
            03/31/2025       | 2025-03-31 day
            3/3/2025         | 2025-03-03 day
            08/03/2025       | !分不清日和月，请写作 2025-03-08
            Mar-25           | !年份只有两位，请写四位
            31-Mar-25        | !年份只有两位，请写四位
            Foo 2025         | !不是日期
            """)
    void foreignDates(String cell, String said) {
        assertThat(said(cell)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"DAY_FIRST, 2025-03-08 day", "MONTH_FIRST, 2025-08-03 day"})
    void otherDatesOfTheColumnTellDayFromMonth(DayOrder order, String said) {
        assertThat(said("08/03/2025", null, order)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =45717      | 2025-03-01 day {serial}
            45717       | 2025-03-01 day {serial}
            =45717.5    | 2025-03-01 day {serial}
            =45716.9995 | 2025-03-01 day {serial}
            =45716.99999 | 2025-02-28 day {serial}
            =45716.6666666667 | !日期序号近于午夜，分不清是哪一天，请填写日期
            =25569      | 1970-01-01 day {serial}
            =73000      | 2099-11-11 day {serial}
            =73001      | !不是日期
            =19999      | !不是日期
            =20253      | !分不清是年月还是日期序号，请写作 2025-03
            """)
    void serialsOfSpreadsheetsAreDays(String cell, String said) {
        assertThat(said(cell)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            3月底                      | 年份已丢失
            3月8日                     | 年份已丢失
            ３月底                     | 年份已丢失
            二季度                     | 年份已丢失
            年底                       | 年份已丢失
            3.8                        | 年份已丢失
            06/20                      | 没有年份，或年份只有两位
            25年3月                    | 年份只有两位
            25/3/8                     | 年份只有两位
            2023-2026年                | 起止时间
            2025.3-2026.5              | 起止时间
            2025年3月-2026年5月        | 起止时间
            2025年3月至5月             | 起止时间
            2025-03-08、2025-04-08     | 起止时间
            2025-03-08\\n2025-04-08     | 应填一个日期
            2025-1 2                   | 应填一个日期
            2025.1                     | 1 月还是 10 月
            =2025.1                    | 1 月还是 10 月
            2025-02-29                 | 没有这一天
            2025年13月                 | 没有这一天
            0000-00-00                 | 没有这一天
            1925-03-08                 | 年份不可信
            @1900-01-05                | 年份不可信
            2025①                      | 带圈
            计划2025年3月              | 不是日期
            2025年春季                 | 不是日期
            去年                       | 不是日期
            """)
    void whatIsNoDateOrMoreThanOneIsRefusedWithTheReason(String cell, String reason) {
        assertThat(said(cell)).startsWith("!").contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3月底   | 2025-03-01 month {year_of_heading}
            3月8日  | 2025-03-08 day {year_of_heading}
            二季度  | 2025-04-01 quarter {year_of_heading}
            上半年  | 2025-01-01 half {year_of_heading}
            年底    | 2025-01-01 year {year_of_heading}
            3.8     | !年份已丢失，请写全，如 2025-03
            """)
    void aYearInTheHeadingIsAdded(String cell, String said) {
        assertThat(said(cell, Year.of(2025), DayOrder.UNKNOWN)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"已开工, not_provided", "在建, not_provided", "未开工, not_started", "待定, pending", "不涉及, not_applicable"})
    void aStateInPlaceOfADateIsAReason(String cell, String reason) {
        assertThat(said(cell)).isEqualTo("-" + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"约", "左右", "。", "年", "月", "Q", "T00:00", "周六", "-", "2025-", "99999999", "二〇二五年十十月"})
    void piecesOfDatesAreNone(String cell) {
        assertThat(Said.of(cell, "planned_start")).doesNotContain("day").doesNotContain("month");
    }
}
