/** Tests of how the warehouse is written. */
@NullMarked
package planlake.warehouse;

import org.jspecify.annotations.NullMarked;
