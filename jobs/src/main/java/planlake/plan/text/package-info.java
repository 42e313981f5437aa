/** Chinese running text: brackets, sentences, numerals, and names of people, which are covered. */
@NullMarked
package planlake.plan.text;

import org.jspecify.annotations.NullMarked;
