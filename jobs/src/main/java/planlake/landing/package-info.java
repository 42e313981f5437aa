/** Files as they were delivered: finding them, naming their deliveries, knowing which are new. */
@NullMarked
package planlake.landing;

import org.jspecify.annotations.NullMarked;
