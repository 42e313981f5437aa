package planlake.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruthsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "是", "Y", "yes", "TRUE", "=1", "√", "✓", "✔", "●", "☑", "已开工", "已 开 工", "有", " 是 ", "☑是 □否", "是√ 否"
            })
    void yes(String cell) {
        assertThat(Said.of(cell, "started")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "n", "NO", "false", "=0", "×", "✗", "X", "□", "未开工", "尚未开工", "不是", "□是 ☑否"})
    void no(String cell) {
        assertThat(Said.of(cell, "started")).isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            已纳统，MA3MAC0001    | true {glued}
            是（2025年3月）       | true {glued}
            未纳统，正在申请      | false {glued}
            否（计划2025年6月）   | false {glued}
            "是"                  | true {cleaned}
            是<br>                | true {cleaned}
            办理中                | -pending
            待定                  | -pending
            不适用                | -not_applicable
            —                     | -nothing
            """)
    void notesAndReasonsAreKeptApart(String cell, String said) {
        assertThat(Said.of(cell, "started")).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "部分开工",
                "拟开工",
                "停工",
                "○",
                "=2",
                "是/否",
                "是（部分）",
                "是（计划6月）",
                "否，已开工",
                "是①",
                "2025-03-08",
                "@2025-03-08"
            })
    void anythingElseIsAskedBack(String cell) {
        assertThat(Said.of(cell, "started")).startsWith("!应填“是”或“否”");
    }
}
