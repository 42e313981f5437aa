@NullMarked
package planlake.bench;

import org.jspecify.annotations.NullMarked;
