/** What was published: numbered, with what it knew and what it printed, for good. */
@NullMarked
package planlake.editions;

import org.jspecify.annotations.NullMarked;
