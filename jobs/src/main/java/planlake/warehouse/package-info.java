/** The Delta tables on disk, the steps that fill them, and the one commit that releases them. */
@NullMarked
package planlake.warehouse;

import org.jspecify.annotations.NullMarked;
