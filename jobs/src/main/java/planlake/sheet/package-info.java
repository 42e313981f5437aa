/** Tables on sheets: their headers, which rows under them are data, and the sums that they state. */
@NullMarked
package planlake.sheet;

import org.jspecify.annotations.NullMarked;
