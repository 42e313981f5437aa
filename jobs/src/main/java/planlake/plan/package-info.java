/** The plan: what a document says, task by task. */
@NullMarked
package planlake.plan;

import org.jspecify.annotations.NullMarked;
