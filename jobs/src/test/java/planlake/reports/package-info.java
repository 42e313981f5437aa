@NullMarked
package planlake.reports;

import org.jspecify.annotations.NullMarked;
