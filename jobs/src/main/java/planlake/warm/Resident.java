package planlake.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import planlake.console.Screen;
import planlake.landing.Home;

/**
 * Answers commands for one home, several at a time, as a process of their own would: same output, same exit code. What
 * it could not answer in the same way it leaves to the asker. It knows nothing of how requests reach it.
 */
public final class Resident {

    /** Read from standard input, run for minutes once, or depend on a terminal: nothing to gain here. */
    private static final Set<String> ELSEWHERE = Set.of("demo", "sample", "sql", "help", "generate-completion");

    /** About the process itself: whoever asks. */
    private static final String ABOUT = "warm";

    private static final int NOT_HERE = Integer.MIN_VALUE;
    private static final int MOST_AT_A_TIME = 4;

    private static final ThreadLocal<@Nullable Resident> ANSWERING = new ThreadLocal<>();

    private final Home home;
    private final Request own;
    private final Supplier<CommandLine> commands;
    private final Supplier<Turn> turns;
    private final Supplier<?> ground;
    private final Object firstGround;
    private final Instant since = Instant.now();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean isRetired;

    /**
     * A resident that answers from now on.
     *
     * @param own how this process was started, by which it knows who would have started one like it
     * @param commands a command line for each request
     * @param ground what it stands on, such as its program and the home's declarations: when that is another than at
     *     first, it retires
     */
    public Resident(Home home, Request own, Supplier<CommandLine> commands, Supplier<Turn> turns, Supplier<?> ground) {
        this.home = home;
        this.own = own;
        this.commands = commands;
        this.turns = turns;
        this.ground = ground;
        this.firstGround = ground.get();
    }

    /** The resident that this thread answers for; empty in a process that runs one command. */
    public static Optional<Resident> answering() {
        return Optional.ofNullable(ANSWERING.get());
    }

    /**
     * Answers a request; blocks until it is done.
     *
     * @return the command's exit code; empty, with nothing written, if the asker has to run it by themselves
     */
    public OptionalInt answer(Request request, Reply reply) {
        ANSWERING.set(this);
        try {
            running.incrementAndGet();
            int exit = run(request, reply);
            if (exit == NOT_HERE) return OptionalInt.empty();
            answered.incrementAndGet();
            return OptionalInt.of(exit);
        } finally {
            running.decrementAndGet();
            ANSWERING.remove();
        }
    }

    private int run(Request request, Reply reply) {
        var err = new PrintStream(reply.err(), true, UTF_8);
        CommandLine line = commands.get()
                .setOut(new PrintWriter(new OutputStreamWriter(reply.out(), UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(reply.err(), UTF_8), true))
                // How usage is laid out depends on the terminal; errors in arguments show it.
                .setParameterExceptionHandler((problem, arguments) -> NOT_HERE)
                .setExecutionStrategy(parsed -> isHere(request, parsed) ? run(request, parsed, reply, err) : NOT_HERE);
        try {
            return line.execute(request.arguments().toArray(String[]::new));
        } catch (StackOverflowError tooDeep) {
            tooDeep.printStackTrace(err);
            return 1;
        } finally {
            line.getOut().flush();
            line.getErr().flush();
        }
    }

    private int run(Request request, ParseResult parsed, Reply reply, PrintStream err) {
        var screen = new Screen(
                request.terminals().contains("o") && request.terminals().contains("e"), request.columns(), err);
        try (Turn turn = turns.get()) {
            reply.begins(turn::stop);
            return Ending.after(() -> screen.during(() -> new RunLast().execute(parsed)));
        }
    }

    /** Whether the command would do here what it would do where it was given. */
    private boolean isHere(Request request, ParseResult parsed) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) command = command.subcommand();
        String name = command.commandSpec().name();
        boolean isHelp = command.isUsageHelpRequested() || command.isVersionHelpRequested() || command == parsed;
        if (isHelp || ELSEWHERE.contains(name) || !homeOf(request, command).equals(home)) return false;
        if (name.equals(ABOUT)) return true;
        return running.get() <= MOST_AT_A_TIME
                && request.settings().equals(own.settings())
                && (request.directory().equals(own.directory()) || isAnywhere(command))
                && isOnFirstGround();
    }

    private static Home homeOf(Request request, ParseResult command) {
        Path standard = Path.of(System.getProperty("planlake.home", "data"));
        Path named = command.matchedOptionValue("--home", standard);
        return Home.at(request.directory().resolve(named));
    }

    /** Whether the command means the same in every directory. */
    private static boolean isAnywhere(ParseResult command) {
        boolean isPrintedHere = command.commandSpec().name().equals("report") && !command.hasMatchedOption("--out");
        return !isPrintedHere
                && command.matchedArgs().stream()
                        .filter(Resident::isPath)
                        .flatMap(arg -> arg.stringValues().stream())
                        .allMatch(value -> Path.of(value).isAbsolute());
    }

    private static boolean isPath(ArgSpec arg) {
        return arg.type().equals(Path.class)
                || Arrays.asList(arg.auxiliaryTypes()).contains(Path.class);
    }

    private boolean isOnFirstGround() {
        try {
            if (!isRetired && ground.get().equals(firstGround)) return true;
        } catch (RuntimeException gone) {
            // Whoever asks will see what is wrong with it.
        }
        retire();
        return false;
    }

    /** Answers nothing more; what is running ends as it would. */
    public void retire() {
        isRetired = true;
    }

    public boolean isRetired() {
        return isRetired;
    }

    public Home home() {
        return home;
    }

    public Instant since() {
        return since;
    }

    /** Requests that are being answered, the one that asks included. */
    public int running() {
        return running.get();
    }

    public int answered() {
        return answered.get();
    }
}
