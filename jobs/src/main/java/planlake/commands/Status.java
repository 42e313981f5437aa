package planlake.commands;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.table.TableRow;
import planlake.warehouse.Released;

/** {@code planlake status}. */
@Command(
        name = "status",
        header = "What is released, who has reported, what was refused, what waits in quarantine, the last runs.",
        footer = {"", "Examples:", "  planlake status", "  planlake status --format json"})
public final class Status extends Listing {

    private static final int RUNS = 5;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    int run(PrintWriter out) {
        Released released = home.released();
        Map<String, Grid> sections = new LinkedHashMap<>();
        sections.put("release", release(released));
        sections.put("reporting", reporting(released));
        sections.put("sources", sources(released));
        sections.put("refused", refused(released));
        sections.put("quarantine", quarantine(released));
        sections.put("findings", findings(released));
        sections.put("runs", runs(released));
        switch (format.format()) {
            case TABLE -> printTables(sections, out);
            case JSON -> printJson(sections, out);
            case CSV -> sections.get("reporting").print(format.format(), out);
        }
        return 0;
    }

    private void printTables(Map<String, Grid> sections, PrintWriter out) {
        var titles = Map.of(
                "release", "已发布",
                "reporting", "各单位各月报送（√ 按时，迟 迟报，数字为报送次数，空白为未报）",
                "sources", "自有来源",
                "refused", "整份拒收的文件",
                "quarantine", "隔离待更正的行（已更正、已被新表替代的不在内）",
                "findings", "最近一月的数据发现（planlake findings 查看明细）",
                "runs", "最近运行");
        sections.forEach((name, grid) -> {
            out.printf("%n%s%n", titles.get(name));
            if (grid.rows().isEmpty()) out.println("  （无）");
            else grid.print(format.format(), out);
        });
    }

    private void printJson(Map<String, Grid> sections, PrintWriter out) {
        var parts = new ArrayList<String>();
        sections.forEach((name, grid) ->
                parts.add("\"" + name + "\": " + grid.text(format.format()).strip()));
        out.println("{" + String.join(",\n", parts) + "}");
    }

    private static Grid release(Released released) {
        return Grid.of(
                List.of(released),
                List.of(
                        Column.number("release", "发布号").of(Released::id),
                        Column.text("released_at", "时间(UTC)").of(Released::at),
                        Column.number("months", "月份数").of(each -> each.months().size()),
                        Column.text("span", "月份").of(each -> span(each.months()))));
    }

    /** A line a unit, a column a month. */
    private static Grid reporting(Released released) {
        List<LocalDate> months = last(released.months(), 12);
        Map<String, Map<LocalDate, String>> marks = new LinkedHashMap<>();
        released.rows("marts.reporting", months).stream()
                .sorted(Comparator.comparing((TableRow row) -> row.number("sort_order")))
                .forEach(row -> marks.computeIfAbsent(Objects.toString(row.text("unit")), unit -> new TreeMap<>())
                        .put(Objects.requireNonNull(row.date("report_month")), mark(row)));
        List<Column.Filled<Map.Entry<String, Map<LocalDate, String>>>> columns = new ArrayList<>();
        columns.add(Column.text("unit", "报送单位").of(Map.Entry::getKey));
        for (LocalDate month : months) {
            String name = YearMonth.from(month).toString();
            columns.add(Column.text(name, name).of(unit -> unit.getValue().getOrDefault(month, "")));
        }
        return Grid.of(marks.entrySet(), columns);
    }

    /** A line a source that the home declares for itself. */
    private static Grid sources(Released released) {
        return Grid.of(
                new TreeSet<>(released.sources().keySet()),
                List.of(
                        Column.text("source", "来源").of(source -> source),
                        Column.number("deliveries", "交付数")
                                .of(source -> accepted(released, source).count()),
                        Column.number("rows", "入库行").of(source -> accepted(released, source)
                                .mapToLong(row -> Objects.requireNonNull(row.number("rows_staged")))
                                .sum()),
                        Column.number("months", "月份数")
                                .of(source -> released.months(source).size()),
                        Column.text("span", "月份").of(source -> span(released.months(source)))));
    }

