/** The content of a saved web page, without what surrounds it. */
@NullMarked
package planlake.document.html;

import org.jspecify.annotations.NullMarked;
