/** The cells of delivered files as they stand there: workbooks of Excel, old and new, text tables, and zips of them. */
@NullMarked
package planlake.workbook;

import org.jspecify.annotations.NullMarked;
