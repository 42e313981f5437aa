/** What commands share: the home, the moment, the format, and how a listing is printed. */
@NullMarked
package planlake.commands.options;

import org.jspecify.annotations.NullMarked;
