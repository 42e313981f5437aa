package planlake.errors;

import java.util.List;

/** What is refused where somebody asks where a figure comes from, or for one project. */
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

    /** A cut without the group that is meant. */
    public static Refused groupNotNamed(String cut) {
        return new Refused(
                "Which group of '--by %s' is meant?".formatted(cut),
                "One printed figure is followed at a time.",
                "Add --key, such as '--by region --key 沈阳市'; 'planlake completion --by %s' lists the groups."
                        .formatted(cut));
    }
}
