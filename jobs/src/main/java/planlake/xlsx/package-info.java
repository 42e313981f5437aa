/** Workbooks as they are written: the same cells give the same bytes. */
@NullMarked
package planlake.xlsx;

import org.jspecify.annotations.NullMarked;
