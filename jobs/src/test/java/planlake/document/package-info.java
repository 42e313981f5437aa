/** What documents of each format say, and which of them are refused. */
@NullMarked
package planlake.document;

import org.jspecify.annotations.NullMarked;
