package planlake.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.values.ProjectCode.Era;

class ProjectCodeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2411-130202-89-01-637015, CURRENT, 130202
            2603-141124-89-05-346948, CURRENT, 141124
            2509-140602-89-05-864976, CURRENT, 140602
            2602-411102-04-04-398932, CURRENT, 411102
            2020-330327-48-01-167360, FORMER,  330327
            2020-451421-88-03-016343, FORMER,  451421
            """)
    void publishedCodesFitTheirForm(String text, Era era, String region) {
        ProjectCode code = ProjectCode.of(text).orElseThrow();

        assertThat(code).hasToString(text);
        assertThat(code.era()).isEqualTo(era);
        assertThat(code.region()).isEqualTo(region);
        assertThat(code.isChecked()).isTrue();
        assertThat(Said.of(text, "project_code")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ２４１１－１３０２０２－８９－０１－６３７０１５ | normalised
            2411–130202—89−01-637015                | normalised
            2411 - 130202 - 89 - 01 - 637015        | normalised
            24111302028901637015                    | normalised
            2411_130202_89_01_637015                | normalised
            2411-130202-89-01-\\n637015              | normalised
            备案项目代码:2411-130202-89-01-637015   | glued
            2411-130202-89-01-637015 唐山市某某项目 | glued
            2411-130202-89-01-637015、24111302028901637015 | glued
            """)
    void otherSpellingsBecomeTheStandardForm(String cell, String mark) {
        assertThat(Said.of(cell, "project_code")).isEqualTo("2411-130202-89-01-637015 {" + mark + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2411-130202-89-01-637016 | code_check_digit
            2501-210100-04-01-123454 | code_check_digit
            2501-219900-04-01-123456 | code_region
            2099-330327-48-01-167360 | code_form
            """)
    void whatIsOddAboutACodeIsSaidAndTheCodeKept(String cell, String rule) {
        assertThat(Said.of(cell, "project_code")).isEqualTo(cell + " ?" + rule);
    }

    @ParameterizedTest
    @CsvSource({
        "210102, true",
        "210100, true",
        "210121, true",
        "210172, true",
        "219900, false",
        "999999, true",
        "440100, true"
    })
    void onlyRegionsOfProvincesThatAreListedCanBeUnknown(String region, boolean isKnown) {
        ProjectCode code = ProjectCode.of("2501" + region + "0401123456").orElseThrow();

        assertThat(code.isOfKnownRegion()).isEqualTo(isKnown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=24111302028901637015",
                "=24111302028901600000",
                "24111302028901600000",
                "2.41E+19",
                "2.4111302028901637E+19",
                "241113020289016"
            })
    void lostDigitsAreNeverMadeUpAgain(String cell) {
        assertThat(Said.of(cell, "project_code")).startsWith("!").endsWith("已丢失位数，无法恢复，请按文本填写");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2509-140602-89-05-864976、2602-411102-04-04-398932 | !有 2 个项目代码，应填一个
            2411-130202-89-01-637015①  | !代码中有上标或带圈的数字
            2509-140602-89-05-86497    | 2509-140602-89-05-86497
            2509-140602-89-05-8649766  | 2509-140602-89-05-8649766
            见附件                     | 见附件
            待定                       | -pending
            """)
    void otherTextsAreLeftToTheFieldsPattern(String cell, String said) {
        assertThat(Said.of(cell, "project_code")).isEqualTo(said);
    }
}
