/** Which codes stand for one project: what speaks for it, what people have decided, and the project that follows. */
@NullMarked
package planlake.identity;

import org.jspecify.annotations.NullMarked;
