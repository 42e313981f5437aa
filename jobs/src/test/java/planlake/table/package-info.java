@NullMarked
package planlake.table;

import org.jspecify.annotations.NullMarked;
