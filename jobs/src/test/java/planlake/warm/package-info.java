@NullMarked
package planlake.warm;

import org.jspecify.annotations.NullMarked;
