/** The generator: an invented province that delivers what a real one would, and the truth about it. */
@NullMarked
package planlake.sample;

import org.jspecify.annotations.NullMarked;
