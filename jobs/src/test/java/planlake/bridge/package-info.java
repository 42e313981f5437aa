@NullMarked
package planlake.bridge;

import org.jspecify.annotations.NullMarked;
