/** Tests of the measures, each over small tables of the stages before. */
@NullMarked
package planlake.marts;

import org.jspecify.annotations.NullMarked;
