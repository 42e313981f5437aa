package planlake.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.testing.Book;
import planlake.testing.ReleasedRows;

class ReturnsTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final String FILE = "2025-03/沈阳市/沈阳市2025年3月项目调度表待更正.xlsx";

    private static final ReleasedRows DELIVERED =
            ReleasedRows.none().with("ops.delivery", """
            delivery_id | report_month | content_hash
            d1          | 2025-03-01   | abc
            """).with("ops.sheet", """
            delivery_id | sheet  | header_row | is_transposed | columns
            d1          | 调度表 | 2          | false         | [project_code: B, build_stage: D, total_investment_wan: E, contact_phone: F]
            """).with("staging.contact", """
            delivery_id | unit   | report_month | sheet  | row_number | field         | value
            d1          | 沈阳市 | 2025-03-01   | 调度表 | 7          | contact_phone | 13800001234
            """);

    private static final ReleasedRows OPEN = DELIVERED.with("marts.quarantine", """
            report_month | source   | unit   | row_key | item_name | delivery_id | file                                  | sheet  | row_number | received_at | severity | reasons            | problems                               | cells                                                                                            | state | attempts
            2025-03-01   | dispatch | 沈阳市 | K1      | 甲项目    | d1          | dispatch/2025-03/沈阳市/2025-04-08/a.xlsx | 调度表 | 7          | 2025-04-08  | refuse   | [建设阶段（D7）错] | [build_stage: 建设阶段（D7）错]        | [project_code: K1, build_stage: =HYPERLINK("x"), total_investment_wan: 5, contact_phone: 138****34] | open  | 0
            """);

    private final Path dir;

    ReturnsTest(@TempDir Path dir) {
        this.dir = dir;
    }

    private Path write(ReleasedRows data) throws IOException {
        Returns.write(data, List.of(MARCH), null, dir);
        return dir.resolve(FILE);
    }

    @Test
    void showsTheUnitItsOwnRowsWithThePersonsThatItNamed() throws IOException {
        Book book = Book.read(write(OPEN));

        assertThat(book.lines("原行", 1, 0, 1, 2, 3, 4, 5))
                .containsExactly(
                        "工作表 | 行 | 项目代码 | 建设阶段 | 总投资 | 联系电话", "调度表 | 7 | K1 | =HYPERLINK(\"x\") | 5 | 13800001234");
        assertThat(book.lines("更正", 4, 5, 6, 7, 8, 9))
                .containsExactly("建设阶段 | D7 | =HYPERLINK(\"x\") | 错。填 前期、新开工、续建、竣工投产 之一 | ");
        assertThat(book.lines("汇总", 2, 0))
                .contains(
                        "待更正 1 行，1 处；最早的一行 2025-04-08 收到。",
                        "3. 填好后保存为 .xlsx 报回，放入 landing/dispatch/2025-03/沈阳市/<收到日期>/；更正自收到之时起生效，读得通的当晚销号，读不通的再次退回。");
    }

    @Test
    void writesTextsNeverFormulasAndSaysInACommentWhatIsWrong() throws IOException {
        try (ZipFile zip = new ZipFile(write(OPEN).toFile())) {
            assertThat(text(zip, "xl/worksheets/sheet3.xml")).doesNotContain("<f>");
            assertThat(text(zip, "xl/comments3.xml")).contains("问题：错\n读到：=HYPERLINK(&quot;x&quot;)\n应为：填 前期");
        }
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        String xml = new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), UTF_8);
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    @Test
    void keepsWhatTheLastCorrectionHasRightAndAsksForTheRest() throws IOException {
        ReleasedRows tried = DELIVERED.with("marts.quarantine", """
            report_month | source   | unit   | row_key | delivery_id | file   | sheet  | row_number | received_at | severity | reasons | problems                              | cells                                     | state | attempts | last_attempt_reasons | last_attempt_problems        | last_attempt_cells
            2025-03-01   | dispatch | 沈阳市 | K1      | d1          | a.xlsx | 调度表 | 7          | 2025-04-08  | refuse   | [错]    | [build_stage: 错, total_investment_wan: 坏] | [build_stage: 在建, total_investment_wan: x] | open  | 1        | [不是数字]           | [total_investment_wan: 不是数字] | [build_stage: 续建, total_investment_wan: y]
            """);

        assertThat(Book.read(write(tried)).lines("更正", 4, 5, 7, 8, 9))
                .containsExactly(
                        "建设阶段 | 在建 | 错。填 前期、新开工、续建、竣工投产 之一（上次已更正，照此填写即可） | 续建",
                        "总投资 | y | 上次更正未通过：不是数字。填一个数字，不小于 0，单位与原表该列相同 | ");
    }

    @Test
    void leavesAWorkbookAloneThatSaysTheSame() throws IOException {
        Path file = write(OPEN);
        byte[] before = Files.readAllBytes(file);
        var modified = Files.getLastModifiedTime(file);

        write(OPEN);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(modified);
    }

    @Test
    void removesItWhenNothingIsLeftAndNoOtherFile() throws IOException {
        Path file = write(OPEN);
        Path other = file.resolveSibling("别的待更正.xlsx");
        Book.of("更正", "不是我们写的").write(other);

        write(DELIVERED);

        assertThat(file).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void putsAsideWhatSomebodyHasBegunToFillIn() throws IOException {
        Path file = write(OPEN);
        Book.read(file).fill("更正", 9, "续建", "甲项目").write(file);

        write(OPEN);

        assertThat(Book.read(file).lines("更正", 4, 9)).containsExactly("");
        assertThat(Book.read(file.resolveSibling("沈阳市2025年3月项目调度表待更正（已改动）.xlsx"))
                        .lines("更正", 4, 9))
                .containsExactly("续建");
    }
}
