package planlake.warm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import planlake.landing.Home;

@Timeout(30)
class DoorTest {

    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    private Path dir = Path.of("");

    private final Commands commands = new Commands();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Thread process = new Thread();
    private Resident resident = ResidentTest.resident(commands, new AtomicInteger());

    private void start(Duration idle) throws InterruptedException {
        Home home = Home.at(dir);
        resident = new Resident(
                home,
                ResidentTest.request("17 zh", dir.toString(), "", ""),
                commands::line,
                () -> new ResidentTest.Quiet(stopped::countDown),
                () -> "program");
        var ready = new CountDownLatch(1);
        process = new Thread(() -> {
            try (Door door = Door.of(home).orElseThrow()) {
                door.answer(resident, idle, ready::countDown);
            }
        });
        process.start();
        ready.await();
    }

    @AfterEach
    void end() throws InterruptedException {
        commands.endNight();
        resident.retire();
        process.join();
    }

    private Path socket() {
        return dir.resolve("warm/socket");
    }

    private List<String> request(String command) {
        return ResidentTest.request("17 zh", dir.toString(), "", command + " --home " + dir)
                .texts();
    }

    private OptionalInt ask(String command) {
        return Client.ask(socket(), request(command), out, err);
    }

    @Test
    void passesOnWhatIsSaidAndTheExitCode() throws Exception {
        start(LONG);

        assertThat(ask("completion 沈阳市")).hasValue(3);
        assertThat(out.toString(UTF_8)).isEqualTo("完成率 沈阳市\n");
        assertThat(err.toString(UTF_8)).isEqualTo("said besides\n");
    }

    @Test
    void answersOneWhileAnotherRuns() throws Exception {
        start(LONG);
        var night = new Thread(() ->
                Client.ask(socket(), request("nightly"), new ByteArrayOutputStream(), new ByteArrayOutputStream()));
        night.start();
        commands.awaitNight();

        assertThat(ask("completion")).hasValue(3);
        commands.endNight();
        night.join();
    }

    @Test
    void isClosedToOtherUsers() throws Exception {
        start(LONG);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void isHadByOneProcessAtATime() throws Exception {
        start(LONG);

        assertThat(Door.of(Home.at(dir))).isEmpty();
    }

    @Test
    void askersRunByThemselvesWhereNobodyAnswers() throws Exception {
        start(LONG);

        assertThat(ask("sql")).isEmpty();
        end();
        assertThat(ask("completion")).isEmpty();
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void theSocketOfAProcessThatWasKilledIsInNobodysWay() throws Exception {
        Files.createDirectory(dir.resolve("warm"));
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(socket()));
        }

        assertThat(ask("completion")).isEmpty();
        assertThat(socket()).doesNotExist();
        start(LONG);
        assertThat(ask("completion")).hasValue(3);
    }

    @Test
    void endsWhenNobodyAsks() throws Exception {
        start(Duration.ofMillis(20));

        process.join();
        assertThat(socket()).doesNotExist();
    }

    @Test
    void endsWhenAskedToButFirstWhatRuns() throws Exception {
        start(LONG);
        var exit = new CompletableFuture<OptionalInt>();
        new Thread(() -> exit.complete(Client.ask(
                        socket(), request("nightly"), new ByteArrayOutputStream(), new ByteArrayOutputStream())))
                .start();
        commands.awaitNight();

        assertThat(ask("warm")).hasValue(0);
        assertThat(ask("completion")).isEmpty();
        commands.endNight();
        assertThat(exit.get()).hasValue(0);
        process.join();
    }

    @Test
    void stopsTheWorkOfAnAskerWhoIsGone() throws Exception {
        start(LONG);
        try (SocketChannel asker = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            Wire.write(asker, Wire.REQUEST, Wire.joined(request("nightly")));
            commands.awaitNight();
        }

        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void refusesAPathThatIsTooLongForASocket() throws IOException {
        Path home = Files.createDirectories(dir.resolve("省重点项目".repeat(8)));
        try (Door door = Door.of(Home.at(home)).orElseThrow()) {
            assertThatThrownBy(() -> door.answer(resident, LONG, () -> {}))
                    .hasMessageContaining("No process can be kept warm")
                    .hasMessageContaining("shorter path");
        }
    }
}
