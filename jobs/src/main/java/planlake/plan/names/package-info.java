/** Which project of a register a short name of a plan is. */
@NullMarked
package planlake.plan.names;

import org.jspecify.annotations.NullMarked;
