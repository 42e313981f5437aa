@NullMarked
package planlake.trace;

import org.jspecify.annotations.NullMarked;
