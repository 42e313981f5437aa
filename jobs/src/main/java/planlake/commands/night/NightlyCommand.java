package planlake.commands.night;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Subcommand;
import planlake.night.Night;

/** {@code planlake nightly}. */
@Command(
        name = "nightly",
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
public final class NightlyCommand extends Subcommand {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--strict", description = "Exit with 3 if anything was refused or quarantined.")
    private boolean strict;

    @Override
    protected int run(PrintWriter out) {
        Night.Result result = Nights.run(home.home(), out);
        out.flush();
        return strict && result.refused() + result.quarantined() > 0 ? 3 : 0;
    }
}
