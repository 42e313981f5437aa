/** From delivered files to typed rows; rows that break their contract are quarantined, never dropped. */
@NullMarked
package planlake.staging;

import org.jspecify.annotations.NullMarked;
