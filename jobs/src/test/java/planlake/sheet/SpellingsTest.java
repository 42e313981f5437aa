package planlake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.table.Table;

class SpellingsTest {

    private static final Spellings SPELLINGS = new Spellings(Table.named("staging.dispatch"));

    @ParameterizedTest
    @CsvSource({"截至上年底累计完成投资额, done_to_last_year_wan", "开工至今累计完成投资额, done_since_start_wan"})
    void believeAHeadingThatIsNearToOneFieldAndFarFromOthers(String heading, String field) {
        Spellings.Likeness likeness = SPELLINGS.likeness(Heading.of(heading).name(), Set.of());

        assertThat(likeness == null ? null : likeness.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"去年完成投资", "本季完成投资", "计划开竣工时间", "未完成投资额", "本日完成投资", "本季累计完成投资", "地方政府专项债卷", "开工至今累计完成投资率"})
    void neverGuessWhereOneCharacterMakesAnotherMeaning(String heading) {
        Spellings.Likeness likeness = SPELLINGS.likeness(Heading.of(heading).name(), Set.of());

        assertThat(likeness == null ? null : likeness.field()).isNull();
    }

    @Test
    void knowAHeadingWithMarksAroundItAndWithItsUnit() {
        for (String heading : new String[] {"*项目名称", "项目名称：", "总投资（万元）", "总投资（单位：亿元）", "总 投\n资"}) {
            assertThat(SPELLINGS.field(Heading.of(heading).name())).as(heading).isNotNull();
        }
    }
}
