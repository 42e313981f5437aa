package planlake.commands.plan;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.plan.PlanDiff.Change;
import planlake.plan.PlanDiff.ItemChange;
import planlake.plan.PlanDiff.Kind;

/** What differs between two versions of a plan, a line per thing that changed. */
record PlanDiffTable(List<ItemChange> changes) {

    private static final Map<Kind, String> KINDS =
            Map.of(Kind.ADDED, "新增事项", Kind.REMOVED, "删去事项", Kind.CHANGED, "有改动", Kind.MOVED, "编号变动");
    private static final Map<String, String> WHAT =
            Map.of("text", "文字", "target", "目标", "body", "责任单位", "project", "点名项目", "deadline", "时限");
    private static final int WORDS = 44;

    /** A thing of an item that changed; none where the item is as it was but for its number. */
    private record Changed(ItemChange item, @Nullable Change change) {}

    void print(Format format, PrintWriter out) {
        boolean isForPeople = format == Format.TABLE;
        List<Changed> rows = new ArrayList<>();
        for (ItemChange item : changes) {
            if (item.changes().isEmpty()) rows.add(new Changed(item, null));
            item.changes().forEach(change -> rows.add(new Changed(item, change)));
        }
        Grid.of(rows, columns(isForPeople)).print(format, out);
        if (!isForPeople) return;
        out.printf(
                "新增 %d 项，删去 %d 项，改动 %d 项，仅编号变动 %d 项%n",
                count(Kind.ADDED), count(Kind.REMOVED), count(Kind.CHANGED), count(Kind.MOVED));
    }

    private long count(Kind kind) {
        return changes.stream().filter(each -> each.kind() == kind).count();
    }

    private static List<Column.Filled<Changed>> columns(boolean isForPeople) {
        return List.of(
                Column.text("change", "变化")
                        .of(row -> isForPeople
                                ? KINDS.get(row.item().kind())
                                : row.item().kind().name().toLowerCase(Locale.ROOT)),
                Column.text("before_path", "原编号")
                        .of(row -> String.join("/", row.item().before())),
                Column.text("after_path", "新编号")
                        .of(row -> String.join("/", row.item().after())),
                Column.text("item", "事项").of(row -> row.item().text()),
                changed(Column.text("what", "内容"), change -> isForPeople ? WHAT.get(change.what()) : change.what()),
                changed(Column.text("before", "原为"), change -> shown(change.before(), change.after(), isForPeople)),
                changed(Column.text("after", "现为"), change -> shown(change.after(), change.before(), isForPeople)));
    }

    private static Column.Filled<Changed> changed(Column column, Function<Change, @Nullable Object> of) {
        return column.of(row -> row.change() == null ? null : of.apply(row.change()));
    }

    /** For people only where two long texts part, with some words around. */
    private static String shown(String text, String other, boolean isForPeople) {
        if (!isForPeople || text.length() <= WORDS) return text;
        int same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) same++;
        int from = Math.max(0, Math.min(same, text.length()) - 6);
        int to = Math.min(text.length(), from + WORDS);
        return (from > 0 ? "…" : "")
                + text.substring(from, to).replaceAll("\\s+", "")
                + (to < text.length() ? "…" : "");
    }
}
