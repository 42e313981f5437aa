package planlake.staging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.workbook.Sheets;

/**
 * What a file holds and is not read as it stands there is said: columns of money, guarded texts, names of other kinds.
 */
class UnreadColumnsTest {

    private static final String HEADER = "项目代码|项目名称|建设阶段|总投资|3月完成投资|1-3月累计完成投资";
    private static final String ROW = "\n" + Taken.A + "|甲|续建|=5|=1|=2|=9\n";

    @TempDir
    Path folder;

    private Taken taken(String heading) throws IOException {
        return Taken.from(Sheets.workbook(folder.resolve("表.xlsx"), HEADER + "|" + heading + ROW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"省级补助（万元）", "2024年完成投资", "土地出让资金", "本年计划投资（调整后）额度", "合同金额"})
    void ofMoneyAreSaid(String heading) throws IOException {
        assertThat(taken(heading).found("column_unread"))
                .singleElement()
                .asString()
                .contains("G列“" + heading + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"序号", "投资主体", "镇街", "备注", "资金来源", "单位：万元", "2025年计划投资/亿元"})
    void ofOtherThingsOrThatAreReadAreNot(String heading) throws IOException {
        assertThat(taken(heading).found("column_unread")).isEmpty();
    }

    @Test
    void ofMonthsUnderTheirGroupAreRead() throws IOException {
        String sheet = "项目代码|项目名称|建设阶段|总投资（亿元）|完成投资（亿元）|\n||||3月|1-3月累计" + ROW;
        Taken taken = Taken.from(Sheets.workbook(folder.resolve("表.xlsx"), sheet));

        assertThat(taken.staged("done_month_wan")).containsExactly("10000");
        assertThat(taken.staged("done_ytd_wan")).containsExactly("20000");
        assertThat(Taken.from(Sheets.workbook(folder.resolve("表.xlsx"), sheet.replace("3月", "2月")))
                        .isAccepted())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "=""2101-210100-04-01-100001""\" | '甲     | 2101-210100-04-01-100001 | 甲
            '2101-210100-04-01-100001       | "=""甲""\"  | 2101-210100-04-01-100001 | 甲
            2101-210100-04-01-100001        | 's-Gravenhage | 2101-210100-04-01-100001 | 's-Gravenhage
            """)
    void ofTextsAreReadWithoutTheirGuards(String code, String name, String readCode, String readName) {
        Taken taken = Taken.from(
                folder, HEADER.replace('|', ',') + "\n" + code + "," + name + ",续建,\"=\"\"5\"\"\",1,2\n", UTF_8);

        assertThat(taken.staged("project_code")).containsExactly(readCode);
        assertThat(taken.staged("project_name")).containsExactly(readName);
        assertThat(taken.staged("total_investment_wan")).containsExactly("5");
    }

    @Test
    void ofATextTableUnderTheNameOfAWorkbookAreReadAndThatIsSaid() throws IOException {
        Path file = folder.resolve("表.xlsx");
        Files.writeString(file, HEADER.replace('|', '\t') + "\n" + Taken.A + "\t甲\t续建\t5\t1\t2\n");

        assertThat(Taken.from(file).staged("project_name")).containsExactly("甲");
        assertThat(Taken.from(file).found("file_misnamed"))
                .singleElement()
                .asString()
                .contains("是文本表，不是工作簿");
    }

    @Test
    void beyondTotalAndPlanAreSaid() throws IOException {
        String sheet = HEADER + "|2025年计划投资\n" + Taken.A + "|甲|续建|=20000|=300|=820900|=4000\n" + Taken.B
                + "|乙|续建|=20000|=300|=19000|=4000\n";
        Taken taken = Taken.from(Sheets.workbook(folder.resolve("表.xlsx"), sheet));

        assertThat(taken.found("ytd_within_total")).hasSize(1);
        assertThat(taken.found("ytd_within_plan")).singleElement().asString().contains("820900");
    }
}
