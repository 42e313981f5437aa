package planlake.document.text;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.document.Documents;

/** What a plain text says: its own characters, and the tables in it. */
class PlainTextTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private DocumentText read(byte[] bytes) throws IOException {
        return Documents.read(Files.write(folder.resolve("方案.bin"), bytes));
    }

    private DocumentText read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    @Test
    void theEncodingIsFoundByTheBytesAndLineBreaksBecomeOne() throws IOException {
        String text = "一、抓好重点工作\r\n\r\n　　（省商务厅牵头）\r二、完";
        String expected = "一、抓好重点工作\n\n　　（省商务厅牵头）\n二、完";

        assertThat(read(text).text()).isEqualTo(expected);
        assertThat(read("\uFEFF" + text).text()).isEqualTo(expected);
        assertThat(read(("\uFEFF" + text).getBytes(UTF_16LE)).text()).isEqualTo(expected);
        assertThat(read(text.getBytes(GB18030)).text()).isEqualTo(expected);
    }

    @Test
    void bytesThatMayBeGb18030AreRefusedWhereTheySayNothingOfAPlan() {
        assertThatThrownBy(() -> read("随便写的几个字\n".getBytes(GB18030)))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xE5, (byte) 0xFF, '\n'}))
                .isInstanceOf(UnreadableDocument.class);
    }

    /** Lines are parted by a slash, cells by a semicolon. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            前文/任务\\t牵头\\t时限/甲\\t\\t5月/后文      ~ 任务;牵头;时限/甲;;5月
            任务\\t牵头/甲\\t乙                          ~
            只有\\t一行\\t的不是表                       ~
            \\t\\t一、缩进/\\t\\t二、缩进                ~
            | 任务 | 牵头 |/|---|:-:|/| 甲 | 乙 |/| 丙 | | ~ 任务;牵头/甲;乙/丙;
            | 不是 | 表 |/| 没有 | 横线 |                ~
            序号|工作任务|责任单位/1|甲|乙局/2|丙|丁局 ~ 序号;工作任务;责任单位/1;甲;乙局/2;丙;丁局
            首页|新闻|服务/办一件事。                       ~
            a\\tb\\tc/d\\te\\tf/a\\tb\\tc\\td            ~ a;b;c/d;e;f
            """)
    void tabsAndBarsMakeTables(String text, String cells) throws IOException {
        DocumentText read = read(text.strip().replace("/", "\n").replace("\\t", "\t"));

        String found = read.tables().isEmpty() ? null : shown(MadeUpPlan.cells(read, 0));
        assertThat(found).isEqualTo(cells);
    }

    private static String shown(List<List<String>> cells) {
        return String.join("/", cells.stream().map(row -> String.join(";", row)).toList());
    }

    @Test
    void theMadeUpPlanIsReadAsItIs() throws IOException {
        String table = String.join(
                "",
                MadeUpPlan.cells().stream()
                        .map(row -> String.join("\t", row) + "\n")
                        .toList());
        DocumentText read = read(MadeUpPlan.TEXT.replace("▦\n", table));

        assertThat(MadeUpPlan.cells(read, 0)).isEqualTo(MadeUpPlan.cells());
    }
}
