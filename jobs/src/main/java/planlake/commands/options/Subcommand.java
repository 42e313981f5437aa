package planlake.commands.options;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command of Planlake. */
@Command(mixinStandardHelpOptions = true)
public abstract class Subcommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Does what is asked; gives the exit code. {@code out} is flushed afterwards. */
    protected abstract int run(PrintWriter out) throws IOException;

    @Override
    public final Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int exit = run(out);
        out.flush();
        return exit;
    }

    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