    private static Stream<TableRow> accepted(Released released, String source) {
        return released.rows("ops.delivery").stream()
                .filter(row -> source.equals(row.text("source")) && "accepted".equals(row.text("state")));
    }

    private static String span(List<LocalDate> months) {
        return months.isEmpty()
                ? ""
                : YearMonth.from(months.get(0)) + " – " + YearMonth.from(months.get(months.size() - 1));
    }

    private static String mark(TableRow row) {
        String state = Objects.toString(row.text("state"));
        if (state.equals("未报")) return "";
        Long deliveries = row.number("deliveries");
        String times = deliveries != null && deliveries > 1 ? " " + deliveries : "";
        Long late = row.number("days_late");
        return (late != null && late > 0 ? "迟" : "√") + times;
    }

    private static <T> List<T> last(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    private static Grid refused(Released released) {
        // A file that was misplaced and has found its place since is refused no longer.
        Set<String> accepted = released.rows("ops.delivery").stream()
                .filter(row -> "accepted".equals(row.text("state")))
                .map(row -> row.text("file") + row.text("content_hash"))
                .collect(Collectors.toSet());
        List<TableRow> refused = released.rows("ops.delivery").stream()
                .filter(row -> "refused".equals(row.text("state")))
                .filter(row -> !accepted.contains(row.text("file") + row.text("content_hash")))
                .sorted(Comparator.comparing(row -> Objects.toString(row.text("file"))))
                .toList();
        return Grid.of(
                refused,
                List.of(
                        Column.text("file", "文件").of(row -> row.text("file")),
                        Column.text("reason", "原因").of(row -> Objects.toString(row.text("reason"), ""))));
    }

    private static Grid quarantine(Released released) {
        Map<List<String>, List<TableRow>> groups = released.rows("marts.quarantine").stream()
                .filter(row -> "open".equals(row.text("state")))
                .collect(Collectors.groupingBy(
                        row -> Stream.of(row.text("unit"), row.month("report_month"), row.text("file"))
                                .map(Objects::toString)
                                .toList(),
                        () -> new TreeMap<>(Comparator.comparing(List::toString)),
                        Collectors.toList()));
        return Grid.of(
                groups.entrySet(),
                List.of(
                        Column.text("unit", "报送单位").of(group -> group.getKey().get(0)),
                        Column.text("report_month", "报告期")
                                .of(group -> group.getKey().get(1)),
                        Column.text("file", "文件").of(group -> group.getKey().get(2)),
                        Column.number("rows", "行数").of(group -> group.getValue().size()),
                        Column.text("reasons", "原因").atMost(80).of(group -> group.getValue().stream()
                                .flatMap(row -> row.texts("reasons").stream())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining("；")))));
    }

    /** How many findings and holds the last month has, unit by unit. */
    private static Grid findings(Released released) {
        Map<String, long[]> counts = new TreeMap<>();
        for (TableRow row : released.rows("marts.finding", last(released.months(), 1))) {
            long[] count = counts.computeIfAbsent(Objects.toString(row.text("unit")), unit -> new long[2]);
            count["hold".equals(row.text("severity")) ? 1 : 0]++;
        }
        return Grid.of(
                counts.entrySet(),
                List.of(
                        Column.text("unit", "报送单位").of(Map.Entry::getKey),
                        Column.number("findings", "发现").of(unit -> unit.getValue()[0]),
                        Column.number("holds", "暂缓（hold）").of(unit -> unit.getValue()[1])));
    }

    private static Grid runs(Released released) {
        List<TableRow> runs = released.rows("ops.run").stream()
                .filter(row -> "run".equals(row.text("step")))
                .sorted(Comparator.comparing((TableRow row) -> Objects.toString(row.text("run_id")))
                        .reversed())
                .limit(RUNS)
                .toList();
        return Grid.of(
                runs,
                List.of(
                        Column.text("run_id", "批次").of(row -> row.get("run_id")),
                        Column.text("started_at", "开始(UTC)").of(row -> row.get("started_at")),
                        Column.number("seconds", "秒", 1).of(row -> row.get("seconds")),
                        Column.number("deliveries", "交付数").of(row -> row.get("rows")),
                        Column.text("state", "状态").of(row -> row.get("state"))));
    }
}
