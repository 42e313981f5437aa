/** Commands about what was delivered: checked, reported, found, quarantined, returned, taken back. */
@NullMarked
package planlake.commands.deliveries;

import org.jspecify.annotations.NullMarked;
