package planlake.commands;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.bridge.Bridge;
import planlake.bridge.Cause;
import planlake.bridge.Part;
import planlake.bridge.ProjectFacts.Source;
import planlake.bridge.Share;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;

/**
 * The projects behind causes, the largest of each first.
 *
 * @param bridges not empty; the whole beside its groups is passed over, so that no project stands twice
 */
record BridgeProjects(List<Bridge> bridges, List<Cause> causes) {

    void print(Format format, PrintWriter out) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int groups = bridges.size() > 1 ? bridges.size() - whole() : 1;
        for (Bridge bridge : bridges.subList(0, groups)) {
            bridge.parts().stream()
                    .filter(part -> causes.contains(part.cause()))
                    .forEach(part -> part.projects().forEach(share -> rows.add(row(format, bridge, part, share))));
        }
        new Grid(columns(format), rows).print(format, out);
        if (format == Format.TABLE) out.println("共 " + rows.size() + " 项。csv 和 json 另有两期来源的文件、工作表和行号。");
    }

    /** 1 if the last of several is the whole, else 0. */
    private int whole() {
        return bridges.get(bridges.size() - 1).population().cut()
                        == bridges.get(0).population().cut()
                ? 0
                : 1;
    }

    private List<Column> columns(Format format) {
        var measure = bridges.get(0).measure();
        return format == Format.TABLE
                ? List.of(
                        Column.text("key", "分组").atMost(20),
                        Column.text("cause", "原因"),
                        Column.text("project_code", "项目代码"),
                        Column.text("project_name", "项目名称").atMost(36),
                        Column.text("unit", "报送单位"),
                        Column.number(
                                "amount", "变动(%s)".formatted(BridgeTable.change(measure)), BridgeTable.places(measure)),
                        Column.text("was", "原为").atMost(40),
                        Column.text("is", "现为").atMost(40))
                : List.of(
                        Column.text("key", "分组"),
                        Column.text("cause", "原因"),
                        Column.text("project_id", "项目标识"),
                        Column.text("project_code", "项目代码"),
                        Column.text("project_name", "项目名称"),
                        Column.text("unit", "报送单位"),
                        Column.number("amount", "变动"),
                        Column.text("was", "原为"),
                        Column.text("is", "现为"),
                        Column.number("done_before_wan", "原本年完成"),
                        Column.number("done_after_wan", "现本年完成"),
                        Column.number("plan_before_wan", "原年度计划"),
                        Column.number("plan_after_wan", "现年度计划"),
                        Column.text("from", "原来源"),
                        Column.text("to", "现来源"));
    }

    private static List<@Nullable Object> row(Format format, Bridge bridge, Part part, Share share) {
        if (format == Format.TABLE) {
            return Arrays.asList(
                    bridge.population().key(),
                    part.cause().label(),
                    share.code(),
                    share.name(),
                    share.unit(),
                    BridgeTable.shown(share.amount(), bridge.measure()),
                    share.was(),
                    share.is());
        }
        List<@Nullable Object> row = new ArrayList<>();
        row.add(bridge.population().key());
        row.add(part.cause().id());
        row.addAll(object(share).values());
        return row;
    }

    /** A project for programs: what its step changed, unrounded, and where both figures were read. */
    static Map<String, @Nullable Object> object(Share share) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("project_id", share.id());
        object.put("project_code", share.code());
        object.put("project_name", share.name());
        object.put("unit", share.unit());
        object.put("amount", share.amount());
        object.put("was", share.was());
        object.put("is", share.is());
        object.put("done_before_wan", share.doneBefore());
        object.put("done_after_wan", share.doneAfter());
        object.put("plan_before_wan", share.planBefore());
        object.put("plan_after_wan", share.planAfter());
        object.put("from", source(share.from()));
        object.put("to", source(share.to()));
        return object;
    }

    private static @Nullable Map<String, @Nullable Object> source(@Nullable Source source) {
        if (source == null || source.file() == null) return null;
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("file", source.file());
        map.put("sheet", source.sheet());
        map.put("row_number", source.row());
        return map;
    }
}
