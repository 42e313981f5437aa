/** A process that stays and answers commands: what it is asked, who answers, and the socket in between. */
@NullMarked
package planlake.warm;

import org.jspecify.annotations.NullMarked;
