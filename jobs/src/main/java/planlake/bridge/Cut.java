package planlake.bridge;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a population is cut into groups, as marts.completion cuts it. */
public enum Cut {
    TOTAL,
    REGION,
    UNIT,
    INDUSTRY,
    BODY,
    LIST,
    TASK;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a project may be in several groups, so that they add up to nothing. */
    public boolean overlaps() {
        return this == LIST || this == TASK;
    }

    /** The groups that a project is in. */
    List<String> keys(ProjectFacts facts) {
        return switch (this) {
            case TOTAL -> List.of("全省");
            case REGION -> List.of(stated(facts.region()));
            case UNIT -> List.of(stated(facts.unit()));
            case INDUSTRY -> List.of(stated(facts.industry()));
            case BODY -> List.of(stated(facts.body()));
            case LIST -> facts.lists().isEmpty() ? List.of("未列入") : facts.lists();
            case TASK -> facts.tasks();
        };
    }

    private static String stated(@Nullable String key) {
        return Objects.requireNonNullElse(key, "未填");
    }
}
