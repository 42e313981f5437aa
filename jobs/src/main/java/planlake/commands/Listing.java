package planlake.commands;

import picocli.CommandLine.Mixin;

/** A command that prints rows. */
abstract class Listing extends Subcommand {

    @Mixin
    protected FormatOption format = new FormatOption();
}
