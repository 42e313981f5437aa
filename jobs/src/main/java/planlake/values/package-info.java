/** Amounts, dates, codes and typed missing values from cells: exactly, and never by guess. */
@NullMarked
package planlake.values;

import org.jspecify.annotations.NullMarked;
