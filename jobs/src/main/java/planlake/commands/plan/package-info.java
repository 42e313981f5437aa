/** Commands about the plan: its tasks, bodies and targets, and the projects that it names. */
@NullMarked
package planlake.commands.plan;

import org.jspecify.annotations.NullMarked;
