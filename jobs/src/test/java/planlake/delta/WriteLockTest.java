package planlake.delta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.errors.Refused;
import planlake.landing.Home;

class WriteLockTest {

    @TempDir
    Path folder;

    @Test
    void isTakenAgainOnceItHasBeenGivenBack() {
        try (WriteLock first = WriteLock.take(home(), "run 1")) {
            assertThat(first).isNotNull();
        }
        try (WriteLock second = WriteLock.take(home(), "run 2")) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void tellsASecondTakerWhoIsRunning() {
        try (WriteLock first = WriteLock.take(home(), "run 20250408T010000")) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> WriteLock.take(home(), "run 2"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("run 20250408T010000")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void holdsAgainstOtherProcessesUntilItsHolderDies() throws Exception {
        Process holder = holder();
        try {
            assertThatThrownBy(() -> WriteLock.take(home(), "run 2"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("run of the other process, process " + holder.pid());
        } finally {
            holder.destroyForcibly().waitFor();
        }
        try (WriteLock next = WriteLock.take(home(), "run 3")) {
            assertThat(next).isNotNull();
        }
    }

    /** The system drops a process's lock on a file as soon as the process closes any channel to it. */
    @Test
    void isNotLoosenedByARefusedTaker() throws Exception {
        try (WriteLock first = WriteLock.take(home(), "run 1")) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> WriteLock.take(home(), "run 2")).isInstanceOf(Refused.class);
            Process other = start();
            try {
                assertThat(firstLine(other)).isEqualTo("refused");
            } finally {
                other.destroyForcibly().waitFor();
            }
        }
    }

    /** Starts another process that takes the lock, and waits until it has. */
    private Process holder() throws IOException {
        Process process = start();
        assertThat(firstLine(process)).isEqualTo("taken");
        return process;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static @Nullable String firstLine(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
    }

    private Home home() {
        return Home.at(folder);
    }

    /** Takes the lock, says so, and does not give it back for a minute. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (WriteLock lock = WriteLock.take(Home.at(Path.of(arguments[0])), "run of the other process")) {
                System.out.println(lock == null ? "" : "taken");
                Thread.sleep(60_000);
            } catch (Refused e) {
                System.out.println("refused");
            }
        }
    }
}
