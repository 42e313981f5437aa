/** What befalls single rows on their way into a file. */
@NullMarked
package planlake.sample.soiling;

import org.jspecify.annotations.NullMarked;
