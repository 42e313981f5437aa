package planlake.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.table.Table;
import planlake.values.Values.Value;
import planlake.workbook.Grid;

class ValuesTest {

    private static final Table DISPATCH = Table.named("staging.dispatch");

    private static Value read(@Nullable String cell, String field, String unit) {
        return Values.of(Grid.cell(cell == null ? "" : cell), DISPATCH.field(field), unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =1200                | 万元   | 1200.0000
            =0.3                 | 万元   | 0.3000
            12                   | 万元   | 12.0000
            -3.5                 | 万元   | -3.5000
            +3.5                 | 万元   | 3.5000
            －３．５             | 万元   | -3.5000
            １２３４             | 万元   | 1234.0000
            1,234,567.8          | 万元   | 1234567.8000
            1，234               | 万元   | 1234.0000
            ' 1 234 '            | 万元   | 1234.0000
            =7.2291              | 亿元   | 72291.0000
            722.91               | 亿元   | 7229100.0000
            0.00000001           | 亿元   | 0.0001
            12345678             | 元     | 1234.5678
            1                    | 元     | 0.0001
            5                    | 千元   | 0.5000
            5                    | 百万元 | 500.0000
            12345678901234.5678  | 万元   | 12345678901234.5678
            0.30000000000000004  | 万元   | 0.3000
            """)
    void numbersAreConvertedExactly(String cell, String unit, BigDecimal wan) {
        assertThat(read(cell, "done_month_wan", unit)).isEqualTo(Value.of(wan));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1,23             | 逗号不在千分位上，分不清是小数点还是漏了数字，请写作 1234.56
            1.234,56         | 分不清小数点和千分位，请写作 1234.56
            1.2.3            | 不是数字
            .5               | 不是数字
            50%              | 不是数字
            =50%             | 不是数字
            见附件           | 不是数字
            2.34E+16         | 是科学计数法，位数可能不全，请填写完整数字，如 700000
            1e5              | 是科学计数法，位数可能不全，请填写完整数字，如 700000
            @2025-03-01      | 不是数字，而是日期（单元格格式有误）
            #REF!            | 单元格是错误值 #REF!
            #DIV/0!          | 单元格是错误值 #DIV/0!
            123456789012345  | 数值过大
            """)
    void otherTextsAreNoNumbers(String cell, String problem) {
        assertThat(read(cell, "done_month_wan", "万元")).isEqualTo(Value.unreadable(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u200b", "'", "\"\"", "<br>", "&nbsp;"})
    void emptyCellsAreNull(String cell) {
        for (String field : new String[] {"done_month_wan", "planned_start", "started", "start_kind"}) {
            assertThat(read(cell, field, "万元")).as(field).isEqualTo(Value.NULL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "——", "-", "/", "无"})
    void signsForNothingAreNullForAReason(String cell) {
        for (String field : new String[] {"done_month_wan", "planned_start", "started", "start_kind"}) {
            assertThat(read(cell, field, "万元")).as(field).isEqualTo(Value.absent("nothing"));
        }
    }

    @ParameterizedTest
    @CsvSource({"=74.1, 74.1000", "74.1, 74.1000", "74.1%, 74.1000", "=74.1%, 74.1000", "７４％, 74.0000"})
    void ratesAreOfAHundred(String cell, BigDecimal percent) {
        assertThat(read(cell, "physical_progress_pct", "")).isEqualTo(Value.of(percent));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            @2025-03-08,         2025-03-08, day
            @2025-03-08T10:30,   2025-03-08, day
            2025-03-08,          2025-03-08, day
            2025-3-8,            2025-03-08, day
            2025/3/8,            2025-03-08, day
            2025.03.08,          2025-03-08, day
            2025年3月8日,        2025-03-08, day
            ２０２５年３月８日,  2025-03-08, day
            2025-03,             2025-03-01, month
            2025.03,             2025-03-01, month
            2025/3,              2025-03-01, month
            2025年3月,           2025-03-01, month
            2025 年 12 月,       2025-12-01, month
            =2025.03,            2025-03-01, month
            =2025.2,             2025-02-01, month
            2025.10,             2025-10-01, month
            2025,                2025-01-01, year
            =2025,               2025-01-01, year
            2025年,              2025-01-01, year
            """)
    void datesKeepHowPreciselyTheyWereStated(String cell, String day, String precision) {
        Value value = read(cell, "planned_start", "");

        assertThat(value.problem()).isNull();
        assertThat(value.value()).hasToString(day);
        assertThat(value.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-02-30,   没有这一天
            2025-13,      没有这一天
            2025-00,      没有这一天
            1925-03-08,   年份不可信
            2205年3月,    年份不可信
            @1900-01-05,  年份不可信
            3月底,        '年份已丢失，请写全，如 2025-01'
            二季度,       '年份已丢失，请写全，如 2025-01'
            2023-2026年,  '是起止时间，应填一个日期'
            3月8日,       '年份已丢失，请写全，如 2025-01'
            明年,         不是日期
            """)
    void otherTextsAreNoDates(String cell, String problem) {
        assertThat(read(cell, "planned_start", "")).isEqualTo(Value.unreadable(problem));
    }

    @ParameterizedTest
    @CsvSource({"=2025.1", "2025.1"})
    void januaryOrOctoberIsNotGuessed(String cell) {
        assertThat(read(cell, "planned_start", "").problem()).contains("1 月还是 10 月");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            是, true
            否, false
            √, true
            ×, false
            ' 是 ', true
            已开工, true
            未开工, false
            =1, true
            =0, false
            TRUE, true
            false, false
            """)
    void truthIsWrittenInManyWays(String cell, boolean truth) {
        assertThat(read(cell, "started", "")).isEqualTo(Value.of(truth));
    }

    @ParameterizedTest
    @ValueSource(strings = {"部分开工", "拟开工", "=2", "○"})
    void otherTextsAreNoTruth(String cell) {
        assertThat(read(cell, "started", "")).isEqualTo(Value.unreadable("应填“是”或“否”"));
    }

    @Test
    void aValueIsNeverReadWithAProblem() {
        Value refused = Value.unreadable("不是数字");

        assertThat(refused.marked("unit").warned(new Warning("approximate", "")))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            全线,         全线
            全 线,        全线 {spaced}
            '控制性\\n工程', 控制性工程 {spaced}
            <b>全线</b>,  全线 {cleaned}
            全面,         全面
            """)
    void wordsOfAListAreKnownInAnyDress(String cell, String said) {
        assertThat(Said.of(cell, "start_kind")).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ' 基础\\n施工  完成 '  | 基础 施工 完成
            无                     | 无
            =13812345678           | 13812345678
            @2025-03-08            | 2025-03-08
            """)
    void textsLoseNothingButBlanks(String cell, String text) {
        assertThat(read(cell, "visual_progress", "")).isEqualTo(Value.of(text));
    }
}
