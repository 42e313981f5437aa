package planlake.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.sheet.Header;
import planlake.sheet.RowKinds;
import planlake.sheet.RowKinds.RowKind;
import planlake.staging.RowReader.Read;
import planlake.table.Table;
import planlake.values.ColumnReading;
import planlake.workbook.Grid;
import planlake.workbook.SheetRow;

class RowReaderTest {

    private static final Table DISPATCH = Table.named("staging.dispatch");
    private static final String HEADER = """
            ||基本情况||||投资完成||||
            序号|项目代码|项目名称|建设阶段|总投资|本年计划投资|本月完成投资|本年累计完成投资|计划开工时间|开工类型|联系人|联系电话
            """;
    private static final String CODE = "2101-210100-04-01-100001";

    private static RowReader reader() {
        Header header = Grid.header(Grid.rows(HEADER), DISPATCH).orElseThrow();
        Map<String, ColumnReading> columns = new HashMap<>();
        header.columns().forEach((field, column) -> columns.put(field, ColumnReading.of("万元", YearMonth.of(2025, 3))));
        return new RowReader(DISPATCH, header, columns, RowWidth.ANY, RowChecks.of(DISPATCH, YearMonth.of(2025, 3)));
    }

    private static RowKinds kinds() {
        List<SheetRow> first = Grid.rows(HEADER);
        return new RowKinds(DISPATCH, Grid.header(first, DISPATCH).orElseThrow(), first);
    }

    private static SheetRow row(String cells) {
        return new SheetRow(7, Grid.rows(cells).get(0).cells());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            DATA  ; =1|2101-210100-04-01-100001|甲项目|续建|=5|=2|=1|=1
            DATA  ; =1||甲项目|续建|=5|=2|=1|=1
            DATA  ; =1||甲项目
            DATA  ; ||甲项目|续建
            DATA  ; ||数据中心项目||=5000
            DATA  ; ||统计局办公楼|||=300
            DATA  ; ||备注|||||=12
            DATA  ; |2101-210100-04-01-100001
            DATA  ; |不详|甲项目|续建|=5
            DATA  ; |2101-210100-04-01-100001|合计处理厂项目|续建|=5
            TOTAL ; 合计||||=5|=2|=1|=1
            TOTAL ; 合 计||||=5|=2|=1|=1
            TOTAL ; =9||合计||=5|=2|=1|=1
            TOTAL ; |合计|||=5|=2|=1|=1
            TOTAL ; 沈阳市|小计|||=5|=2
            TOTAL ; 续建项目小计||||=5
            TOTAL ; 其中：新开工||||=5|=2|=1|=1
            TOTAL ; 总计：||||=5
            NOTE  ; |||||||
            NOTE  ; 填报人：张三
            NOTE  ; 填报人：张三||审核人：李四||联系电话：024-12345678
            NOTE  ; 填报人：张三||审核人：李四||联系电话：024-12345678|||填报日期：2025年4月8日
            NOTE  ; 负责人：张三|||||||@2025-04-08
            NOTE  ; 注：本表数据为快报数。
            NOTE  ; 一、续建项目
            NOTE  ; |附表二 续建项目
            NOTE  ; |单位：亿元
            NOTE  ; 序号|项目代码|项目名称|建设阶段|总投资|本年计划投资|本月完成投资|本年累计完成投资
            NOTE  ; ||基本情况||||投资完成
            """)
    void tellsDataFromSumsAndNotes(RowKind kind, String cells) {
        assertThat(kinds().kind(row(cells))).isEqualTo(kind);
    }

    @Test
    void knowsTheHeaderOfAnotherTable() {
        RowKinds reader = kinds();

        assertThat(reader.beginsOtherTable(row("项目代码|项目名称|本年累计完成投资|本月完成投资"))).isTrue();
        assertThat(reader.beginsOtherTable(row("序号|项目代码|项目名称|建设阶段|总投资|本年计划投资|2月完成投资|1-2月累计完成投资")))
                .as("the same columns")
                .isFalse();
        assertThat(reader.beginsOtherTable(row("=1|" + CODE + "|总投资|续建|=5|=1|=1|=1")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            项目代码（B7）缺失                                   ; =1||甲|续建|=5|=2|=1|=1
            项目代码（B7）格式不符：2101-2101                   ; =1|2101-2101|甲|续建|=5|=2|=1|=1
            项目名称（C7）缺失                                   ; =1|2101-210100-04-01-100001||续建|=5|=2|=1|=1
            建设阶段（D7）应为 前期、新开工、续建、竣工投产 之一：在建 ; =1|2101-210100-04-01-100001|甲|在建|=5|=2|=1|=1
            总投资（E7）小于 0：-5                              ; =1|2101-210100-04-01-100001|甲|续建|=-5|=2|=1|=1
            本年计划投资（F7）不是数字：见附件                  ; =1|2101-210100-04-01-100001|甲|续建|=5|见附件|=1|=1
            本月完成（G7）单元格是错误值 #REF!：#REF!           ; =1|2101-210100-04-01-100001|甲|续建|=5|=2|#REF!|=1
            本年累计完成（H7）缺失                               ; =1|2101-210100-04-01-100001|甲|续建|=5|=2|=1|
            计划开工时间（I7）没有这一天：2025-02-30            ; =1|2101-210100-04-01-100001|甲|续建|=5|=2|=1|=1|2025-02-30
            """)
    void saysWhereAndWhyARowBreaksItsContract(String reason, String cells) {
        List<String> reasons = reader().read(row(cells)).reasons();

        assertThat(reasons).containsExactly(reason);
    }

