package planlake.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds the generated pages to the declarations. {@code ./mvnw -q test -Dtest=MeasuresPageTest
 * -Dplanlake.docs.write=true} renews them.
 */
class MeasuresPageTest {

    private static final String RENEW = "./mvnw -q test -Dtest=MeasuresPageTest -Dplanlake.docs.write=true";

    @Test
    void isWhatTheMartsDeclare() throws IOException {
        holds("docs/reference/measures.md", MeasuresPage.english());
        holds("docs/zh/reference/measures.md", MeasuresPage.chinese());
    }

    private static void holds(String page, String text) throws IOException {
        Path file = Path.of(page);
        if (Boolean.getBoolean("planlake.docs.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s is stale; '%s' renews it", page, RENEW)
                .isEqualTo(text);
    }
}
