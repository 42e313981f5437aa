package planlake.document.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.document.Documents;
import planlake.document.text.DocumentText;
import planlake.document.text.MadeUpPlan;
import planlake.document.text.RoundTrip;

/** What a web page says: the document on it, and nothing of the site around it. */
class HtmlPageTest {

    @TempDir
    Path folder;

    private DocumentText read(String page) throws IOException {
        return read(page.getBytes(UTF_8));
    }

    private DocumentText read(byte[] page) throws IOException {
        return Documents.read(Files.write(folder.resolve("page"), page));
    }

    /** Lines are parted by a slash. */
    private String body(String body) throws IOException {
        return read("<html><body>" + body).text().strip().replace("\n", "/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            <p>甲</p><p>乙</p>                                            ~ 甲/乙
            <div>甲<div>乙</div>丙</div>                                  ~ 甲/乙/丙
            甲<br>乙<br/><br/>丙                                          ~ 甲/乙/丙
            <p>甲<b>乙</b>  <i>丙</i></p>                                 ~ 甲乙 丙
            <p>&nbsp;&nbsp;甲&nbsp;乙 </p>                                ~ 甲 乙
            <h2>甲</h2>　　乙<p>　</p>                                    ~ 甲/　　乙
            <p>甲<script>x</script><style>y</style><span hidden>z</span>  ~ 甲
            <p>甲<span style="color:red; display : none">乙</span>丙      ~ 甲丙
            <nav>首页</nav><p>甲</p><footer>版权</footer>                 ~ 甲
            <form><input value=x>搜索</form><p>甲乙丙丁戊己               ~ 甲乙丙丁戊己
            <form id=whole><p>甲乙丙丁</p></form>                         ~ 甲乙丙丁
            <ol><li>甲<li>乙</ol><ol start=5 type=A><li>丙</ol>           ~ 1. 甲/2. 乙/E. 丙
            <ol style="list-style: none"><li>一、甲</ol><ul><li>乙</ul>   ~ 一、甲/乙
            """)
    void blocksAreLinesAndOnlyWhatIsSeenIsText(String html, String text) throws IOException {
        assertThat(body(html)).isEqualTo(text);
    }

    @Test
    void aLineBreakOfTheSourceIsABlankOnlyBetweenWords() throws IOException {
        assertThat(body("<p>建设\n  项目 open\n data</p>")).isEqualTo("建设项目 open data");
    }

    @Test
    void theContentIsTakenWhereItHoldsMostOfTheText() throws IOException {
        String around = "<div class=top><a>首页</a><a>政务公开</a><a>重点领域信息公开</a></div>";
        String content = "<div id=UCAP-CONTENT><p>一、抓好重点工作落实见效。</p></div>";

        assertThat(body(around + content + "<div>相关链接</div>")).isEqualTo("一、抓好重点工作落实见效。");
        assertThat(body("<div class=content>短</div><p>一、抓好重点工作落实见效。")).isEqualTo("短/一、抓好重点工作落实见效。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            <title>某省政府网</title><h1>2026年工作分工方案</h1>                  ~ 2026年工作分工方案/一、甲乙丙丁戊己庚
            <title>2026年工作分工方案_某省政府网</title>                          ~ 2026年工作分工方案/一、甲乙丙丁戊己庚
            <title>某网</title><meta name=ArticleTitle content=2026年分工方案>    ~ 2026年分工方案/一、甲乙丙丁戊己庚
            <title>一、甲乙丙丁戊</title>                                         ~ 一、甲乙丙丁戊己庚
            <title>首页</title>                                                   ~ 一、甲乙丙丁戊己庚
            """)
    void theTitleComesFirstWhereTheContentLacksIt(String head, String text) throws IOException {
        String page = "<!doctype html>" + head + "<div class=TRS_Editor>一、甲乙丙丁戊己庚</div>";

        assertThat(read(page).text().strip().replace("\n", "/")).isEqualTo(text);
    }

    @Test
    void theEncodingIsWhatThePageSaysElseWhatItsBytesAre() throws IOException {
        Charset gbk = Charset.forName("GBK");
        String said = "<html><meta http-equiv=Content-Type content='text/html; charset=gb2312'><p>省商务厅牵头镕</p>";

        assertThat(read(said.getBytes(gbk)).text()).isEqualTo("省商务厅牵头镕\n");
        assertThat(read(said).text()).isEqualTo("省商务厅牵头镕\n");
        assertThat(read("<html><p>省商务厅牵头</p>".getBytes(gbk)).text()).isEqualTo("省商务厅牵头\n");
        assertThatThrownBy(() -> read("<html><p>别的</p>".getBytes(gbk))).hasMessageContaining("编码不明");
    }

    @Test
    void mergedCellsStandInEachOfTheirPlaces() throws IOException {
        DocumentText read = read(
                "<html><table><tr><th>任务<th>牵头<th>配合<tr><td rowspan=9>甲<td colspan=2>乙<br>丙<tr><td> <td>丁</table>后文");

        assertThat(MadeUpPlan.cells(read, 0).toString()).isEqualTo("[[任务, 牵头, 配合], [甲, 乙\n丙, 乙\n丙], [甲, , 丁]]");
        assertThat(read.text()).endsWith("后文\n");
    }

    @Test
    void aTableThatOnlyLaysOutIsText() throws IOException {
        String layout = "<html><table><tr><td>首<td>尾<tr><td colspan=2>%s</table>";
        String inner = "<table><tr><td>任务<td>牵头<tr><td>甲<td>乙</table>";
        DocumentText nested = read(layout.formatted("<p>前文前文前文</p>" + inner));
        DocumentText page = read(layout.formatted(("<p>" + "工作".repeat(60) + "</p>").repeat(8)));
        DocumentText narrow = read("<html><table><tr><td>甲<tr><td>乙</table>");

        assertThat(MadeUpPlan.cells(nested, 0).toString()).isEqualTo("[[任务, 牵头], [甲, 乙]]");
        assertThat(nested.text()).startsWith("首\n尾\n前文前文前文\n任务\t牵头\n");
        assertThat(page.tables()).isEmpty();
        assertThat(narrow).isEqualTo(DocumentText.of("甲\n乙\n"));
    }

    @Test
    void theMadeUpPlanIsReadAsItIs() throws IOException {
        RoundTrip.check(read(MadeUpPlan.html()));
    }
}
