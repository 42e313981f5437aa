/** Delivered files as staged and quarantined rows, by the declaration of their source: each row in one place. */
@NullMarked
package planlake.staging;

import org.jspecify.annotations.NullMarked;
