package planlake.warm;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import planlake.console.ProgressLine;

/** Commands of the kinds that a resident may be asked for. */
@Command(name = "planlake", mixinStandardHelpOptions = true)
final class Commands implements Runnable {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Option(names = "--home", scope = CommandLine.ScopeType.INHERIT)
    void home(Path home) {}

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CommandLine line() {
        return new CommandLine(this).setExecutionExceptionHandler((problem, command, parsed) -> {
            command.getErr().println(problem.getMessage());
            return 2;
        });
    }

    @Override
    public void run() {}

    @Command(name = "completion")
    int completion(@Parameters(defaultValue = "") String text) {
        spec.commandLine().getOut().println("完成率 " + text);
        spec.commandLine().getErr().println("said besides");
        return 3;
    }

    @Command(name = "check")
    void check(@Parameters Path file) {}

    @Command(name = "report")
    void report(@Option(names = "--out") @Nullable Path out) {}

    @Command(name = "sql")
    void sql() {}

    @Command(name = "warm")
    void warm() {
        Resident.answering().orElseThrow().retire();
    }

    @Command(name = "projects")
    int projects(@Parameters int most) {
        if (most < 1) throw new IllegalStateException("refused");
        return 0;
    }

    @Command(name = "nightly")
    void night() throws InterruptedException {
        try (ProgressLine progress = ProgressLine.onStandardError()) {
            progress.at("夜间", 1, 1);
        }
        begun.countDown();
        mayEnd.await();
    }

    /** Waits until {@code nightly} runs. */
    void awaitNight() throws InterruptedException {
        begun.await();
    }

    void endNight() {
        mayEnd.countDown();
    }
}
