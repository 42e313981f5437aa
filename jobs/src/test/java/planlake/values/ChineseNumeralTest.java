package planlake.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            零, 0
            十, 10
            十五, 15
            一十五, 15
            廿, 20
            廿五, 25
            卅一, 31
            两百, 200
            三千二百, 3200
            三千零五, 3005
            三千零五十, 3050
            二〇二五, 2025
            一万零三百, 10300
            一万二千三百, 12300
            一百二十万, 1200000
            一千二百万, 12000000
            一亿, 100000000
            一亿零二百万, 102000000
            一亿二千万, 120000000
            十二亿三千四百万, 1234000000
            一点五亿, 150000000
            三点一四, 3.14
            壹佰贰拾叁万肆仟伍佰陆拾柒, 1234567
            壹仟萬, 10000000
            12亿3000万, 1230000000
            3.5千, 3500
            1.2亿, 120000000
            """)
    void numeralsAreExact(String numeral, BigDecimal number) {
        assertThat(ChineseNumeral.parse(numeral)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "三万五",
                "一百五",
                "三五",
                "百",
                "百万",
                "万",
                "亿",
                "三百千",
                "十百",
                "一千一千",
                "1.5亿3000万",
                "1亿2000",
                "一亿二千",
                "点五",
                "三点",
                "三点五百二",
                "一百零",
                "几百",
                "三百多",
                "abc",
                "-三"
            })
    void whatLeavesSomethingToGuessIsNone(String text) {
        assertThat(ChineseNumeral.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%spellout-cardinal", "%spellout-cardinal-financial"})
    void everyNumberIsReadAsAnotherLibrarySpellsIt(String rules) {
        var spelled = new RuleBasedNumberFormat(Locale.SIMPLIFIED_CHINESE, RuleBasedNumberFormat.SPELLOUT);
        LongStream.concat(LongStream.range(1, 100_000), new Random(20250901).longs(20_000, 1, 1_000_000_000_000L))
                .forEach(number -> assertThat(ChineseNumeral.parse(spelled.format(number, rules)))
                        .as(spelled.format(number, rules))
                        .isEqualTo(BigDecimal.valueOf(number)));
    }
}
