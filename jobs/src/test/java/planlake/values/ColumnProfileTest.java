package planlake.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.table.Field;
import planlake.table.Table;
import planlake.values.ColumnReading.DayOrder;
import planlake.workbook.Grid;

class ColumnProfileTest {

    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    private static ColumnProfile seen(Field field, String cells) {
        var profile = new ColumnProfile(field, MARCH, null);
        for (String cell : cells.split(" ", -1)) profile.see(Grid.cell(cell));
        return profile;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.741 0.5 1           | shares |
            0.7 0.25 0.3 0        | shares |
            0.741 1.2 0.9         | shares |
            0.741 74.1% 0.3 0.25  | shares |
            0.741                 | shares | 只有 1 个
            0.741 1               | shares | 只有 2 个
            74.1 30 100           | points |
            0.5 3 12              | points |
            0 0 1                 | points | 只有 0 和 1
            0                     | points |
            74.1% 12%             | points |
            待定 —                | points |
            0.741 74.1 30         | points | 混用
            0.7 0.5 0.3 74        | points | 混用
            1.6 0.741 0.3         | points | 在 1.5 与 2 之间
            """)
    void allRatesOfAColumnDecideTogether(String cells, String kind, @Nullable String doubt) {
        ColumnProfile profile = seen(Said.field("physical_progress_pct"), cells);

        assertThat(profile.column(ColumnReading.DayOrder.UNKNOWN, false, "").isShares())
                .isEqualTo(kind.equals("shares"));
        if (doubt == null) assertThat(profile.doubt()).isNull();
        else assertThat(profile.doubt()).startsWith("工程进度").contains(doubt);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.8 1.2 1.1 -0.3      | points
            0.8 1.2 0.5           | points
            0.053 0.061 -0.012    | shares
            5.3 6.1 0.8           | points
            """)
    void growthMayBeSmallThroughout(String cells, String kind) {
        ColumnProfile profile = seen(Table.named("staging.indicator").field("growth_pct"), cells);

        assertThat(profile.column(ColumnReading.DayOrder.UNKNOWN, false, "").isShares())
                .isEqualTo(kind.equals("shares"));
        assertThat(profile.doubt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0.741, 74.1000 {share}",
        "=0.3, 30.0000 {share}",
        "74.1%, 74.1000",
        "1, 100.0000 {share}",
        "0, 0.0000 {share}"
    })
    void aPercentSignSpeaksForItselfAmongShares(String cell, String said) {
        Field field = Said.field("physical_progress_pct");
        ColumnReading column = seen(field, "0.741 0.3 1").column(ColumnReading.DayOrder.UNKNOWN, false, "");

        assertThat(Said.of(Values.of(Grid.cell(cell), field, column))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31/03/2025 08/03/2025 | DAY_FIRST
            03/31/2025 08/03/2025 | MONTH_FIRST
            08/03/2025 2025-03-31 | UNKNOWN
            31/03/2025 03/31/2025 | UNKNOWN
            """)
    void oneDateTellsTheOrderOfAllOthers(String cells, DayOrder order) {
        assertThat(seen(Said.field("planned_start"), cells)
                        .column(ColumnReading.DayOrder.UNKNOWN, false, "")
                        .dayOrder())
                .isEqualTo(order);
    }

    @Test
    void datesThatContradictEachOtherAreADoubt() {
        assertThat(seen(Said.field("planned_start"), "31/03/2025 03/31/2025").doubt())
                .contains("日在前");
        assertThat(seen(Said.field("planned_start"), "31/03/2025 08/03/2025").doubt())
                .isNull();
    }

    @Test
    void aSilentColumnTakesTheOrderOfTheOthers() {
        ColumnProfile silent = seen(Said.field("planned_start"), "08/03/2025");
        ColumnProfile telling = seen(Said.field("planned_finish"), "31/03/2025");
        DayOrder others = ColumnProfile.dayOrder(List.of(silent, telling));

        assertThat(others).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(silent.column(others, false, "").dayOrder()).isEqualTo(DayOrder.DAY_FIRST);
    }
}
