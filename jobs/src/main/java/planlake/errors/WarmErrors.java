package planlake.errors;

import java.nio.file.Path;

/** What is refused of a process that stays; as {@link Errors} says it. */
public final class WarmErrors {

    private WarmErrors() {}

    /** A socket that can't be made: its path is too long, or the disk holds none. */
    public static Refused noSocket(Path socket, Exception why) {
        Refused refused = new Refused(
                "No process can be kept warm at %s.".formatted(socket),
                why.getMessage() + " (the path of a socket may have some 100 bytes, and not every disk can hold one).",
                "Put the home at a shorter path on a local disk. All commands work without, only slower.");
        refused.initCause(why);
        return refused;
    }

    /** A time that can't be read. */
    public static Refused badTime(String text) {
        return new Refused(
                "'%s' is no length of time.".formatted(text),
                "It is not a number of s, m or h.",
                "Write 30m, 2h or 90s.");
    }
}
