/**
 * Why a total or a rate is another in one edition than in another: a sum of causes that adds up exactly. Pure functions
 * of rows of {@code marts.project_month}.
 */
@NullMarked
package planlake.bridge;

import org.jspecify.annotations.NullMarked;
