@NullMarked
package planlake.staging;

import org.jspecify.annotations.NullMarked;
