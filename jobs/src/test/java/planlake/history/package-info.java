@NullMarked
package planlake.history;

import org.jspecify.annotations.NullMarked;
