/** What is true in the invented province: its projects, their years and money, its plan and series. */
@NullMarked
package planlake.sample.province;

import org.jspecify.annotations.NullMarked;
