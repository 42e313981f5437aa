package planlake.sample.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import planlake.sample.SampleTest;

class InventedCodeTest {

    /** Codes of real projects, as published. */
    private static final String PUBLISHED = """
            2411-130202-89-01-637015
            2603-141124-89-05-346948
            2509-140602-89-05-864976
            2602-411102-04-04-398932
            """;

    @Test
    void theCheckDigitIsThatOfPublishedCodes() {
        assertThat(PUBLISHED.lines()).allSatisfy(code -> {
            String digits = code.replace("-", "");
            assertThat(InventedCode.checkDigit(digits.substring(0, 19))).isEqualTo(digits.charAt(19));
        });
    }

    @Test
    void bothFormsAreWrittenAsThePlatformsWriteThem() {
        assertThat(InventedCode.current(2024 * 12 + 10, "130202", "89", "01", 63701))
                .isEqualTo("2411-130202-89-01-637015");
        assertThat(InventedCode.former(2020 * 12, "330327", "48", "01", 167360)).isEqualTo("2020-330327-48-01-167360");
    }

    @Test
    void serialsTellProjectsApart() {
        Naming naming = new Naming(Reference.load(), SampleTest.spec(63, 3));
        assertThat(IntStream.range(0, 100_000).map(naming::serial).distinct().count())
                .isEqualTo(100_000);
    }
}
