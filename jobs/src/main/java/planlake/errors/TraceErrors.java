package planlake.errors;

import java.util.List;

/** What is refused where somebody asks for one project. */
public final class TraceErrors {

    private TraceErrors() {}

    /** A part of a name that several projects have; {@code some} are the first of them, as code and name. */
    public static Refused severalProjects(String wanted, int all, List<String> some) {
        return new Refused(
                "%d projects have '%s' in their names.".formatted(all, wanted),
                "This shows one project. They are:%n    %s%s"
                        .formatted(
                                String.join("%n    ".formatted(), some),
                                all > some.size() ? "%n    …".formatted() : ""),
                "Name one by its code, or by more of its name.");
    }
}
