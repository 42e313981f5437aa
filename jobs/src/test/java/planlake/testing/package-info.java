/** What tests share: the Spark session of a test run. */
@NullMarked
package planlake.testing;

import org.jspecify.annotations.NullMarked;
