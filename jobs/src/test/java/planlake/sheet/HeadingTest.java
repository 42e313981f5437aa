package planlake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            项目代码                         | 项目代码             |        |    |
            ' 项 目\u3000代 码 '             | 项目代码             |        |    |
            总投资（万元）                   | 总投资               | 万元   |    |
            总投资(亿元)                     | 总投资               | 亿元   |    |
            总投资【单位：元】               | 总投资               | 元     |    |
            总投资(人民币亿元)               | 总投资               | 亿元   |    |
            总投资(千元)                     | 总投资               | 千元   |    |
            总投资(百万元)                   | 总投资               | 百万元 |    |
            工程进度(%)                      | 工程进度             |        |    |
            3月完成投资                      | {月}完成投资         |        | 3  |
            03月完成投资(万元)               | {月}完成投资         | 万元   | 3  |
            １２月份完成投资                 | {月}完成投资         |        | 12 |
            2025年3月完成投资                | {月}完成投资         |        | 3  | 2025
            1-3月累计完成投资                | {1-月}累计完成投资   |        | 3  |
            2025年1-3月累计完成投资(万元)    | {1-月}累计完成投资   | 万元   | 3  | 2025
            1月—3月累计完成投资              | {1-月}累计完成投资   |        | 3  |
            1～11月份累计完成投资            | {1-月}累计完成投资   |        | 11 |
            01至03月累计完成投资             | {1-月}累计完成投资   |        | 3  |
            2025年计划投资                   | {年}计划投资         |        |    | 2025
            2025年度计划投资                 | {年}计划投资         |        |    | 2025
            2-3月完成投资                    | 2-{月}完成投资       |        | 3  |
            11-12月完成投资                  | 11-{月}完成投资      |        | 12 |
            去年3月完成投资                  | 去年{月}完成投资     |        | 3  |
            """)
    void isReducedToWhatDeclarationsSpell(String text, String name, String unit, Integer month, Integer year) {
        Heading heading = Heading.of(text.replace("\\u3000", "\u3000"));

        assertThat(heading.name()).isEqualTo(name);
        assertThat(heading.moneyUnit()).isEqualTo(unit);
        assertThat(heading.month().isPresent() ? heading.month().getAsInt() : null)
                .isEqualTo(month);
        assertThat(heading.year().isPresent() ? heading.year().getAsInt() : null)
                .isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            投资完成>本月完成投资(亿元)         | 本月完成投资 | 亿元
            投资完成(亿元)>本月完成投资         | 本月完成投资 | 亿元
            投资完成(亿元)>本月完成投资(万元)   | 本月完成投资 | 万元
            本月完成投资>亿元                   | 本月完成投资 | 亿元
            投资完成(万元)>本月完成投资>(亿元)  | 本月完成投资 | 亿元
            工程进度>%                          | 工程进度     |
            """)
    void takesTheUnitOfMoneyThatIsStatedNearest(String path, String name, String unit) {
        Heading heading = Heading.of(List.of(path.split(">")), Heading::of);

        assertThat(heading.name()).isEqualTo(name);
        assertThat(heading.moneyUnit()).isEqualTo(unit);
    }
}
