/** The sections of a report, each made from rows of released tables. */
@NullMarked
package planlake.reports.sections;

import org.jspecify.annotations.NullMarked;
