/** The text of documents, with the places of its tables; plain text itself. */
@NullMarked
package planlake.document.text;

import org.jspecify.annotations.NullMarked;
