package planlake.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.table.ReferenceFile;

class MissingWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            —        | nothing
            ———      | nothing
            －－     | nothing
            /        | nothing
            ／       | nothing
            \\        | nothing
            无       | nothing
             无      | nothing
            …        | nothing
            n/a      | not_applicable
            Ｎ／Ａ   | not_applicable
            不 涉 及 | not_applicable
            tbd      | pending
            待定     | pending
            豁免     | exempt
            Exempt   | exempt
            PNS      | not_started
            未开工   | not_started
            涉密     | confidential
            ***      | confidential
            未提供   | not_provided
            暂无     | not_provided
            NULL     | not_provided
            "无"     | nothing
            """)
    void theReasonSurvivesInFiguresAndDates(String cell, String reason) {
        assertThat(Said.of(cell, "done_month_wan")).isEqualTo("-" + reason);
        assertThat(Said.of(cell, "planned_start")).isEqualTo("-" + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"无锡", "免费", "0", "-0", "NB", "待定项目", "无无", "/ 3", "-1"})
    void aWordThatOnlyBeginsLikeOneIsNoReason(String cell) {
        assertThat(MissingWords.reason(cell)).isNull();
    }

    @Test
    void everyWordOfTheListIsKnownInBothWidthsAndCases() {
        for (var row : new ReferenceFile("missing_value").rows()) {
            String word = String.valueOf(row.get("text"));
            assertThat(MissingWords.reason(" " + CellFuzzTest.wide(word) + "\u3000"))
                    .as(word)
                    .isEqualTo(row.get("reason"));
            assertThat(MissingWords.reason(word.toLowerCase(Locale.ROOT)))
                    .as(word)
                    .isEqualTo(row.get("reason"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "无", "N/A", "待定", "未开工"})
    void freeTextKeepsThem(String cell) {
        assertThat(Said.of(cell, "visual_progress")).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u200b", "\u00a0\n"})
    void anEmptyCellHasNoReason(String cell) {
        for (String field :
                new String[] {"done_month_wan", "planned_start", "started", "start_kind", "visual_progress"}) {
            assertThat(Said.of(cell, field)).as(field).isEqualTo("empty");
        }
    }
}
