package planlake;

import java.io.PrintWriter;
import java.io.Writer;

/**
 * Does once, over a small province, what commands do: deliveries written and read, a night, its reports, an answer, a
 * question in SQL. The launcher runs it after a build and has the virtual machine keep the classes that are loaded.
 */
final class Training {

    private Training() {}

    /** Takes an empty folder. */
    public static void main(String[] args) {
        run("sample", "--projects", "60", "--months", "1", "--home", args[0]);
        run("nightly", "--home", args[0]);
        run("completion", "--home", args[0]);
        run("query", "select by, count(*) from marts.completion group by by", "--home", args[0]);
        System.exit(0);
    }

    private static void run(String... command) {
        var nobody = new PrintWriter(Writer.nullWriter());
        int exit = Main.commandLine().setOut(nobody).setErr(nobody).execute(command);
        if (exit != 0) throw new IllegalStateException("%s: exit code %d".formatted(command[0], exit));
    }
}
