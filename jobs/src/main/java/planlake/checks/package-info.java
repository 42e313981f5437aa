/** What is wrong with what now holds: findings, quarantined rows and missing values, by the declared checks. */
@NullMarked
package planlake.checks;

import org.jspecify.annotations.NullMarked;
