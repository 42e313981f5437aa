package planlake.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.workbook.Grid;

/** Amounts are in 万元, in a column that says nothing else. */
class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            约5               | 5.0000 {approximate} ?approximate
            超过1.2亿元       | 12000.0000 {unit,approximate} ?approximate
            近3000万元        | 3000.0000 {unit,approximate} ?approximate
            逾2000            | 2000.0000 {approximate} ?approximate
            不足500万元       | 500.0000 {unit,approximate} ?approximate
            > 100             | 100.0000 {approximate} ?approximate
            ≥100              | 100.0000 {approximate} ?approximate
            <5                | 5.0000 {approximate} ?approximate
            ≤5                | 5.0000 {approximate} ?approximate
            100左右           | 100.0000 {approximate} ?approximate
            100万元以上       | 100.0000 {unit,approximate} ?approximate
            1000余万元        | 1000.0000 {unit,approximate} ?approximate
            3亿多元           | 30000.0000 {unit,approximate} ?approximate
            100±              | 100.0000 {approximate} ?approximate
            约 1,200.5 万元   | 1200.5000 {unit,approximate} ?approximate
            约1200（万元）    | 1200.0000 {unit,approximate} ?approximate
            """)
    void aboutSoMuchIsReadAsWrittenAndMarked(String cell, String said) {
        assertThat(Said.of(cell, "done_month_wan")).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1200元        | 0.1200 {unit}
            93.3元        | 0.0093 {unit}
            1.5千元       | 0.1500 {unit}
            100万元       | 100.0000 {unit}
            100 万 元     | 100.0000 {unit}
            100万         | 100.0000 {unit}
            2百万元       | 200.0000 {unit}
            1千万         | 1000.0000 {unit}
            1.2亿         | 12000.0000 {unit}
            0.00000001亿元 | 0.0001 {unit}
            1200（万元）  | 1200.0000 {unit}
            1，200万元    | 1200.0000 {unit}
            ￥100万元     | 100.0000 {unit}
            """)
    void aUnitInTheCellBeatsThatOfTheColumn(String cell, String said) {
        assertThat(Said.of(cell, "done_month_wan")).isEqualTo(said);
        assertThat(Said.of(Said.read(cell, "done_month_wan", "亿元"))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            (123.45)          | -123.4500 {brackets}
            （1,234）         | -1234.0000 {brackets}
            −5                | -5.0000
            －5               | -5.0000
            –5                | -5.0000
            负5               | -5.0000
            负三百            | -300.0000 {chinese_numeral}
            三千二百          | 3200.0000 {chinese_numeral}
            一点五亿          | 15000.0000 {chinese_numeral}
            壹佰万元整        | 100.0000 {chinese_numeral}
            12亿3000万元      | 123000.0000 {chinese_numeral}
            1.234567E+06      | 1234567.0000 {exponent}
            =1.2345678E+07    | 12345678.0000 {exponent}
            "123"             | 123.0000 {cleaned}
            '123              | 123.0000 {cleaned}
            123<br>           | 123.0000 {cleaned}
            &nbsp;123         | 123.0000 {cleaned}
            100。             | 100.0000
            3，000            | 3000.0000
            1 234 567         | 1234567.0000
            """)
    void otherWaysToWriteANumber(String cell, String said) {
        assertThat(Said.of(cell, "done_month_wan")).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1000-1200     | 范围
            1000～1200    | 范围
            1000至1200万元 | 范围
            5、6          | 不止一个数
            5;6           | 不止一个数
            1/2           | 不止一个数
            5\\n6          | 不止一个数
            100万元/200万元 | 不止一个数
            5 6           | 空格
            1 234 56      | 空格
            1.234,56      | 小数点和千分位
            1.234.567     | 小数点和千分位
            12,34         | 逗号不在千分位上
            1,2345        | 逗号不在千分位上
            12,           | 逗号不在千分位上
            1.2E+07       | 位数可能不全
            =1.2E+07      | 位数可能不全
            ¥100          | 没有单位
            100美元       | 外币
            10²           | 上标
            12①           | 带圈
            2025-03-01    | 日期
            2025年3月     | 日期
            ###           | 列宽不够
            =A1+#REF!     | 原值已丢失
            1亿2000       | 不是数字
            三万五        | 不是数字
            三五          | 不是数字
            100万元（含征地） | 不是数字
            计划100       | 不是数字
            100%          | 不是数字
            --5           | 不是数字
            """)
    void whatCanBeReadInTwoWaysIsRefusedWithTheReason(String cell, String reason) {
        assertThat(Said.of(cell, "done_month_wan")).startsWith("!").contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            129%           | 129.0000
            74.1           | 74.1000
            0.741          | 0.7410
            7.5 %          | 7.5000
            ７４．１％     | 74.1000
            百分之七十四点一 | 74.1000 {chinese_numeral}
            约80%          | 80.0000 {approximate} ?approximate
            0.5‰           | !不是数字
            80%-90%        | !是一个范围，应填一个数
            七成           | !不是数字
            """)
    void ratesAreOfAHundred(String cell, String said) {
        assertThat(Said.of(cell, "physical_progress_pct")).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int    | 12          | 12
            int    | 1,200       | 1200
            int    | 12.0        | 12
            int    | 12.5        | !不是整数
            int    | 3000000000  | !数值过大
            int    | 三十        | 30 {chinese_numeral}
            int    | 12个        | 12 {unit}
            bigint | 3000000000  | 3000000000
            decimal(6,2) | 1234.567 | 1234.57
            decimal(6,2) | 12345    | !数值过大
            """)
    void countsAreExactOrRefused(String type, String cell, String said) {
        assertThat(Said.of(Values.of(Grid.cell(cell), Said.field(type, "个"), Said.column())))
                .isEqualTo(said);
    }
}
