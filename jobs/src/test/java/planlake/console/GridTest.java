package planlake.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

    private static final Grid CITIES = new Grid(
            List.of(
                    Column.text("region", "地区"),
                    Column.number("projects", "项目数"),
                    Column.number("complete_pct", "投资完成率(%)", 1),
                    Column.text("as_of", "截至").atMost(6)),
            List.of(
                    row("沈阳市", 1200L, new BigDecimal("62.4500"), LocalDate.of(2025, 9, 30)),
                    row("沈抚示范区", 7L, null, "二〇二五年九月"),
                    row("a", null, new BigDecimal("1.5E+2"), true)));

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private static Grid of(Object... cells) {
        return new Grid(
                List.of(Column.text("name", "名称")),
                Arrays.stream(cells).map(GridTest::row).toList());
    }

    @Test
    void alignsChineseAndRoundsHalfUpWhenPrinted() {
        assertThat(CITIES.text(Format.TABLE)).isEqualTo("""
                        地区        项目数  投资完成率(%)  截至
                        ──────────  ──────  ─────────────  ──────
                        沈阳市        1200           62.5  2025-…
                        沈抚示范区       7                 二〇…
                        a                           150.0  true
                        """);
    }

    @Test
    void givesCsvUnroundedUnderKeys() {
        assertThat(CITIES.text(Format.CSV)).isEqualTo("""
                        region,projects,complete_pct,as_of
                        沈阳市,1200,62.4500,2025-09-30
                        沈抚示范区,7,,二〇二五年九月
                        a,,150,true
                        """);
    }

    @Test
    void givesJsonUnroundedAndNeverInScientificNotation() {
        assertThat(CITIES.text(Format.JSON)).isEqualTo("""
                        [
                        { "region" : "沈阳市", "projects" : 1200, "complete_pct" : 62.4500, "as_of" : "2025-09-30" },
                        { "region" : "沈抚示范区", "projects" : 7, "complete_pct" : null, "as_of" : "二〇二五年九月" },
                        { "region" : "a", "projects" : null, "complete_pct" : 150, "as_of" : true }
                        ]
                        """);
    }

    @Test
    void printsAnEmptyGridAsHeadingsOrAnEmptyArray() {
        assertThat(of().text(Format.TABLE)).isEqualTo("名称\n────\n");
        assertThat(of().text(Format.CSV)).isEqualTo("name\n");
        assertThat(of().text(Format.JSON).replaceAll("\\s", "")).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    =1+1           | '=1+1
                    +86 24         | '+86 24
                    -              | '-
                    -12.50         | -12.50
                    +3             | +3
                    -2-cmd         | '-2-cmd
                    @SUM(A1)       | '@SUM(A1)
                    ＝1            | '＝1
                    一期=二期      | 一期=二期
                    `=HYPERLINK("http://x","a")` | `"'=HYPERLINK(""http://x"",""a"")"`
                    """)
    void makesNoCsvCellAFormula(String cell, String written) {
        assertThat(of(cell).text(Format.CSV)).isEqualTo("name\n" + written + "\n");
    }

    @Test
    void marksCsvCellsThatBeginWithATabOrACarriageReturn() {
        assertThat(of("\tx", "\rx").text(Format.CSV)).isEqualTo("name\n'\tx\n\"'\rx\"\n");
    }

    @Test
    void neverLetsANameDriveTheTerminal() {
        String name = "A\u001b[31m\u009b2J\u202e\u200b\r\nB\u007f\u0007";
        assertThat(of(name).text(Format.TABLE)).contains("A␛[31m‹009B›2J‹202E›‹200B›␍␊B‹007F›␇\n");
        for (Format format : Format.values()) {
            assertThat(of(name).text(format)).doesNotContain("\u001b", "\u009b", "\u202e", "\u007f", "\u0007");
        }
        assertThat(of("𠮷野").text(Format.JSON)).contains("𠮷野");
    }

    @Test
    void joinsListsForPeopleAndKeepsThemForPrograms() {
        assertThat(of(List.of("交通", "公路")).text(Format.CSV)).isEqualTo("name\n交通、公路\n");
        assertThat(of(List.of("交通", "公路")).text(Format.JSON).replaceAll("\\s", ""))
                .isEqualTo("[{\"name\":[\"交通\",\"公路\"]}]");
    }

    @Test
    void refusesARowThatDoesNotFitItsColumns() {
        assertThatThrownBy(() -> new Grid(List.of(), List.of(row("x")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsStepsOneAfterTheOther() {
        var shown = new ByteArrayOutputStream();
        try (var progress = ProgressLine.on(new PrintStream(shown, true, StandardCharsets.UTF_8))) {
            progress.at("读取", 1, 4);
            progress.at("读取", 4, 4);
            progress.at("写表", 0, 0);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("读取", "100%", "写表");
    }

    @Test
    void showsNoProgressWithoutATerminal() {
        assertThat(Terminals.areOutputs()).isFalse();
        try (var progress = ProgressLine.onStandardError()) {
            progress.at("读取", 1, 4);
        }
    }
}
