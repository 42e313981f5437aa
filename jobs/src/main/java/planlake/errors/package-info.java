/** What a user is told when something is refused: the problem, why, and what to do. */
@NullMarked
package planlake.errors;

import org.jspecify.annotations.NullMarked;
