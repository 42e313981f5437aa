package planlake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import planlake.sheet.RowKinds.RowKind;
import planlake.sheet.SheetTable.Item;
import planlake.table.Table;
import planlake.workbook.Cell;
import planlake.workbook.Grid;
import planlake.workbook.SheetRow;
import planlake.workbook.UnreadableFile;

class SheetScanTest {

    private static final Table DISPATCH = Table.named("staging.dispatch");
    private static final String HEADER = "项目代码|项目名称|建设阶段|总投资|本月完成投资|本年累计完成投资\n";
    private static final String OTHER = "项目名称|项目代码|本年累计完成投资|本月完成投资|总投资|建设阶段\n";

    private static SheetScan scan(String sheet) throws UnreadableFile {
        return new SheetScan("工作表“表”", DISPATCH, Grid.rows(sheet).iterator());
    }

    /** Data rows as {@code table:row}. */
    private static List<String> data(SheetScan scan) {
        var rows = new ArrayList<String>();
        while (scan.hasNext()) {
            Item item = scan.next();
            if (item.kind() == RowKind.DATA)
                rows.add(item.section().number() + ":" + item.row().number());
        }
        return rows;
    }

    private static String row(String name) {
        return "2101-210100-04-01-100001|%s|续建|=5|=1|=2\n".formatted(name);
    }

    @Test
    void findsTablesWithOtherColumnsOneBelowTheOther() throws Exception {
        SheetScan scan = scan("表一\n" + HEADER + row("甲") + row("乙") + "\n表二\n|||单位：亿元\n" + OTHER
                + "丙|2101-210100-04-01-100003|=2|=1|=5|续建");

        assertThat(data(scan)).containsExactly("0:3", "0:4", "1:9");
    }

    @Test
    void takesTheSameHeaderForAnotherTableOnlyUnderAnotherUnit() throws Exception {
        assertThat(data(scan(HEADER + row("甲") + HEADER + row("乙")))).containsExactly("0:2", "0:4");
        assertThat(data(scan(HEADER + row("甲") + "单位：亿元\n" + HEADER + row("乙"))))
                .containsExactly("0:2", "1:5");
    }

    @Test
    void takesTheWordsOverASecondHeaderForItsLevels() throws Exception {
        String grouped = "基本情况||投资完成||概算|\n" + OTHER;
        SheetScan scan = scan(HEADER + row("甲") + grouped + "丙|2101-210100-04-01-100003|=2|=1|=5|续建");

        assertThat(data(scan)).containsExactly("0:2", "1:5");
    }

    @Test
    void refusesASecondTableThatLacksRequiredColumns() throws Exception {
        SheetScan scan = scan(HEADER + row("甲") + "项目名称|总投资|项目代码\n丙|=5|2101-210100-04-01-100003");

        assertThatThrownBy(() -> data(scan))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("有两个列不同的表头（第 1 行和第 3 行），后者缺少必需的列 建设阶段、本月完成、本年累计完成");
    }

    @Test
    void readsATransposedSheet() throws Exception {
        SheetScan scan = scan("""
                重大项目调度表||
                |单位：亿元|
                项目代码|2101-210100-04-01-100001|2101-210100-04-01-100002
                项目名称|甲|乙
                建设阶段|续建|续建
                总投资|=5|=6
                本月完成投资|=1|=1
                本年累计完成投资|=2|=3""");
        Item first = scan.next();

        assertThat(first.section().header().isTransposed()).isTrue();
        assertThat(first.section().header().moneyUnit(5)).isEqualTo("亿元");
        assertThat(first.section().header().letters()).containsEntry("done_ytd_wan", "8");
        assertThat(first.section().header().address(7, 2)).isEqualTo("B8");
        assertThat(first.row().cell(3).text()).isEqualTo("甲");
        assertThat(data(scan)).containsExactly("0:3");
    }

    /** As a sheet for its address it would have 300 million cells. */
    @Test
    void aStrayCellCostsWhatACellCosts() throws Exception {
        var cells = new ArrayList<Cell>(Collections.nCopies(300, Cell.EMPTY));
        cells.set(299, Grid.cell("x"));
        var rows = List.of(new SheetRow(1, List.of(Grid.cell("封面"))), new SheetRow(1 << 20, cells));
        var scan = new SheetScan("工作表“封面”", DISPATCH, rows.iterator());

        assertThat(scan.hasNext()).isFalse();
        assertThat(scan.unread()).containsExactly("工作表“封面”（没有表头）");
    }

    @Test
    void tellsOfFiguresAboveTheHeader() throws Exception {
        SheetScan scan = scan("沈阳|=5|=6|=7\n大连|=1|=2|=3\n\n" + HEADER + row("甲"));

        assertThat(data(scan)).containsExactly("0:5");
        assertThat(scan.unread()).containsExactly("工作表“表”第 1–2 行（表头以上有数字，不属于任何表）");
        assertThat(scan.above()).isEqualTo(scan.unread());
    }

    @Test
    void asksWhatAHeadingNearARequiredOneMeans() throws Exception {
        SheetScan scan = scan("项目代码|项目名称|建设阶段|总投资|本月完成投资|本季累计完成投资\n" + row("甲"));

        assertThat(scan.hasNext()).isFalse();
        assertThat(scan.above()).isEmpty();
        assertThat(scan.unread()).first().asString().contains("缺少必需的列 本年累计完成", "F列“本季累计完成投资”是否为 本年累计完成");
    }

    @Test
    void givesNothingOfASheetWithoutATable() throws Exception {
        assertThat(scan("填表说明\n一、按月报送").hasNext()).isFalse();
        assertThat(scan("").hasNext()).isFalse();
    }
}
