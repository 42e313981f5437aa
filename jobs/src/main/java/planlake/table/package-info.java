/** What a table is: declared once, in {@code schemas/}, for every part of Planlake. */
@NullMarked
package planlake.table;

import org.jspecify.annotations.NullMarked;
