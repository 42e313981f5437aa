/** The pages of docs/ that are made from the declarations. */
@NullMarked
package planlake.docs;

import org.jspecify.annotations.NullMarked;
