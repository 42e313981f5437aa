package planlake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.table.Table;
import planlake.workbook.Grid;

class HeaderTest {

    private static final Table DISPATCH = Table.named("staging.dispatch");
    private static final String LEAST = "项目代码|项目名称|建设阶段|总投资|本月完成投资|本年累计完成投资";

    private static Header header(String sheet) {
        return found(sheet).orElseThrow();
    }

    private static Optional<Header> found(String sheet) {
        return Grid.header(Grid.rows(sheet), DISPATCH);
    }

    @Test
    void standsBelowTitleAndUnitLine() {
        Header header = header("""
                沈阳市2025年3月重大项目调度表
                |||单位：亿元
                项目代码|项目名称|建设阶段|总投资|3月完成投资|1-3月累计完成投资
                2101-210100-04-01-100001|甲|续建|=5|=1|=2""");

        assertThat(header.row()).isEqualTo(3);
        assertThat(header.sheetUnit()).isEqualTo("亿元");
        assertThat(header.letters())
                .containsEntry("project_code", "A")
                .containsEntry("done_ytd_wan", "F")
                .hasSize(6);
    }

    @Test
    void hasItsColumnsInAnyOrderAmongOthers() {
        Header header = header("序号|本年累计完成投资|本月完成投资|镇街|总投资|建设阶段|项目名称|项目代码");

        assertThat(header.columns()).containsEntry("project_code", 7).containsEntry("done_ytd_wan", 1);
        assertThat(header.ignored()).containsExactly("A 序号", "D 镇街");
    }

    @Test
    void hasTwoLevelsWithCellsMergedDownAndAcross() {
        Header header = header("""
                项目代码|项目名称|建设阶段|总投资|投资完成|||形象进度|
                |||(万元)|本月完成投资|本年累计完成投资|开工至今累计完成投资|是否开工|工程形象进度""");

        assertThat(header.row()).isEqualTo(2);
        assertThat(header.columns())
                .containsEntry("done_month_wan", 4)
                .containsEntry("done_since_start_wan", 6)
                .containsEntry("visual_progress", 8)
                .hasSize(9);
    }

    @Test
    void hasThreeLevels() {
        Header header = header("""
                基本情况|||投资(万元)|||
                项目代码|项目名称|建设\\n阶段|总投资|完成情况|
                ||||本月完成投资|本年累计完成投资""");

        assertThat(header.row()).isEqualTo(3);
        assertThat(header.columns()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            单位：万元                  ; 万元
            单位：亿元                  ; 亿元
            单位:元                     ; 元
            金额单位：人民币亿元        ; 亿元
            单位：人民币千元            ; 千元
            单位：个、亿元              ; 亿元
            （单位：亿元）              ; 亿元
            全市重大项目调度表（亿元）  ; 亿元
            亿元                        ; 亿元
            报送单位：丹东市元宝区      ;
            报送单位：沈阳市            ;
            元宵节前调度                ;
            """)
    void isInTheUnitThatALineAboveStates(String line, String unit) {
        assertThat(header(line + "\n" + LEAST).sheetUnit()).isEqualTo(unit);
    }

    @Test
    void readsAColumnInItsOwnUnitBeforeItsGroupsAndTheSheets() {
        Header header = header("""
                单位：元
                项目代码|项目名称|建设阶段|总投资(亿元)|完成情况（千元）||计划
                ||||本月完成投资|本年累计完成投资(万元)|本年计划投资""");

        assertThat(header.moneyUnit(3)).isEqualTo("亿元");
        assertThat(header.moneyUnit(4)).isEqualTo("千元");
        assertThat(header.moneyUnit(5)).isEqualTo("万元");
        assertThat(header.moneyUnit(6)).isEqualTo("元");
    }

    @Test
    void endsWithALineOfUnits() {
        Header header = header(LEAST + "\n|||亿元|万元|万元\n2101-210100-04-01-100001|甲|续建|=5|=1|=2");

        assertThat(header.row()).isEqualTo(2);
        assertThat(header.moneyUnit(3)).isEqualTo("亿元");
        assertThat(header.moneyUnit(4)).isEqualTo("万元");
    }

    @Test
    void believesNeitherOfTwoColumnsForOneField() {
        Header header = header(LEAST + "|本年计划投资|2025年计划投资");

        assertThat(header.columns()).doesNotContainKey("annual_plan_wan");
        assertThat(header.twice()).containsExactly("本年计划投资");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            项目名称|建设阶段|总投资|本月完成投资|本年累计完成投资, 项目代码
            项目代码|项目名称|建设阶段|总投资|本月完成投资|2-3月完成投资, 本年累计完成
            项目代码|项目名称|建设阶段|总投资|计划总投资|本月完成投资|本年完成投资, 总投资
            """)
    void isNoneWithoutEveryRequiredColumn(String line, String missing) {
        assertThat(found(line)).isEmpty();
        assertThat(new HeaderSearch(DISPATCH)
                        .nearest(Grid.rows(line))
                        .orElseThrow()
                        .missing(DISPATCH))
                .containsExactly(missing);
    }

    @Test
    void isNoneOnASheetOfNotes() {
        assertThat(found("填表说明\n一、本表按月报送\n二、单位为万元")).isEmpty();
        assertThat(Grid.header(java.util.List.of(), DISPATCH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            3月完成投资, 1-3月累计完成投资, 2025-03, true
            03月完成投资, 2025年1-3月累计完成投资, 2025-03, true
            2月完成投资, 1-3月累计完成投资, 2025-03, false
            3月完成投资, 1-2月累计完成投资, 2025-03, false
            3月完成投资, 2024年1-3月累计完成投资, 2025-03, false
            本月完成投资, 本年累计完成投资, 2025-03, true
            """)
    void contradictsAnotherMonth(String month, String toDate, YearMonth about, boolean agrees) {
        Header header = header("项目代码|项目名称|建设阶段|总投资|%s|%s".formatted(month, toDate));

        if (agrees) assertThat(header.contradiction(about)).isNull();
        else assertThat(header.contradiction(about)).contains("与报告期 " + about + " 不符");
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
    void namesColumnsAsASpreadsheetDoes(int column, String letters) {
        assertThat(Header.letter(column)).isEqualTo(letters);
    }
}
