package planlake.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that was once something else is told from text that only looks strange. */
class MojibakeTest {

    @ParameterizedTest
    @ValueSource(strings = {"é¡¹ç›®", "椤圭洰", "锟斤拷", "沈\uFFFD高铁", "ÏîÄ¿", "项目é¡¹ç›®名称", "NÂ° 5", "CafÃ©"})
    void damagedTextIsSuspected(String text) {
        assertThat(Mojibake.suspects(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "沈阳至白河高速铁路",
                "濮阳市",
                "鑫源钢铁（一期）",
                "氯碱化工",
                "Ação de Construção",
                "São João, não há informações",
                "Échéance à l’été",
                "« café » d’été",
                "«Réalisé»",
                "Straße Öffnung",
                "1ª e 2º trimestre",
                "25 °C ± 0,5 µm²",
                "¿Cuántos niños?",
                "IRMÃOS",
                "km² – 5 %",
                "①②③℃㎡",
                "ＡＢＣ１２３",
                "日本語のテキスト",
                "대한민국"
            })
    void strangeTextIsNot(String text) {
        assertThat(Mojibake.suspects(text)).isFalse();
    }

    @Test
    void noneOfOurOwnChineseIsSuspectedButTheExamples() throws IOException {
        try (Stream<Path> files =
                Stream.of("data/reference", "schemas").map(Path::of).flatMap(folder -> walk(folder).stream())) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    assertThat(Mojibake.suspects(line)).as(line).isFalse();
                }
            }
        }
    }

    @Test
    void nearlyAllNamesAreSuspectedOnceDamaged() throws IOException {
        List<String> names = Files.readAllLines(Path.of("data/reference/region.csv")).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .filter(cell -> cell.matches("[\\u4e00-\\u9fa5]{2,}"))
                .distinct()
                .toList();

        for (String encoding : List.of("GBK", "windows-1252")) {
            long noticed = names.stream()
                    .map(name -> new String(name.getBytes(StandardCharsets.UTF_8), Charset.forName(encoding)))
                    .filter(Mojibake::suspects)
                    .count();
            assertThat(noticed).as(encoding).isGreaterThan(names.size() * 9 / 10);
        }
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|yml|md)") && !file.endsWith("rules.yml"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
