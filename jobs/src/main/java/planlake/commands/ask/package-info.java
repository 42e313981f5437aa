/** Commands for questions in SQL. */
@NullMarked
package planlake.commands.ask;

import org.jspecify.annotations.NullMarked;
