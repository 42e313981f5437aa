package planlake.warm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.landing.Home;

class ResidentTest {

    private static final String HERE = "/srv/work";

    private final Commands commands = new Commands();
    private final AtomicInteger ground = new AtomicInteger();
    private final Resident resident = resident(commands, ground);
    private final Written written = new Written();

    static Resident resident(Commands commands, AtomicInteger ground) {
        return new Resident(
                Home.at(Path.of("/srv/home")),
                request("17 zh", HERE, "", ""),
                commands::line,
                () -> new Quiet(() -> {}),
                ground::get);
    }

    static Request request(String settings, String directory, String terminals, String command) {
        return new Request(settings, Path.of(directory), terminals, 60, Arrays.asList(command.split(" ")));
    }

    private OptionalInt answer(String command) {
        return resident.answer(request("17 zh", HERE, "", command + " --home /srv/home"), written);
    }

    @Test
    void answersAsAProcessOfItsOwnWould() {
        assertThat(answer("completion 沈阳市")).hasValue(3);
        assertThat(written.said()).isEqualTo("完成率 沈阳市\n");
        assertThat(written.besides()).isEqualTo("said besides\n");
    }

    @Test
    void refusesAsAProcessOfItsOwnWould() {
        assertThat(answer("projects 0")).hasValue(2);
        assertThat(written.besides()).isEqualTo("refused\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            settings | directory | command                                    | isAnswered
            17 zh    | /srv/work | completion --home /srv/home                | true
            17 zh    | /srv/work | completion --home ../home                  | true
            17 zh    | /elsewhere| completion --home /srv/home                | true
            17 zh    | /srv      | completion --home home                     | false
            17 zh    | /srv/work | completion --home /srv/other               | false
            17 zh    | /srv/work | completion                                 | false
            25 zh    | /srv/work | completion --home /srv/home                | false
            25 zh    | /srv/work | warm --home /srv/home                      | true
            17 zh    | /srv/work | completion --nonsense --home /srv/home     | false
            17 zh    | /srv/work | --help --home /srv/home                    | false
            17 zh    | /srv/work | --home /srv/home                           | false
            17 zh    | /srv/work | sql --home /srv/home                       | false
            17 zh    | /srv/work | check a.xlsx --home /srv/home              | true
            17 zh    | /elsewhere| check a.xlsx --home /srv/home              | false
            17 zh    | /elsewhere| check /tmp/a.xlsx --home /srv/home         | true
            17 zh    | /elsewhere| report --home /srv/home                    | false
            17 zh    | /elsewhere| report --out /tmp/out --home /srv/home     | true
            """, useHeadersInDisplayName = true)
    void leavesToTheAskerWhatItCouldNotDoAlike(String settings, String directory, String command, boolean isAnswered) {
        OptionalInt exit = resident.answer(request(settings, directory, "", command), written);

        assertThat(exit.isPresent()).isEqualTo(isAnswered);
        if (!isAnswered) assertThat(written.said() + written.besides()).isEmpty();
    }

    @Test
    void retiresWhenItsProgramIsReplaced() {
        assertThat(answer("completion")).hasValue(3);
        ground.set(1);
        assertThat(answer("completion")).isEmpty();
        assertThat(resident.isRetired()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ioe, true", "oe, true", "io, false", "ie, false"})
    void showsProgressWhereAPersonWatches(String terminals, boolean isShown) {
        commands.endNight();

        resident.answer(request("17 zh", HERE, terminals, "nightly --home /srv/home"), written);

        assertThat(written.besides().contains("夜间")).isEqualTo(isShown);
        assertThat(written.besides().lines().allMatch(line -> line.length() < 3 * 60))
                .isTrue();
    }

    /** What is left to be done is done when the command ends, not when the process does. */
    @Test
    void cleansUpBehindEachCommand() {
        var done = new AtomicInteger();
        int before = Ending.after(() -> {
            Ending.then(done::incrementAndGet);
            return done.get();
        });
        assertThat(before).isZero();
        assertThat(done).hasValue(1);
    }

    /** A turn without an engine. */
    record Quiet(Runnable onStop) implements Turn {

        @Override
        public void stop() {
            onStop.run();
        }

        @Override
        public void close() {}
    }

    private static final class Written implements Reply {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();

        @Override
        public void begins(Runnable stop) {}

        @Override
        public OutputStream out() {
            return out;
        }

        @Override
        public OutputStream err() {
            return err;
        }

        String said() {
            return out.toString(UTF_8);
        }

        String besides() {
            return err.toString(UTF_8);
        }
    }
}
