/** The commands, and the map of the warehouse. */
@NullMarked
package planlake;

import org.jspecify.annotations.NullMarked;
