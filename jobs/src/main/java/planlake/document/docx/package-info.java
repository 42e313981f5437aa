/** The text and tables of a .docx, as it would be printed with all changes accepted. */
@NullMarked
package planlake.document.docx;

import org.jspecify.annotations.NullMarked;
