/** A run: what has been delivered, which steps are due, and the one commit that releases what they filled. */
@NullMarked
package planlake.night;

import org.jspecify.annotations.NullMarked;
