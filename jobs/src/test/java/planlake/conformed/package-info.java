/** Tests of the queries that give each thing one meaning. */
@NullMarked
package planlake.conformed;

import org.jspecify.annotations.NullMarked;
