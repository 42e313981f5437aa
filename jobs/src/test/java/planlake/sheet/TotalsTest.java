package planlake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.sheet.Totals.Compared;
import planlake.table.Table;
import planlake.workbook.Cell;
import planlake.workbook.Grid;
import planlake.workbook.SheetRow;

class TotalsTest {

    private static final Table DISPATCH = Table.named("staging.dispatch");

    /** Rows as {@code 12} (data), {@code x} (unreadable) and {@code 合计=12} (a stated sum) of one column. */
    private static List<Compared> compared(String unit, String sheet) {
        Header header = Grid.header(Grid.rows("项目代码|项目名称|建设阶段|总投资(" + unit + ")|本月完成投资|本年累计完成投资"), DISPATCH)
                .orElseThrow();
        var totals = new Totals(DISPATCH);
        totals.begin();
        int row = 1;
        for (String cell : sheet.split(" ", -1)) {
            row++;
            String[] sum = cell.split("=", -1);
            if (sum.length == 2) {
                var stated = new SheetRow(row, List.of(new Cell(sum[0], Cell.Kind.TEXT)));
                totals.state("表", header, stated, Map.of("total_investment_wan", new BigDecimal(sum[1])));
            } else if (cell.equals("x")) totals.add(Map.of(), Set.of("total_investment_wan"));
            else totals.add(Map.of("total_investment_wan", new BigDecimal(cell)), new HashSet<>());
        }
        return totals.compared();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            at the bottom                    ; 1.5 2.5 合计=4.0               ; true
            at the top                       ; 合计=4 1.5 2.5                 ; true
            subtotals below their rows       ; 1 2 甲小计=3 4 5 乙小计=9 合计=12 ; true
            subtotals above their rows       ; 合计=12 甲小计=3 1 2 乙小计=9 4 5 ; true
            rounded to one decimal           ; 1.2 1.2 1.2 合计=3.7            ; true
            a row too little                 ; 100 200 合计=300.0 400 总计=300  ; false
            ten percent off                  ; 100.5 200 合计=330             ; false
            """)
    void compareEachSumWithTheRowsThatItIsOver(String name, String sheet, boolean agree) {
        assertThat(compared("万元", sheet).stream().allMatch(Compared::agrees))
                .as(name)
                .isEqualTo(agree);
    }

    @Test
    void sayWhatTheRowsAddUpTo() {
        Compared sum = compared("万元", "100.5 200 合计=330").get(0);

        assertThat(sum.sum()).isEqualByComparingTo("300.5");
        assertThat(sum.rows()).isEqualTo(2);
        assertThat(sum.row()).isEqualTo(4);
    }

    @Test
    void allowForTheRoundingOfTheUnitThatIsUsed() {
        assertThat(compared("亿元", "12300 45600 合计=58000").get(0).agrees()).isTrue();
        assertThat(compared("万元", "12300 45600 合计=58000").get(0).agrees()).isFalse();
    }

    @Test
    void areSilentWhereARowCantBeReadAndWhereASumIsOfAPartOnly() {
        assertThat(compared("万元", "1 x 合计=5")).isEmpty();
        assertThat(compared("万元", "1 2 其中：新开工=1")).isEmpty();
    }
}
