package planlake.commands.deliveries;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import planlake.commands.options.Columns;
import planlake.commands.options.Group;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Listing;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.console.JsonTree;
import planlake.delta.Released;
import planlake.table.TableRow;

/** {@code planlake status}. */
@Command(
        name = "status",
        header = "What is released, who has reported, what was refused, what waits in quarantine, the last runs.",
        footer = {"", "Examples:", "  planlake status", "  planlake status --format json"})
public final class StatusCommand extends Listing {

    private static final int RUNS = 5;

    /** @param name for programs */
    private record Section(String name, String title, Grid grid) {}

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    protected int run(PrintWriter out) {
        Released released = home.released();
        switch (format.format()) {
            case TABLE -> sections(released).forEach(section -> print(section, out));
            case JSON -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                sections(released)
                        .forEach(section ->
                                tree.put(section.name(), section.grid().named()));
                JsonTree.print(tree, out);
            }
            case CSV -> format.print(reporting(released), out);
        }
        return 0;
    }

    private static List<Section> sections(Released released) {
        return List.of(
                new Section("release", "已发布", release(released)),
                new Section("reporting", "各单位各月报送（√ 按时，迟 迟报，数字为报送次数，空白为未报）", reporting(released)),
                new Section("sources", "自有来源", sources(released)),
                new Section("refused", "整份拒收的文件", refused(released)),
                new Section("quarantine", "隔离待更正的行（已更正、已被新表替代的不在内）", quarantine(released)),
                new Section("findings", "最近一月的数据发现（planlake findings 查看明细）", findings(released)),
                new Section("runs", "最近运行", runs(released)));
    }

    private static void print(Section section, PrintWriter out) {
        out.printf("%n%s%n", section.title());
        if (section.grid().rows().isEmpty()) out.println("  （无）");
        else section.grid().print(Format.TABLE, out);
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

    private static Grid reporting(Released released) {
        List<LocalDate> months = last(released.months(), 12);
        List<TableRow> rows = released.rows("marts.reporting", months).stream()
                .sorted(TableRow.by("sort_order"))
                .toList();
        return ReportingTable.marks(rows, months, StatusCommand::mark);
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
                .sorted(TableRow.by("file"))
                .toList();
        return Grid.of(
                refused,
                List.of(
                        Column.text("file", "文件").of(row -> row.text("file")),
                        Column.text("reason", "原因").of(row -> Objects.toString(row.text("reason"), ""))));
    }

    private static Grid quarantine(Released released) {
        List<Column> key = Columns.of("marts.quarantine", "unit report_month file");
        List<TableRow> open = released.rows("marts.quarantine").stream()
                .filter(TableRow.where("state", "open"))
                .toList();
        return Group.grid(
                Group.by(open, key),
                key,
                List.of(
                        Column.number("rows", "行数").of(Group::size),
                        Column.text("reasons", "原因").atMost(80).of(group -> group.rows().stream()
                                .flatMap(row -> row.texts("reasons").stream())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining("；")))));
    }

    /** How many findings and holds the last month has, unit by unit. */
    private static Grid findings(Released released) {
        List<Column> key = Columns.of("marts.finding", "unit");
        return Group.grid(
                Group.by(released.rows("marts.finding", last(released.months(), 1)), key),
                key,
                List.of(
                        Column.number("findings", "发现").of(group -> group.size() - group.with("severity", "hold")),
                        Column.number("holds", "暂缓（hold）").of(group -> group.with("severity", "hold"))));
    }

    private static Grid runs(Released released) {
        List<TableRow> runs = released.rows("ops.run").stream()
                .filter(TableRow.where("step", "run"))
                .sorted(TableRow.by("run_id").reversed())
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
