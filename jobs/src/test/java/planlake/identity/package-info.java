/** Tests of which codes stand for one project. */
@NullMarked
package planlake.identity;

import org.jspecify.annotations.NullMarked;
