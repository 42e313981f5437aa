/** From a printed figure down to the delivered cells, and one project's life as it was stated. */
@NullMarked
package planlake.trace;

import org.jspecify.annotations.NullMarked;
