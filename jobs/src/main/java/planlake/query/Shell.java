package planlake.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.errors.Refused;

/** {@code planlake sql}: asks statement after statement in one warm session, on a terminal or from a pipe. */
public final class Shell {

    private static final Logger LOG = LogManager.getLogger(Shell.class);

    private static final String HELP = """
            A statement ends with a semicolon and may take several lines.
              \\d          lists the tables
              \\d TABLE    describes a table
              \\q          leaves, as Ctrl-D does; Ctrl-C clears the input or stops the question
            Tab completes names.
            """;

    private final Asked asked;
    private final Map<String, List<String>> tables;
    private final Function<String, Grid> describe;
    private final Format format;
    private boolean refused;

    /**
     * A shell over some tables.
     *
     * @param tables the columns of each table that may be asked for, by name
     * @param describe the description of a table; refuses an unknown name
     */
    public Shell(Asked asked, Map<String, List<String>> tables, Function<String, Grid> describe, Format format) {
        this.asked = asked;
        this.tables = tables;
        this.describe = describe;
        this.format = format;
    }

    /**
     * Talks to a person until they leave.
     *
     * @param history where earlier input is kept between sessions; null keeps none
     * @return the exit status, 0
     */
    public int run(Terminal terminal, @Nullable Path history) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("planlake")
                .parser(new SqlParser())
                .completer(new SqlCompleter(tables))
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "      … ")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true);
        if (history != null && HistoryFile.prepare(history)) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        LineReader reader = builder.build();
        PrintWriter out = terminal.writer();
        out.println("Ask in SQL; help tells how, \\q leaves.");
        while (true) {
            try {
                String input = reader.readLine("planlake> ");
                if (isCommand(input)) {
                    if (!command(input.strip(), out, out)) return 0;
                } else {
                    interruptibly(terminal, () -> SqlText.of(input).statements().forEach(s -> answer(s, out, out)));
                }
            } catch (UserInterruptException cleared) {
                // Ctrl-C drops what was typed; the next prompt is the answer.
            } catch (EndOfFileException left) {
                return 0;
            }
        }
    }

    /**
     * Works through what comes from a pipe or a file; the last statement needs no semicolon.
     *
     * @return 0, or 2 if something was refused; what follows it was still done
     */
    public int run(Reader in, PrintWriter out, PrintWriter err) {
        var typed = new StringBuilder();
        try (var lines = new BufferedReader(in)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (typed.toString().isBlank() && isCommand(line)) {
                    if (!command(line.strip(), out, err)) return refused ? 2 : 0;
                    continue;
                }
                SqlText text = SqlText.of(typed.append(line).append('\n').toString());
                text.statements().forEach(statement -> answer(statement, out, err));
                typed = new StringBuilder(text.rest());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!typed.toString().isBlank()) answer(typed.toString(), out, err);
        return refused ? 2 : 0;
    }

    /** Whether a line is for the shell itself rather than the beginning of a statement. */
    static boolean isCommand(String line) {
        String word = line.strip();
        return word.startsWith("\\") || word.matches("(?i)(help|quit|exit)\\s*;?");
    }

    /** Does what the command says; false if it says to leave. */
    private boolean command(String line, PrintWriter out, PrintWriter err) {
        String[] words = line.replaceAll(";\\s*$", "").split("\\s+", 2);
        switch (words[0]) {
            case "\\q", "quit", "exit", "QUIT", "EXIT" -> {
                return false;
            }
            case "\\d" ->
                guarded(
                        () -> (words.length > 1 ? describe.apply(words[1].strip()) : listing()).print(format, out),
                        err);
            default -> {
                out.print(HELP);
                out.flush();
            }
        }
        return true;
    }

    private Grid listing() {
        return new Grid(
                List.of(Column.text("table", "表"), Column.number("columns", "列数")),
                tables.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(table -> List.<@Nullable Object>of(
                                table.getKey(), (long) table.getValue().size()))
                        .toList());
    }

    private void answer(String statement, PrintWriter out, PrintWriter err) {
        guarded(
                () -> {
                    Answer answer = asked.ask(statement);
                    answer.grid().print(format, out);
                    if (!answer.note().isEmpty()) {
                        err.println(answer.note());
                        err.flush();
                    }
                },
                err);
    }

    private void guarded(Runnable work, PrintWriter err) {
        try {
            work.run();
        } catch (Refused no) {
            refused = true;
            err.println(no.getMessage());
        } catch (RuntimeException bug) {
            // One broken answer is no reason to lose the session.
            refused = true;
            LOG.error("question failed", bug);
            err.println("This should not have happened: " + bug);
        }
        err.flush();
    }

    private void interruptibly(Terminal terminal, Runnable work) {
        SignalHandler before = terminal.handle(Signal.INT, signal -> asked.stop());
        try {
            work.run();
        } finally {
            terminal.handle(Signal.INT, before);
        }
    }
}
