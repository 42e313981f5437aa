/** The measures of sources that a home declares to be portfolios. */
@NullMarked
package planlake.portfolio;

import org.jspecify.annotations.NullMarked;
