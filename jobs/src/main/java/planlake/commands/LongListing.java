package planlake.commands;

import picocli.CommandLine.Option;

/** A command that prints more rows than people read at once. */
abstract class LongListing extends Listing {

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Rows in a table (${DEFAULT-VALUE}); csv and json give all.")
    protected int limit;
}
