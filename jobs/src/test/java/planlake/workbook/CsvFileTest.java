package planlake.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text table says, whatever its encoding, separator, line ends and quotation marks. */
class CsvFileTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    private Path file(byte[]... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) bytes.write(part);
        return Files.write(folder.resolve("表.csv"), bytes.toByteArray());
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(UTF_8));
    }

    /** The rows, cells parted by a bar, rows by a slash; line breaks within cells as an arrow. */
    private static String read(Path file) throws IOException {
        var text = new StringBuilder();
        DeliveredFile.of(file)
                .forEachSheet((name, rows) -> rows.forEachRemaining(
                        row -> text.append(row.cells().stream().map(Cell::text).collect(Collectors.joining("|")))
                                .append('/')));
        return text.toString().replaceAll("\r\n|\r|\n", "↵");
    }

    @Test
    void theEncodingIsFoundByTheBytes() throws IOException {
        String text = "项目,投资\n沈白高铁,12.5\n";
        String expected = "项目|投资/沈白高铁|12.5/";

        assertThat(read(file(text.getBytes(UTF_8)))).isEqualTo(expected);
        assertThat(read(file(("\uFEFF" + text).getBytes(UTF_8)))).isEqualTo(expected);
        assertThat(read(file(("\uFEFF" + text).getBytes(UTF_16LE)))).isEqualTo(expected);
        assertThat(read(file(("\uFEFF" + text).getBytes(UTF_16BE)))).isEqualTo(expected);
        assertThat(read(file(text.getBytes(GBK)))).isEqualTo(expected);
        assertThat(read(file(text.replace("沈", "㐂").getBytes(Charset.forName("GB18030")))))
                .isEqualTo(expected.replace("沈", "㐂"));
    }

    @Test
    void wordsOfGbkThatLookLikeUtf8AreReadAsGbk() throws IOException {
        assertThat(read(file("单位,数\n联通,1\n".getBytes(GBK)))).isEqualTo("单位|数/联通|1/");
    }

    @Test
    void aFileOfTwoEncodingsIsRefusedWithTheLine() throws IOException {
        Path file = file("项目,投资\n".getBytes(UTF_8), "甲,1\n".getBytes(UTF_8), "沈白高铁,2\n".getBytes(GBK));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("第 3 行")
                .hasMessageContaining("无法靠猜测恢复");
    }

    @Test
    void damagedBytesAreRefusedWithTheLine() throws IOException {
        Path file = file("项目,投资\n".getBytes(UTF_8), new byte[] {(byte) 0xE6, (byte) 0xFF, ',', '1', '\n'});

        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableFile.class).hasMessageContaining("第 2 行");
    }

    @Test
    void whatIsInNoKnownEncodingIsRefused() throws IOException {
        assertThatThrownBy(() -> read(file("année,été\n".getBytes(ISO_8859_1)))).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> read(file("项目,1\n".getBytes(UTF_16LE)))).hasMessageContaining("UTF-16");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a,b\\n1,2                                 ~ a|b/1|2/
            a;b\\n1,5;2,5\\n3,5;4,5                   ~ a|b/1,5|2,5/3,5|4,5/
            a\\tb\\n1,234,567\\t2,345,678\\n1,000\\t2 ~ a|b/1,234,567|2,345,678/1,000|2/
            a|b\\n1|2                                 ~ a|b/1|2/
            甲，乙\\n1，2                             ~ 甲|乙/1|2/
            甲，乙,丙\\n1，2,3                        ~ 甲，乙|丙/1，2|3/
            "x;y;z;w",b\\n"x;y;z;w",2                 ~ x;y;z;w|b/x;y;z;w|2/
            sep=;\\na,a;b,b\\n1,1;2                   ~ a,a|b,b/1,1|2/
            表\\n单位：万元\\na,b,c,d\\n1\\n2;3,1\\n3 ~ 表/单位：万元/a|b|c|d/1/2;3|1/3/
            """)
    void theSeparatorIsFoundByTheLines(String text, String expected) throws IOException {
        assertThat(read(file(text.strip().replace("\\n", "\n").replace("\\t", "\t"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a,b\\r\\n1,2\\n3,4\\r5,6        ~ a|b/1|2/3|4/5|6/
            a,"甲\\n乙"\\r\\n1,2            ~ a|甲↵乙/1|2/
            a,"say ""yes"" so"\\n1,2        ~ a|say "yes" so/1|2/
            a,某"项目"\\n1,5"               ~ a|某"项目"/1|5"/
            a,"某"项目\\n1,2                ~ a|某项目/1|2/
            a,b\\n\\n1,2                    ~ a|b//1|2/
            a,b\\n"",                       ~ a|b/|/
            """)
    void lineEndsAndQuotationMarksAreReadAsSpreadsheetsDo(String text, String expected) throws IOException {
        assertThat(read(file(text.strip().replace("\\n", "\n").replace("\\r", "\r"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a,b\\n1,"2\\n3,4\\n                 ~ 2
            a,b\\n1,2\\n"甲,3\\n"乙,4\\n        ~ 3
            a,b\\n"甲"乙"丙",4\\n               ~ 2
            """)
    void quotationMarksThatWouldSwallowRowsAreRefusedWithTheLine(String text, int line) throws IOException {
        Path file = file(text.strip().replace("\\n", "\n"));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("第 " + line + " 行的引号");
    }

    @Test
    void aWebPageUnderTheNameOfAWorkbookIsRefusedByName() throws IOException {
        Path page = Files.writeString(folder.resolve("表.xls"), "\uFEFF<html><table><tr><td>1</td></tr></table>");
        Path text = Files.writeString(folder.resolve("表2.xls"), "项目\t投资\n甲\t1\n");

        assertThatThrownBy(() -> read(page)).hasMessageContaining("网页");
        assertThat(read(text)).isEqualTo("项目|投资/甲|1/");
    }

    @Test
    void rowsAreNumberedAsASpreadsheetDoes() throws IOException {
        var numbers = new java.util.ArrayList<Integer>();
        DeliveredFile.of(file("a,\"1\n2\"\n\nb,c\n"))
                .forEachSheet((name, rows) -> rows.forEachRemaining(row -> numbers.add(row.number())));

        assertThat(numbers).containsExactly(1, 2, 3);
    }

    @Test
    void aLongFileIsReadAsAStream() throws IOException {
        Path file = folder.resolve("long.csv");
        try (Writer out = Files.newBufferedWriter(file, GBK)) {
            out.write("项目,投资\n");
            for (int i = 0; i < 300_000; i++) out.write("沈白高铁" + i + ",\"" + i + ".5\"\n");
        }
        long[] count = new long[1];
        DeliveredFile.of(file).forEachSheet((name, rows) -> rows.forEachRemaining(row -> count[0]++));

        assertThat(count[0]).isEqualTo(300_001);
    }
}
