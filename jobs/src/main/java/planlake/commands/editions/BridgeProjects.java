package planlake.commands.editions;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.bridge.Bridge;
import planlake.bridge.BridgeMeasure;
import planlake.bridge.BridgePart;
import planlake.bridge.Cause;
import planlake.bridge.ProjectFacts.Source;
import planlake.bridge.Share;
import planlake.console.Column;
import planlake.console.Column.Filled;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.table.Named;

/**
 * The projects behind causes, the largest of each first.
 *
 * @param bridges not empty; the whole beside its groups is passed over, so that no project stands twice
 */
record BridgeProjects(List<Bridge> bridges, List<Cause> causes) {

    private record Listed(Bridge bridge, BridgePart part, Share share) {}

    void print(Format format, PrintWriter out) {
        List<Listed> rows = new ArrayList<>();
        int groups = bridges.size() > 1 ? bridges.size() - whole() : 1;
        for (Bridge bridge : bridges.subList(0, groups)) {
            bridge.parts().stream()
                    .filter(part -> causes.contains(part.cause()))
                    .forEach(part -> part.projects().forEach(share -> rows.add(new Listed(bridge, part, share))));
        }
        boolean isForReading = format == Format.TABLE;
        List<Filled<Listed>> columns = new ArrayList<>();
        columns.add(Column.text("key", "分组")
                .atMost(20)
                .of(row -> row.bridge().population().key()));
        columns.add(Column.text("cause", "原因")
                .of(row -> isForReading
                        ? row.part().cause().label()
                        : row.part().cause().id()));
        for (Filled<Share> fact : facts(bridges.get(0).measure(), isForReading)) {
            columns.add(fact.column().of(row -> fact.cell().apply(row.share())));
        }
        Grid.of(rows, columns).print(format, out);
        if (isForReading) out.println("共 " + rows.size() + " 项。csv 和 json 另有两期来源的文件、工作表和行号。");
    }

    /** 1 if the last of several is the whole, else 0. */
    private int whole() {
        return bridges.get(bridges.size() - 1).population().cut()
                        == bridges.get(0).population().cut()
                ? 0
                : 1;
    }

    /** What its step changed, unrounded but for reading, and where both figures were read. */
    private static List<Filled<Share>> facts(BridgeMeasure measure, boolean isForReading) {
        String change = "变动(%s)".formatted(BridgeTable.change(measure));
        return List.of(
                Column.text("project_id", "项目标识").notInTables().of(Share::id),
                Column.text("project_code", "项目代码").of(Share::code),
                Column.text("project_name", "项目名称").atMost(36).of(Share::name),
                Column.text("unit", "报送单位").of(Share::unit),
                Column.number("amount", change, BridgeTable.places(measure))
                        .of(share -> isForReading ? BridgeTable.shown(share.amount(), measure) : share.amount()),
                Column.text("was", "原为").atMost(40).of(Share::was),
                Column.text("is", "现为").atMost(40).of(Share::is),
                Column.number("done_before_wan", "原本年完成").notInTables().of(Share::doneBefore),
                Column.number("done_after_wan", "现本年完成").notInTables().of(Share::doneAfter),
                Column.number("plan_before_wan", "原年度计划").notInTables().of(Share::planBefore),
                Column.number("plan_after_wan", "现年度计划").notInTables().of(Share::planAfter),
                Column.text("from", "原来源").notInTables().of(share -> source(share.from())),
                Column.text("to", "现来源").notInTables().of(share -> source(share.to())));
    }

    /** A project for programs. */
    static Map<String, @Nullable Object> object(Share share, BridgeMeasure measure) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        facts(measure, false)
                .forEach(fact -> object.put(fact.column().key(), fact.cell().apply(share)));
        return object;
    }

    private static @Nullable Map<String, @Nullable Object> source(@Nullable Source source) {
        if (source == null || source.file() == null) return null;
        return Named.of("file", source.file(), "sheet", source.sheet(), "row_number", source.row());
    }
}
