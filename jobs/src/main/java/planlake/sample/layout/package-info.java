/** How files of the invented units look: headers, columns, pages, formats. */
@NullMarked
package planlake.sample.layout;

import org.jspecify.annotations.NullMarked;
