/** The pages that people read: what of them is written by the program, and that the rest is true. */
@NullMarked
package planlake.docs;

import org.jspecify.annotations.NullMarked;
