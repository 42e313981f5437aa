/** The Delta tables on disk: read, written, pinned at versions, locked, and looked after. */
@NullMarked
package planlake.delta;

import org.jspecify.annotations.NullMarked;
