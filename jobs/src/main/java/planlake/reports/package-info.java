/** What leaves the building for a month: a workbook and a page with the same sections, tables and figures. */
@NullMarked
package planlake.reports;

import org.jspecify.annotations.NullMarked;
