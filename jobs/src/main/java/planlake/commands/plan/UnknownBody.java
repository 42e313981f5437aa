package planlake.commands.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.commands.options.Alike;
import planlake.reports.print.ReportData;
import planlake.table.TableRow;

/**
 * A name in the plan that no reference line knows.
 *
 * @param places where it stands: document, line and task
 * @param likely known bodies that may be meant, likeliest first
 */
record UnknownBody(String name, List<Place> places, List<String> likely) {

    static final String BODY_HEADER = "body_key,name,kind,kind_label,level,sort_order";
    static final String ALIAS_HEADER = "alias,name,relation,valid_to";

    private static final int MOST_LIKELY = 3;

    private static final Map<String, String> LABELS = Map.of(
            "party_organ", "党委部门",
            "department", "政府部门",
            "city_government", "市政府",
            "public_institution", "事业单位",
            "collective", "集体称谓");

    /** Where a plan prints it; line and file are null where the plan's own rows are not there. */
    record Place(@Nullable String file, @Nullable Long line, long taskNo, String printed) {

        String text() {
            return "任务%d%s“%s”%s"
                    .formatted(
                            taskNo,
                            line == null ? "" : "（第%d行）".formatted(line),
                            printed,
                            file == null ? "" : " " + file.substring(file.lastIndexOf('/') + 1));
        }
    }

    /** Those of a year's plan, in the plan's order. */
    static List<UnknownBody> all(ReportData data, PlanBodies bodies) {
        Map<String, TableRow> printed = data.all("history.plan_body").stream()
                .filter(row -> row.get("known_to") == null)
                .collect(Collectors.toMap(row -> key(row, file(row)), row -> row, (one, other) -> one, TreeMap::new));
        Map<Long, String> files = data.all("marts.plan_task").stream()
                .filter(row -> Long.valueOf(bodies.year()).equals(row.number("plan_year")) && row.get("file") != null)
                .collect(Collectors.toMap(
                        row -> Long.parseLong(String.valueOf(row.text("task_no"))),
                        UnknownBody::file,
                        (one, other) -> one));
        Map<String, List<TableRow>> byName = bodies.unknown().stream()
                .sorted(TableRow.by("task_no", "position"))
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.text("body")), LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(each -> new UnknownBody(
                        each.getKey(),
                        each.getValue().stream()
                                .map(row -> place(row, files, printed))
                                .toList(),
                        Alike.nearest(each.getKey(), bodies.allKnown(), MOST_LIKELY)))
                .toList();
    }

    private static Place place(TableRow row, Map<Long, String> files, Map<String, TableRow> printed) {
        long task = Long.parseLong(String.valueOf(row.text("task_no")));
        String file = files.get(task);
        TableRow line = file == null ? null : printed.get(key(row, file));
        return new Place(
                file,
                line == null ? null : line.number("row_number"),
                task,
                String.valueOf(row.text("body_as_printed")));
    }

    private static String file(TableRow row) {
        return String.valueOf(row.text("file"));
    }

    private static String key(TableRow row, String file) {
        return "%s %s %s".formatted(file, row.text("task_no"), row.text("position"));
    }

    List<String> placeTexts() {
        return places.stream().map(Place::text).toList();
    }

    /** The lines that make it known, as another name of each likely body and as a body of its own. */
    List<String> toCopy(int number) {
        var lines = new ArrayList<String>();
        likely.forEach(body -> lines.add("body_alias.csv: %s,%s,variant,".formatted(name, body)));
        String kind = kind();
        int order = 9000 + number;
        lines.add("body.csv: own%d,%s,%s,%s,%s,%d".formatted(order, name, kind, LABELS.get(kind), level(), order));
        return lines;
    }

    private String kind() {
        if (name.startsWith("各") || name.contains("有关") || name.contains("相关")) return "collective";
        if (name.matches("(中央|省委|市委|区委|县委|党委).*")) return "party_organ";
        if (name.matches(".*(人民政府|政府|管委会)")) return "city_government";
        return name.matches(".*(中心|集团|公司|研究院|学院|大学|社)") ? "public_institution" : "department";
    }

    private String level() {
        if (kind().equals("collective")) return "any";
        if (name.matches("(中央|国家|国务院|全国|中国).*")) return "central";
        return name.startsWith("省") ? "province" : name.matches("[^省]*[市县区].*") ? "city" : "central";
    }
}
