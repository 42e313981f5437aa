@NullMarked
package planlake.held;

import org.jspecify.annotations.NullMarked;
