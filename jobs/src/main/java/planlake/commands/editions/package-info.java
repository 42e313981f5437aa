/** Commands that print: reports, editions, what holds them, and why they differ. */
@NullMarked
package planlake.commands.editions;

import org.jspecify.annotations.NullMarked;
