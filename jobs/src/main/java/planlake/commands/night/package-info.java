/** Commands that fill a warehouse: nights, rebuilds, samples, and the process that stays. */
@NullMarked
package planlake.commands.night;

import org.jspecify.annotations.NullMarked;
