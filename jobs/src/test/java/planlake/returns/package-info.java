/** Tests of what goes back to the units. */
@NullMarked
package planlake.returns;

import org.jspecify.annotations.NullMarked;
