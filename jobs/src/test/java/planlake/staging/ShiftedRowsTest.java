package planlake.staging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rows of text tables with more cells than their header: one cell was parted in two, and those behind it have moved.
 */
class ShiftedRowsTest {

    private static final String HEADER = "项目代码,项目名称,建设阶段,总投资,3月完成投资,1-3月累计完成投资,存在问题\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            甲,续建,5000,10,1,800,无      | 有 8 格，表头只有 7 格
            甲,续建,12,345,10,800,        | 有 8 格，表头只有 7 格
            甲,一期,续建,5000,10,800,无   | 有 8 格，表头只有 7 格
            甲,续建,1,200,000,10,800,无   | 有 9 格，表头只有 7 格
            """)
    void areRefused(String row, String reason) {
        Taken taken = Taken.from(folder, HEADER + Taken.A + "," + row + "\n" + Taken.B + ",乙,续建,6000,20,900,\n", UTF_8);

        assertThat(taken.refused()).hasSize(1).first().asString().contains(reason, "加引号");
        assertThat(taken.staged("project_name")).containsExactly("乙");
    }

    @Test
    void areThoseThatMoveSomething() {
        String row = ",续建,5000,10,800,无";
        String ended = HEADER + Taken.A + ",甲" + row + ",\n" + Taken.B + ",乙" + row + ",\n";
        String some = ended.replace(",10,", ",10.5,") + Taken.C + ",丙" + row;

        assertThat(Taken.from(folder, ended, UTF_8).staged("done_ytd_wan")).containsExactly("800", "800");
        assertThat(Taken.from(folder, some, UTF_8).staged("done_ytd_wan")).containsExactly("800", "800", "800");
    }

    @Test
    void areNoneWhereTheHeaderHasEmptyColumnsToo() {
        String sheet = "三月调度表,,,,,,,,\n" + HEADER.strip() + ",,\n" + Taken.A + ",甲,续建,5000,10,800,无,另注,\n";

        assertThat(Taken.from(folder, sheet, UTF_8).staged("done_ytd_wan")).containsExactly("800");
    }
}
