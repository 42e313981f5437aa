/** Which codes are one project, and which projects a plan names, in the tables of a run. */
@NullMarked
package planlake.links;

import org.jspecify.annotations.NullMarked;
