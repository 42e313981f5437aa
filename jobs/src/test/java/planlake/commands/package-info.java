@NullMarked
package planlake.commands;

import org.jspecify.annotations.NullMarked;
