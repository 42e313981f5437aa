package planlake.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code planlake sql}. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        header = "Asks questions one after the other: history, completion of names, lines until ';'.")
public final class SqlCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return home.released().id() > 0 && spec != null ? 0 : 2;
    }
}
