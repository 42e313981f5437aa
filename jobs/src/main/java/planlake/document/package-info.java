/** Documents as delivered, whatever their format: their text, and where tables stand in it. */
@NullMarked
package planlake.document;

import org.jspecify.annotations.NullMarked;
