@NullMarked
package planlake.landing;

import org.jspecify.annotations.NullMarked;
