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
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.table.TableRow;
import planlake.warehouse.Released;

/** {@code planlake status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        header = "What is released, who has reported, what was refused, what waits in quarantine, the last runs.",
        footer = {"", "Examples:", "  planlake status", "  planlake status --format json"})
public final class Status implements Callable<Integer> {

    private static final int RUNS = 5;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Released released = home.released();
        PrintWriter out = spec.commandLine().getOut();
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
        out.flush();
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
        List<LocalDate> months = released.months();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of(released.id(), released.at(), months.size(), span(months)));
        return new Grid(
                List.of(
                        Column.number("release", "发布号"),
                        Column.text("released_at", "时间(UTC)"),
                        Column.number("months", "月份数"),
                        Column.text("span", "月份")),
                rows);
    }

    /** A line a unit, a column a month. */
    private static Grid reporting(Released released) {
        List<LocalDate> months = last(released.months(), 12);
        Map<String, Map<LocalDate, String>> marks = new LinkedHashMap<>();
        released.rows("marts.reporting", months).stream()
                .sorted(Comparator.comparing((TableRow row) -> row.number("sort_order")))
                .forEach(row -> marks.computeIfAbsent(Objects.toString(row.text("unit")), unit -> new TreeMap<>())
                        .put(Objects.requireNonNull(row.date("report_month")), mark(row)));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("unit", "报送单位"));
        months.forEach(month -> columns.add(Column.text(
                YearMonth.from(month).toString(), YearMonth.from(month).toString())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        marks.forEach((unit, byMonth) -> {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(unit);
            months.forEach(month -> line.add(byMonth.getOrDefault(month, "")));
            rows.add(line);
        });
        return new Grid(columns, rows);
    }

    /** A line a source that the home declares for itself. */
    private static Grid sources(Released released) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String source : new TreeSet<>(released.sources().keySet())) {
            List<TableRow> accepted = released.rows("ops.delivery").stream()
                    .filter(row -> source.equals(row.text("source")) && "accepted".equals(row.text("state")))
                    .toList();
            long staged = accepted.stream()
                    .mapToLong(row -> Objects.requireNonNull(row.number("rows_staged")))
                    .sum();
            List<LocalDate> months = released.months(source);
            rows.add(List.of(source, accepted.size(), staged, months.size(), span(months)));
        }
        return new Grid(
                List.of(
                        Column.text("source", "来源"),
                        Column.number("deliveries", "交付数"),
                        Column.number("rows", "入库行"),
                        Column.number("months", "月份数"),
                        Column.text("span", "月份")),
                rows);
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
        List<List<@Nullable Object>> rows = new ArrayList<>();
        // A file that was misplaced and has found its place since is refused no longer.
        Set<String> accepted = released.rows("ops.delivery").stream()
                .filter(row -> "accepted".equals(row.text("state")))
                .map(row -> row.text("file") + row.text("content_hash"))
                .collect(Collectors.toSet());
        released.rows("ops.delivery").stream()
                .filter(row -> "refused".equals(row.text("state")))
                .filter(row -> !accepted.contains(row.text("file") + row.text("content_hash")))
                .sorted(Comparator.comparing(row -> Objects.toString(row.text("file"))))
                .forEach(row -> rows.add(
                        List.of(Objects.toString(row.text("file")), Objects.toString(row.text("reason"), ""))));
        return new Grid(List.of(Column.text("file", "文件"), Column.text("reason", "原因")), rows);
    }

    private static Grid quarantine(Released released) {
        Map<List<String>, Integer> counts = new TreeMap<>(Comparator.comparing(List::toString));
        Map<List<String>, TreeSet<String>> reasons = new TreeMap<>(Comparator.comparing(List::toString));
        for (TableRow row : released.rows("marts.quarantine")) {
            if (!"open".equals(row.text("state"))) continue;
            List<String> group = List.of(
                    Objects.toString(row.text("unit")),
                    YearMonth.from(Objects.requireNonNull(row.date("report_month")))
                            .toString(),
                    Objects.toString(row.text("file")));
            counts.merge(group, 1, Integer::sum);
            reasons.computeIfAbsent(group, key -> new TreeSet<>()).addAll(row.texts("reasons"));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        counts.forEach((group, count) -> {
            List<@Nullable Object> line = new ArrayList<>(group);
            line.add(count);
            line.add(String.join(
                    "；", reasons.getOrDefault(group, new TreeSet<>()).stream().toList()));
            rows.add(line);
        });
        return new Grid(
                List.of(
                        Column.text("unit", "报送单位"),
                        Column.text("report_month", "报告期"),
                        Column.text("file", "文件"),
                        Column.number("rows", "行数"),
                        Column.text("reasons", "原因").atMost(80)),
                rows);
    }

    /** How many findings and holds the last month has, unit by unit. */
    private static Grid findings(Released released) {
        Map<String, long[]> counts = new TreeMap<>();
        for (TableRow row : released.rows("marts.finding", last(released.months(), 1))) {
            long[] count = counts.computeIfAbsent(Objects.toString(row.text("unit")), unit -> new long[2]);
            count["hold".equals(row.text("severity")) ? 1 : 0]++;
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        counts.forEach((unit, count) -> rows.add(List.of(unit, count[0], count[1])));
        return new Grid(
                List.of(
                        Column.text("unit", "报送单位"),
                        Column.number("findings", "发现"),
                        Column.number("holds", "暂缓（hold）")),
                rows);
    }

    private static Grid runs(Released released) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        released.rows("ops.run").stream()
                .filter(row -> "run".equals(row.text("step")))
                .sorted(Comparator.comparing((TableRow row) -> Objects.toString(row.text("run_id")))
                        .reversed())
                .limit(RUNS)
                .forEach(row -> rows.add(List.of(
                        Objects.toString(row.text("run_id")),
                        Objects.requireNonNull(row.get("started_at")),
                        Objects.requireNonNull(row.get("seconds")),
                        Objects.requireNonNull(row.get("rows")),
                        Objects.toString(row.text("state")))));
        return new Grid(
                List.of(
                        Column.text("run_id", "批次"),
                        Column.text("started_at", "开始(UTC)"),
                        Column.number("seconds", "秒", 1),
                        Column.number("deliveries", "交付数"),
                        Column.text("state", "状态")),
                rows);
    }
}
