package planlake.commands.editions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.commands.options.Columns;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.table.TableRow;

/** What holds months from being published, as it is printed. */
final class HoldTable {

    private static final Comparator<TableRow> ORDER =
            TableRow.by("report_month", "kind", "unit", "list", "what", "hold_id");

    private static final List<Column> COLUMNS = Columns.of(
            "marts.hold",
            "hold_id report_month state=状态 kind unit sentence/110 reason=接受理由/40",
            "list what delivery_id file sheet row_number");

    private HoldTable() {}

    static List<TableRow> inOrder(List<TableRow> holds) {
        return holds.stream().sorted(ORDER).toList();
    }

    /**
     * All holds, open ones too.
     *
     * @param accepted hold to reason
     */
    static Grid grid(List<TableRow> holds, Map<String, String> accepted, boolean isForReading) {
        return Grid.of(holds, COLUMNS, (hold, field) -> value(hold, field, accepted, isForReading));
    }

    private static @Nullable Object value(
            TableRow hold, String field, Map<String, String> accepted, boolean isForReading) {
        String reason = accepted.get(String.valueOf(hold.text("hold_id")));
        return switch (field) {
            case "state" -> state(reason != null, isForReading);
            case "reason" -> reason;
            default -> hold.printed(field);
        };
    }

    private static String state(boolean isAccepted, boolean isForReading) {
        if (isForReading) return isAccepted ? "已接受" : "待处理";
        return isAccepted ? "accepted" : "open";
    }

    /** The ids of holds. */
    static Set<String> ids(List<TableRow> holds) {
        return TableRow.texts(holds, "hold_id").collect(Collectors.toUnmodifiableSet());
    }
}
