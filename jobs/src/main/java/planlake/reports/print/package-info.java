/** How figures are printed: tables and their columns, pictures, sheets and the page. */
@NullMarked
package planlake.reports.print;

import org.jspecify.annotations.NullMarked;
