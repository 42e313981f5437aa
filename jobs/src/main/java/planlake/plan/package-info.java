/** The plan: what its document says, task by task, and which projects it names. */
@NullMarked
package planlake.plan;

import org.jspecify.annotations.NullMarked;
