/** Commands that answer with figures, and take them apart. */
@NullMarked
package planlake.commands.figures;

import org.jspecify.annotations.NullMarked;
