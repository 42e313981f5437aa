package planlake.commands;

import picocli.CommandLine.Mixin;

/** A command that prints rows. */
abstract class Listing extends Subcommand {

    @Mixin
    FormatOption format = new FormatOption();
}
