package planlake.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.workbook.Sheets;

/** Where a table says what its money counts: beside it, below its headings, or in them. */
class StatedUnitsTest {

    private static final String HEADER = "项目代码|项目名称|建设阶段|总投资|3月完成投资|1-3月累计完成投资\n";
    private static final String ROWS = Taken.A + "|甲|续建|=5|=0.1|=0.2\n" + Taken.B + "|乙|续建|=6|=0.1|=0.3\n";

    @TempDir
    Path folder;

    private Taken taken(String sheet) throws IOException {
        return Taken.from(Sheets.workbook(folder.resolve("表.xlsx"), sheet));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            注：本表金额单位为亿元                       ; 50000
            备注：表中投资额均以亿元为单位。             ; 50000
            说明：1.金额以亿元计；2.按项目所在地填报     ; 50000
            |||||（单位：亿元）                          ; 50000
            注：以上单位均为百万元                       ; 500
            注：单位：万元                               ; 5
            注：本表金额单位为亿元|填报人：张三|审核人：李四|电话：024-0000000 ; 50000
            注：以续建项目计入                           ; 5
            """)
    void isReadBelowTheTable(String note, String total) throws IOException {
        assertThat(taken(HEADER + ROWS + "\n" + note + "\n").staged("total_investment_wan"))
                .first()
                .isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "注：总投资单位为亿元，其他为万元",
                "注：总投资单位为亿元",
                "注：单位：亿元、万元",
                "注：本表金额单位为万美元",
            })
    void isAskedWhereALineMeansNotAllColumnsOrNoYuan(String note) throws IOException {
        Taken below = taken(HEADER + ROWS + note);
        Taken above = taken(note + "\n" + HEADER + ROWS);

        assertThat(below.reason()).contains("第 4 行“注", "不知表中哪些金额以什么为单位。请在各金额列的表头注明单位");
        assertThat(above.reason()).contains("不知表中哪些金额以什么为单位");
    }

    @Test
    void isAskedWhereTheLineAboveSaysOtherwiseOrRowsStandOnBothSides() throws IOException {
        assertThat(taken("|||||单位：万元\n" + HEADER + ROWS + "注：金额单位为亿元").isAccepted())
                .isFalse();
        assertThat(taken(HEADER + ROWS + "|||||单位：亿元\n" + Taken.C + "|丙|续建|=7|=0.1|=0.2")
                        .reason())
                .contains("第 4 行“单位:亿元”");
    }

    @Test
    void isThatOfTheHeadingsWhereTheyStateIt() throws IOException {
        String header = "项目代码|项目名称|建设阶段|总投资(万元)|3月完成投资(万元)|1-3月累计完成投资(万元)\n";
        assertThat(taken(header + ROWS + "注：总投资单位为亿元的请换算").staged("total_investment_wan"))
                .containsExactly("5", "6");
    }

    @Test
    void isThatOfTheNextTableWhereItStandsAboveItsHeader() throws IOException {
        Taken taken = taken(HEADER + ROWS + "\n表二\n|||||单位：亿元\n" + "项目名称|项目代码|建设阶段|总投资|3月完成投资|1-3月累计完成投资\n丙|" + Taken.C
                + "|续建|=7|=0.1|=0.2");

        assertThat(taken.staged("total_investment_wan")).containsExactly("5", "6", "70000");
    }

    @Test
    void isAskedWhereANoteBelowTheLastOfTwoTablesMayMeanBoth() throws IOException {
        String second = "\n表二\n项目名称|项目代码|建设阶段|总投资|3月完成投资|1-3月累计完成投资\n丙|" + Taken.C + "|续建|=7|=0.1|=0.2\n";

        assertThat(taken(HEADER + ROWS + second + "注：金额单位为亿元").reason()).contains("第 8 行“注");
        assertThat(taken(HEADER + ROWS + second + "注：金额单位为万元").staged("total_investment_wan"))
                .containsExactly("5", "6", "7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            |||亿元|亿元|亿元            ; 50000
            |||（亿元）|（万元）|（万元） ; 50000
            单位|/|/|亿元|亿元|亿元      ; 50000
            |文本|选填|亿|万|万          ; 50000
            |||(单位：亿元)|亿元|亿元    ; 50000
            |||万元|万元|万元            ; 5
            甲|乙|丙|1|2|3\\n|||亿元|亿元|亿元 ; 50000
            """)
    void isReadInARowBelowTheHeadings(String units, String total) throws IOException {
        Taken taken = taken(HEADER + units.replace("\\n", "\n").strip() + "\n" + ROWS);

        assertThat(taken.staged("total_investment_wan")).first().isEqualTo(total);
        assertThat(taken.staged("project_name")).containsExactly("甲", "乙");
        assertThat(taken.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            总投资/亿元           ; 50000
            总投资（亿）          ; 50000
            总投资，亿元          ; 50000
            总投资 亿元           ; 50000
            总投资（单位：亿元，保留两位小数） ; 50000
            总投资（人民币亿元）  ; 50000
            总投资-万元           ; 5
            """)
    void isReadInAHeadingHoweverItIsPutBehind(String heading, String total) throws IOException {
        assertThat(taken(HEADER.replace("总投资", heading) + ROWS).staged("total_investment_wan"))
                .first()
                .isEqualTo(total);
    }

    @Test
    void isNoDataRowForOtherColumnsThanThoseOfMoney() throws IOException {
        String header = "项目代码|项目名称|建设阶段|总投资(万元)|3月完成投资(万元)|1-3月累计完成投资(万元)|工程进度\n";
        assertThat(taken(header + "||||||%\n" + ROWS).refused()).isEmpty();
    }
}
