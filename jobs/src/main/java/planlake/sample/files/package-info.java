/** Files of the invented units, rows laid out on pages and told to the truth. */
@NullMarked
package planlake.sample.files;

import org.jspecify.annotations.NullMarked;
