/**
 * Small tables in the driver's memory: rows that are read once a run, and queries over them that run where they are, in
 * one partition, without Spark's scheduler. What is too large for that is Spark's.
 */
@NullMarked
package planlake.held;

import org.jspecify.annotations.NullMarked;
