/** What people and programs see: tables, CSV and JSON of rows, and a progress bar. Knows nothing of Spark. */
@NullMarked
package planlake.console;

import org.jspecify.annotations.NullMarked;
