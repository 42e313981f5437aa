/** Asking the released tables in SQL: what may be asked, how it is run, and the interactive terminal for it. */
@NullMarked
package planlake.query;

import org.jspecify.annotations.NullMarked;
