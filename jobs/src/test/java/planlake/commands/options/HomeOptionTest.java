package planlake.commands.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.landing.Home;

/** The log of a command is that of its home, however early something was said. */
class HomeOptionTest {

    private static final Logger LOG = LogManager.getLogger("planlake.commands");

    @TempDir
    private Path root;

    private static Path log(Path home) {
        return home.resolve("logs/planlake.log");
    }

    @AfterEach
    void forgetTheHome() {
        System.clearProperty("planlake.log");
    }

    @Test
    void theLogIsThatOfTheHomeAndOfNoOther() throws IOException {
        Path anyones = Path.of(System.getProperty("java.io.tmpdir"), "planlake.log");
        long before = Files.exists(anyones) ? Files.size(anyones) : -1;
        System.clearProperty("planlake.log");
        LOG.info("said before there is a home");
        for (String name : new String[] {"one", "other"}) {
            Path home = Files.createDirectory(root.resolve(name));
            HomeOption.logTo(Home.at(home));
            LOG.info("said of {}", name);

            assertThat(log(home)).content().contains("said of " + name).doesNotContain("before");
        }
        System.clearProperty("planlake.log");
        LOG.info("said after");

        assertThat(log(root.resolve("other"))).content().doesNotContain("after");
        assertThat(Files.exists(anyones) ? Files.size(anyones) : -1).isEqualTo(before);
    }

    @Test
    void aHomeThatIsNotThereIsNotMadeByALog() {
        HomeOption.logTo(Home.at(root.resolve("typo")));
        LOG.warn("said of nothing");

        assertThat(root.resolve("typo")).doesNotExist();
    }
}
