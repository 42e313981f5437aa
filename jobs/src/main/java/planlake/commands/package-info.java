/** The command line: each command parses its options, asks one thing of the packages below, and prints. */
@NullMarked
package planlake.commands;

import org.jspecify.annotations.NullMarked;
