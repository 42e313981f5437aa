/** From the text of a plan document to its tasks, bodies, named projects and targets. */
@NullMarked
package planlake.plan.read;

import org.jspecify.annotations.NullMarked;
