package planlake.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import planlake.warehouse.Night;

/** {@code planlake nightly}. */
@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        header = "Reads what is new in the landing folder, fills the tables, releases them, writes the reports.",
        description = {
            "Everything that the run writes becomes visible at once, at its end. A run that dies leaves the release",
            "before standing and is finished by running again. One run writes at a time; a second is refused."
        },
        footer = {
            "",
            "Examples:",
            "  planlake nightly --home /srv/planlake",
            "  30 2 * * *  /opt/planlake/planlake nightly --strict     (crontab: every night at half past two)"
        })
public final class Nightly implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--strict", description = "Exit with 3 if anything was refused or quarantined.")
    private boolean strict;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Night.Result result = Nights.run(home.home(), spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return strict && result.refused() + result.quarantined() > 0 ? 3 : 0;
    }
}
