package planlake.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are hidden or filtered count, and that is said. */
class HiddenRowsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"3, 第 3 行隐藏或被筛去，仍按数据读取（共 1 行）；如不属报送内容请删去", "-1,"})
    void areReadAndSaid(int hidden, String said) throws IOException {
        Path file = folder.resolve("表.xlsx");
        try (var book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("表");
            write(sheet.createRow(0), List.of("项目代码", "项目名称", "建设阶段", "总投资", "本年计划投资", "本月完成投资", "本年累计完成投资"));
            for (int i = 1; i <= 3; i++) {
                var row = sheet.createRow(i);
                write(row, List.of(List.of(Taken.A, Taken.B, Taken.C).get(i - 1), "项目" + i, "续建", 90 * i, 9 * i, i, i));
                row.setZeroHeight(i + 1 == hidden);
            }
            book.write(out);
        }
        Taken taken = Taken.from(file);

        assertThat(taken.staged("project_name")).hasSize(3);
        assertThat(taken.found("hidden_row")).isEqualTo(said == null ? List.of() : List.of(said));
    }

    private static void write(org.apache.poi.ss.usermodel.Row row, List<Object> values) {
        for (Object value : values) {
            var cell = row.createCell(Math.max(row.getLastCellNum(), 0));
            if (value instanceof Integer number) cell.setCellValue(number);
            else cell.setCellValue(value.toString());
        }
    }
}
