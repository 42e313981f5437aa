/** The text and tables of a .pdf, from what its pages draw. */
@NullMarked
package planlake.document.pdf;

import org.jspecify.annotations.NullMarked;
