/** What goes back to the units: the rows that were not taken in, to be mended and delivered again. */
@NullMarked
package planlake.returns;

import org.jspecify.annotations.NullMarked;
