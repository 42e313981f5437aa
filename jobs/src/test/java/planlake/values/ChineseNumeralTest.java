package planlake.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
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

    @Test
    void everyNumberBelowTwoHundredThousandIsReadAsItIsSpoken() {
        for (int number = 1; number < 200_000; number++) {
            assertThat(ChineseNumeral.parse(spoken(number))).as(spoken(number)).isEqualTo(BigDecimal.valueOf(number));
        }
    }

    private static String spoken(int number) {
        if (number < 10_000) return section(number);
        int rest = number % 10_000;
        String gap = rest > 0 && rest < 1_000 ? "零" : "";
        return section(number / 10_000) + "万" + gap + (rest == 0 ? "" : section(rest));
    }

    private static String section(int number) {
        var spoken = new StringBuilder();
        for (int unit = 1_000; unit > 0; unit /= 10) {
            int digit = number / unit % 10;
            boolean isGap = digit == 0 && !spoken.isEmpty() && spoken.charAt(spoken.length() - 1) != '零';
            if (digit > 0) spoken.append("零一二三四五六七八九".charAt(digit)).append(word(unit));
            else if (isGap && number % unit > 0) spoken.append('零');
        }
        return spoken.toString();
    }

    private static String word(int unit) {
        return switch (unit) {
            case 1_000 -> "千";
            case 100 -> "百";
            case 10 -> "十";
            default -> "";
        };
    }
}
