package planlake;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules that only the text of the sources shows. */
class SourcesTest {

    private static final Path MAIN = Path.of("jobs/src/main");
    private static final Path TESTS = Path.of("jobs/src/test");

    @Test
    void noFileIsLongerThanAScreenfulOrThree() throws IOException {
        assertThat(files(MAIN, ".java")).isNotEmpty().allSatisfy(file -> assertThat(Files.readAllLines(file))
                .as(file.toString())
                .hasSizeLessThanOrEqualTo(300));
    }

    @Test
    void everyPackageSaysWhatItHoldsAndThatNullsAreMarked() throws IOException {
        Set<Path> packages = files(MAIN, ".java").stream().map(Path::getParent).collect(toSet());

        assertThat(packages).isNotEmpty().allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                .content()
                .startsWith("/**")
                .contains("@NullMarked"));
    }

    @Test
    void noTestIsDisabled() throws IOException {
        assertLacks(TESTS, ".java", "@" + "(Disabled|Ignore)\\b");
    }

    /** Spark would lose rows silently. */
    @Test
    void nothingAsksToPassOverDamagedOrMissingFiles() throws IOException {
        assertLacks(MAIN, ".java", "(?i)ignore(Corrupt|Missing)Files\"?\\W{1,4}\"?true");
        assertLacks(MAIN, ".sql", "(?i)ignore(Corrupt|Missing)Files");
    }

    /** Rows that don't fit would be dropped, and counts disagree. */
    @Test
    void nothingAsksToDropMalformedRows() throws IOException {
        assertLacks(MAIN, ".java", "(?i)\"dropmalformed\"");
    }

    private static void assertLacks(Path root, String ending, String pattern) throws IOException {
        var unwanted = Pattern.compile(pattern);
        assertThat(files(root, ending)).isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file))
                .as(file.toString())
                .doesNotContainPattern(unwanted));
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
