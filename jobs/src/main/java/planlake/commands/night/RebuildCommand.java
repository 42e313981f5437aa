package planlake.commands.night;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Subcommand;
import planlake.delta.WriteLock;
import planlake.errors.Errors;
import planlake.landing.Home;

/** {@code planlake rebuild}. */
@Command(
        name = "rebuild",
        header = "Fills an empty warehouse again from the landing folder, with the same tables.",
        description = {
            "The landing folder is the source of truth, and the way from one version of Planlake to the next.",
            "Readers see the old warehouse until the new one is whole."
        },
        footer = {"", "Example:", "  planlake rebuild"})
public final class RebuildCommand extends Subcommand {

    @Mixin
    private HomeOption option = new HomeOption();

    @Override
    protected int run(PrintWriter out) {
        Home home = option.home();
        if (!Files.isDirectory(home.landing())) throw Errors.noLandingFolder(home.landing());
        Home aside = home.withWarehouse("warehouse-rebuilt");
        try (WriteLock lock = WriteLock.take(home, "rebuild")) {
            delete(aside.warehouse());
            Nights.run(aside, out);
            swap(home, aside.warehouse(), lock);
        } catch (IOException e) {
            throw Errors.unreadable(home.warehouse(), e);
        }
        return 0;
    }

    private static void swap(Home home, Path rebuilt, WriteLock held) throws IOException {
        if (!Files.isDirectory(rebuilt)) return;
        Path old = home.path().resolve("warehouse-before-rebuild");
        delete(old);
        Files.move(home.warehouse(), old);
        Files.move(rebuilt, home.warehouse());
        held.close();
        delete(old);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) PathUtils.deleteDirectory(folder);
    }
}
