package planlake.delta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkingLogStoreTest {

    private static final int ROUNDS = 300;

    @TempDir
    Path log;

    private final Configuration hadoop = new Configuration();
    private final LinkingLogStore store = new LinkingLogStore(hadoop);

    @Test
    void letsExactlyOneOfTwoWritersWinEachVersion() throws Exception {
        var together = new CyclicBarrier(2);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            Future<List<Boolean>> one = writers.submit(() -> race("one", together));
            Future<List<Boolean>> other = writers.submit(() -> race("other", together));
            for (int version = 0; version < ROUNDS; version++) {
                boolean oneWon = one.get().get(version);
                assertThat(oneWon)
                        .as("winners of version %d", version)
                        .isNotEqualTo(other.get().get(version));
                assertThat(commit(version)).hasContent(oneWon ? "one" : "other");
            }
        } finally {
            writers.shutdownNow();
        }
        assertThat(files()).as("commits, and nothing beside them").hasSize(ROUNDS);
    }

    private List<Boolean> race(String writer, CyclicBarrier together) throws Exception {
        var wins = new java.util.ArrayList<Boolean>();
        for (int version = 0; version < ROUNDS; version++) {
            together.await();
            wins.add(wins(writer, version));
        }
        return wins;
    }

    private boolean wins(String writer, int version) throws IOException {
        try {
            write(commit(version), false, writer);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    @Test
    void writesALineForEachAction() throws Exception {
        write(commit(0), false, "{\"commitInfo\":{}}", "{\"add\":{\"path\":\"月份=三月\"}}");

        assertThat(Files.readString(commit(0), UTF_8))
                .isEqualTo("{\"commitInfo\":{}}\n{\"add\":{\"path\":\"月份=三月\"}}\n");
    }

    @Test
    void replacesOnlyWhenToldTo() throws Exception {
        write(commit(0), false, "first");

        assertThatThrownBy(() -> write(commit(0), false, "second")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(commit(0)).hasContent("first");
        write(commit(0), true, "third");
        assertThat(commit(0)).hasContent("third");
        assertThat(files()).hasSize(1);
    }

    /** A writer that fails half-way must not leave a commit that reads as if nothing had been done. */
    @Test
    void leavesNothingOfACommitThatFailedHalfWay() throws Exception {
        assertThatThrownBy(() -> store.write(
                        path(commit(0)),
                        Stream.of("first", "second")
                                .peek(LinkingLogStoreTest::failAtSecond)
                                .iterator(),
                        false,
                        hadoop))
                .isInstanceOf(IllegalStateException.class);

        assertThat(files()).isEmpty();
        assertThat(store.isPartialWriteVisible(path(commit(0)), hadoop)).isFalse();
    }

    private static void failAtSecond(String line) {
        if (line.equals("second")) throw new IllegalStateException("the disk is full");
    }

    private void write(Path commit, boolean overwrite, String... lines) throws IOException {
        store.write(path(commit), List.of(lines).iterator(), overwrite, hadoop);
    }

    private static org.apache.hadoop.fs.Path path(Path file) {
        return new org.apache.hadoop.fs.Path(file.toUri());
    }

    private Path commit(int version) {
        return log.resolve("%020d.json".formatted(version));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            return files.toList();
        }
    }
}
