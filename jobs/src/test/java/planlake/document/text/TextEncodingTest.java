package planlake.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes that could be Chinese and are none, and Chinese beside Latin letters. */
class TextEncodingTest {

    @TempDir
    Path folder;

    private Charset encoding(String text, String as) throws IOException {
        byte[] bytes = text.replace("/", "\n").getBytes(Charset.forName(as));
        return TextEncoding.of(Files.write(folder.resolve("a.csv"), bytes)).encoding();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ID,Area/1,São João/2,Conceição            | windows-1252 | 像西文编码（windows-1252
            ID,Area/1,CONCEIÇÃO/2,SÃO JOÃO            | ISO-8859-1   | 像西文编码（windows-1252
            ID,Area/1,Straße Köln/2,Düren             | windows-1252 | 像西文编码（windows-1252
            ID,Area/1,Café, open/2,Orléans            | windows-1252 | 像西文编码（windows-1252
            ID,Area/1,Bridge’s pier/2,Tower           | windows-1252 | 像西文编码（windows-1252
            ID,Area/1,A Coruña/2,Móstoles/3,Ávila     | windows-1252 | 像西文编码（windows-1252
            ID,Area/1,Pärnu/2,Tromsø                  | ISO-8859-15  | 像西文编码（windows-1252
            номер,название/1,Мост через реку/2,Дорога | windows-1251 | 编码
            編號,名稱/1,臺北捷運萬大線工程計畫第一期/2,蘇花公路改善計畫 | Big5 | 编码
            番号,名称/1,あかさたなはまやらわの道路    | Shift_JIS    | 编码
            """)
    void isAskedWhereTheBytesAreThoseOfAnotherCountry(String text, String as, String reason) {
        assertThatThrownBy(() -> encoding(text, as))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            项目代码,项目名称/1,5G基站A区/2,B座                 | GB18030
            code,name/1,甲/2,乙                              | GB18030
            code,name/1,喆镕堃工程/2,沈阳市                  | GB18030
            ID,Area/1,沈阳 Shenyang/2,大连 Dalian            | GBK
            """)
    void isThatOfChineseBesideLatinLetters(String text, String as) throws IOException {
        assertThat(encoding(text, as)).isEqualTo(Charset.forName("GB18030"));
    }

    @ParameterizedTest
    @CsvSource({"'ID,Area/1,São João/2,Conceição'", "'ID,Area/1,S'"})
    void isUtf8WhereItIs(String text) throws IOException {
        assertThat(encoding(text, "UTF-8")).isEqualTo(Charset.forName("UTF-8"));
    }
}