    @Test
    void takesAFigureWhoseAbsenceHasAReason() {
        Read read = reader().read(row("=1|" + CODE + "|甲|续建|=5|待定|=1|—"));

        assertThat(read.reasons()).isEmpty();
        assertThat(read.missing()).containsEntry("annual_plan_wan", "pending").containsEntry("done_ytd_wan", "nothing");
        assertThat(reader().read(row("=1|—|甲|续建|=5|=1|=1|=1")).reasons()).hasSize(1);
    }

    @Test
    void givesAllReasonsOfARow() {
        assertThat(reader().read(row("=1|x|甲|停工|=-1|=2|=1|=1")).reasons()).hasSize(3);
    }

    @Test
    void maySayThatAMonthIsCorrectedDownwards() {
        Read read = reader().read(row("=1|" + CODE + "|甲|续建|=5|/|=-1.5|=1||/"));

        assertThat(read.reasons()).isEmpty();
        assertThat(read.values().get("done_month_wan")).hasToString("-1.5000");
        assertThat(read.values()).doesNotContainKeys("annual_plan_wan", "start_kind");
    }

    @Test
    void readsAKeyInAnyWidthAndWithBlanks() {
        assertThat(reader().key(row("=1| ２１０１-210100-04-01 -100001\u3000|甲"))).isEqualTo(CODE);
    }

    @Test
    void masksPeopleEverywhereButInTheirOwnTable() {
        SheetRow row = row("=1|x|甲|续建|=5|=2|=1|=1|||欧阳某某、李四|13812345678");
        Read read = reader().read(row);

        assertThat(read.personal())
                .containsEntry("contact_phone", "13812345678")
                .containsEntry("contact_name", "欧阳某某、李四");
        assertThat(read.values()).containsEntry("contact_phone", "138****78").containsEntry("contact_name", "欧**");
        assertThat(reader().cells(row))
                .containsEntry("contact_phone", "138****78")
                .containsEntry("contact_name", "欧**");
    }

    @ParameterizedTest
    @CsvSource({"张, 张**", "张三, 张**", "张三、李四, 张**", "8621234, 8**", "024-8621234, 024****34"})
    void neverShowsAShortTextWhole(String text, String masked) {
        assertThat(RowReader.mask(text)).isEqualTo(masked);
    }
}
