package planlake.errors;

/**
 * A request that Planlake will not carry out: wrong input, not a bug. Made by {@link Errors} only; the command line
 * prints its message without a trace and exits with 2.
 */
public final class Refused extends RuntimeException {

    Refused(String problem, String why, String whatToDo) {
        super("%s%n  Why: %s%n  What to do: %s".formatted(problem, why, whatToDo));
    }
}
