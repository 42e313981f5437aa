package planlake.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.errors.Errors;

class ShellTest {

    private static final Map<String, List<String>> TABLES = Map.of(
            "marts.completion", List.of("region", "annual_plan_wan"),
            "conformed.project", List.of("project_id", "name"));

    /** Answers every statement with its own text, and refuses what begins with drop. */
    private static final class Echo implements Asked {

        private final List<String> asked = new ArrayList<>();

        @Override
        public Answer ask(String sql) {
            asked.add(sql.strip());
            if (sql.contains("drop")) {
                throw Errors.queryNotAQuestion("DROP");
            }
            if (sql.contains("bug")) {
                throw new IllegalStateException("broken");
            }
            return new Answer(List.of(new Answer.Field("answer", "int")), List.of(List.of(42L)), sql.contains("cut"));
        }

        @Override
        public void stop() {}
    }

    private final Echo echo = new Echo();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Shell shell(Format format) {
        return new Shell(echo, TABLES, ShellTest::describe, format);
    }

    private static Grid describe(String table) {
        List<String> columns = TABLES.get(table);
        if (columns == null) {
            throw Errors.unknown("table", table, TABLES.keySet());
        }
        return new Grid(
                List.of(Column.text("column", "列")),
                columns.stream().map(List::<Object>of).toList());
    }

    private int pipe(String typed) {
        return shell(Format.CSV).run(new StringReader(typed), new PrintWriter(out), new PrintWriter(err));
    }

    /** Keys that are pressed once the prompt for them is shown: each part waits for one more prompt. */
    private static final class Keys extends InputStream {

        private final List<String> parts;
        private final ByteArrayOutputStream shown;
        private int part = -1;
        private ByteArrayInputStream pressed = new ByteArrayInputStream(new byte[0]);

        Keys(List<String> parts, ByteArrayOutputStream shown) {
            this.parts = parts;
            this.shown = shown;
        }

        @Override
        public int read() {
            int key = pressed.read();
            while (key < 0 && ++part < parts.size()) {
                awaitPrompt();
                pressed = new ByteArrayInputStream(parts.get(part).getBytes(StandardCharsets.UTF_8));
                key = pressed.read();
            }
            return key;
        }

        @Override
        public int read(byte[] keys, int from, int length) {
            int key = read();
            if (key < 0) {
                return -1;
            }
            keys[from] = (byte) key;
            return 1;
        }

        private void awaitPrompt() {
            for (int i = 0; prompts() <= part && i < 1_000; i++) {
                LockSupport.parkNanos(5_000_000);
            }
        }

        private int prompts() {
            return shown.toString(StandardCharsets.UTF_8).split("planlake> ", -1).length - 1;
        }
    }

    /** Types at a terminal, each part at a prompt of its own, and gives what it shows. */
    private String type(@Nullable Path history, String... parts) throws IOException {
        var shown = new ByteArrayOutputStream();
        try (Terminal terminal = TerminalBuilder.builder()
                .system(false)
                .type("ansi")
                .encoding(StandardCharsets.UTF_8)
                .size(new Size(120, 40))
                .streams(new Keys(List.of(parts), shown), shown)
                .build()) {
            assertThat(shell(Format.TABLE).run(terminal, history)).isZero();
        }
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void asksOverSeveralLinesUpToTheSemicolon() {
        assertThat(pipe("select region\nfrom marts.completion\n;\nselect ';'; select 2\n"))
                .isZero();
        assertThat(echo.asked).containsExactly("select region\nfrom marts.completion", "select ';'", "select 2");
        assertThat(out).hasToString("answer\n42\n".repeat(3));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void goesOnAfterARefusalAndTellsTheCallerInTheEnd() {
        assertThat(pipe("drop table t;\nselect bug;\nselect 1;")).isEqualTo(2);
        assertThat(err.toString()).contains("The statement uses DROP", "What to do: ", "broken");
        assertThat(out).hasToString("answer\n42\n");
    }

    @Test
    void tellsOfCutRowsBesideTheAnswer() {
        pipe("select cut;");
        assertThat(err.toString()).contains("Only the first 1 rows are shown");
        assertThat(out).hasToString("answer\n42\n");
    }

    @Test
    void listsAndDescribesTables() {
        assertThat(pipe("\\d\n\\d conformed.project\n\\d nothing\nhelp\n\\q\nselect 1;\n"))
                .isEqualTo(2);
        assertThat(out.toString())
                .startsWith("table,columns\nconformed.project,2\nmarts.completion,2\ncolumn\nproject_id\nname\n")
                .contains("ends with a semicolon");
        assertThat(err.toString()).contains("There is no table 'nothing'");
        assertThat(echo.asked).isEmpty();
    }

    @Test
    void takesSeveralLinesAtATerminal() throws IOException {
        assertThat(type(null, "select 1,\r2;\r", "\\q\r")).contains("planlake> ", "42");
        assertThat(echo.asked).containsExactly("select 1,\n2");
    }

    @Test
    void completesTablesAndTheirColumns() throws IOException {
        type(null, "select annu\t from marts.c\t;\r", "\u0004");
        assertThat(echo.asked).containsExactly("select annual_plan_wan  from marts.completion");
    }

    @Test
    void offersColumnsOfTheTablesNamed() {
        var completer = new SqlCompleter(TABLES);
        assertThat(completer.offers("select  from marts.completion", "select", ""))
                .contains("region", "select", "marts.completion")
                .doesNotContain("project_id");
        assertThat(completer.offers("select c. from marts.completion c", "select", "c."))
                .contains("c.region")
                .doesNotContain("select");
        assertThat(completer.offers("SEL", "SEL", "SEL")).contains("SELECT", "project_id");
        assertThat(completer.offers("\\d m", "\\d", "m")).containsExactlyInAnyOrderElementsOf(TABLES.keySet());
    }

    @Test
    void remembersInAFileThatOnlyItsOwnerReads(@TempDir Path folder) throws IOException {
        Path history = HistoryFile.usual(Map.of(), folder);
        type(history, "select 7;\r", "\u0004");
        assertThat(history).isEqualTo(folder.resolve(".local/state/planlake/history"));
        assertThat(Files.readString(history)).contains("select 7;");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void doesWithoutAHistoryWhereNoneCanBeKept(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(HistoryFile.prepare(file.resolve("planlake/history"))).isFalse();
        assertThat(HistoryFile.usual(Map.of("XDG_STATE_HOME", "/state"), folder))
                .isEqualTo(Path.of("/state/planlake/history"));
    }
}
