package planlake.reports.sections;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** How a work item of the plan stands, in the order in which the ledger prints it. */
public enum TaskState {
    BEHIND("滞后", "#b0533f"),
    ON_SCHEDULE("序时", "#4f7ea8"),
    AHEAD("超前", "#5f8f7b"),
    COMPLETED("完成", "#1f4e79"),
    OTHER("其他", "#cfd7e0");

    private final String label;
    private final String colour;

    TaskState(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    /** The word of the tables: {@code on_schedule}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word of the ledger: 序时. */
    public String label() {
        return label;
    }

    String colour() {
        return colour;
    }

    /** The state that either word names; empty if none. */
    public static Optional<TaskState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> word.equals(state.label) || word.equalsIgnoreCase(state.id()))
                .findFirst();
    }

    /** All words for states. */
    public static List<String> words() {
        return Arrays.stream(values())
                .flatMap(state -> Stream.of(state.label, state.id()))
                .toList();
    }

    /** The ledger's word for the state in a field; as it stands if it is none, null for nothing. */
    public static @Nullable String label(TableRow row, String field) {
        String id = row.text(field);
        return id == null ? null : of(id).map(TaskState::label).orElse(id);
    }
}
