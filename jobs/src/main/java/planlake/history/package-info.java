/** What was true when, and known when. */
@NullMarked
package planlake.history;

import org.jspecify.annotations.NullMarked;
