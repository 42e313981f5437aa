/** The kinds of dirt, how often each comes, and what a perfect reader makes of it. */
@NullMarked
package planlake.sample.dirt;

import org.jspecify.annotations.NullMarked;
