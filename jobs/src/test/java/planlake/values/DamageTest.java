package planlake.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.workbook.Grid;

class DamageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            é¡¹ç›®名称       | mojibake
            椤圭洰           | mojibake
            锟斤拷           | mojibake
            沈\uFFFD高铁     | mojibake
            1.2E+15          | digits_lost
            =123456789012345678 | digits_lost
            """)
    void damageOfATextIsNamed(String cell, String rule) {
        String text = Grid.cell(cell).text();

        assertThat(Said.of(cell, "visual_progress")).isEqualTo(text + " ?" + rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"沈阳至白河高速铁路", "C#项目", "3#楼主体施工", "<5米 & >3米", "São João", "1E5", "产能 1.2E+15", "鑫源钢铁（一期）", "25 °C"
            })
    void soundTextIsLeftAlone(String cell) {
        assertThat(Said.of(cell, "visual_progress")).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            见 #REF! 处 | 含有错误值 #REF!，原值已丢失
            =#DIV/0!    | 含有错误值 #DIV/0!，原值已丢失
            ####        | 单元格是错误值 ####
            x####       | x####
            """)
    void errorsOfSpreadsheetsAreNoTexts(String cell, String said) {
        String expected = said.equals(cell) ? said : "!" + said;

        assertThat(Said.of(cell, "visual_progress")).isEqualTo(expected);
    }

    @Test
    void aTextOfExactly255CharactersWithoutAnEndWasCut() {
        String cut = "项".repeat(255);

        assertThat(Said.of(cut, "visual_progress")).endsWith("项 ?text_cut");
        assertThat(Said.of(cut.substring(1) + "。", "visual_progress")).endsWith("项。");
        assertThat(Said.of(cut + "项", "visual_progress")).endsWith("项");
        assertThat(Said.of(cut.substring(1), "visual_progress")).endsWith("项");
    }

    @Test
    void markupIsTakenAwayAndSaid() {
        assertThat(Said.of("第一行<br>第二行&amp;三", "visual_progress")).isEqualTo("第一行 第二行&三 {cleaned}");
    }
}
