package planlake.plan.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.PlanProblem;

/** Collects what could not be read, with its place. */
final class ProblemLog {

    private final String text;
    private final List<PlanProblem> problems = new ArrayList<>();
    private @Nullable Integer taskNo;

    ProblemLog(String text) {
        this.text = text;
    }

    /** What is added from now on stands in this item; null for in none. */
    void inItem(@Nullable Integer number) {
        taskNo = number;
    }

    /** What was read, but should be looked at. */
    void add(TextSpan span, String what) {
        problems.add(new PlanProblem(taskNo, line(span.start()), span, span.in(text), what, false));
    }

    /** What was not read. */
    void addLost(TextSpan span, String what) {
        problems.add(new PlanProblem(taskNo, line(span.start()), span, span.in(text), what, true));
    }

    int line(int offset) {
        return line(text, offset);
    }

    /** The line of a text that an offset is on, counted from 1. */
    static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    List<PlanProblem> all() {
        return List.copyOf(problems);
    }
}
