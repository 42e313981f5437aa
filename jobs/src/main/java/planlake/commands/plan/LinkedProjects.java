package planlake.commands.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.commands.options.Columns;
import planlake.commands.options.Listing;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.errors.Errors;
import planlake.reports.print.ReportData;
import planlake.table.TableRow;

/** Links between projects and tasks of a year's plan, and what the projects are called in a month. */
final class LinkedProjects {

    private static final List<Column> COLUMNS = Columns.of(
            "marts.project_task",
            "task_no project_id project_name=项目名称/40 unit=报送单位 method confidence tasks review=待复核 evidence/70",
            "plan_year short_name verb qualifier");

    private static final Map<String, String> METHODS = Map.of(
            "reviewed", "人工复核",
            "named", "点名",
            "list", "清单",
            "programme", "重大工程",
            "region", "地区",
            "industry_section", "行业门类",
            "industry_division", "行业大类");

    private static final Comparator<TableRow> ORDER = Comparator.comparing((TableRow row) -> row.number("task_no"))
            .thenComparing(row -> !"reviewed".equals(row.text("method")))
            .thenComparing(row -> !"named".equals(row.text("method")))
            .thenComparing(TableRow.by("method", "project_id", "short_name"));

    private final List<TableRow> links;
    private final Map<String, TableRow> projects = new LinkedHashMap<>();

    LinkedProjects(ReportData data, LocalDate month) {
        links = data.all("marts.project_task").stream()
                .filter(row -> Long.valueOf(month.getYear()).equals(row.number("plan_year")))
                .sorted(ORDER)
                .toList();
        data.rows("marts.project_month", month)
                .forEach(row -> projects.put(String.valueOf(row.text("project_id")), row));
    }

    /**
     * The links that meet all filters; null for no filter.
     *
     * @param project an id, a code, or a part of a name or of what the plan calls it
     * @throws planlake.errors.Refused if no link is of such a task, method or project
     */
    List<TableRow> of(@Nullable Integer task, @Nullable String method, @Nullable String project) {
        Predicate<TableRow> isOfTask =
                Listing.with("plan task", task == null ? null : task.toString(), links, "task_no");
        Predicate<TableRow> isOfMethod = Listing.with("method", method == null ? null : id(method), links, "method");
        List<TableRow> of = project == null ? links : of(project);
        return of.stream().filter(isOfTask.and(isOfMethod)).toList();
    }

    private static String id(String method) {
        return METHODS.entrySet().stream()
                .filter(each -> each.getValue().equals(method))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(method);
    }

    /** All links of the projects that are called so in one of them. */
    private List<TableRow> of(String project) {
        Set<String> ids = links.stream()
                .filter(link -> isCalled(link, project))
                .map(link -> String.valueOf(link.text("project_id")))
                .collect(Collectors.toSet());
        if (ids.isEmpty()) throw Errors.unknown("linked project", project, names());
        return links.stream()
                .filter(link -> ids.contains(String.valueOf(link.text("project_id"))))
                .toList();
    }

    private boolean isCalled(TableRow link, String wanted) {
        String id = String.valueOf(link.text("project_id"));
        TableRow project = projects.get(id);
        return wanted.equals(id)
                || link.words("short_name").contains(wanted)
                || (project != null
                        && (wanted.equals(project.text("project_code"))
                                || project.words("project_name").contains(wanted)));
    }

    private Set<String> names() {
        return links.stream()
                .map(link -> projects.get(String.valueOf(link.text("project_id"))))
                .filter(Objects::nonNull)
                .map(project -> project.words("project_name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A line for each link. */
    Grid table(List<TableRow> of, boolean isForReading) {
        return Grid.of(of, COLUMNS, (link, field) -> cell(link, field, isForReading));
    }

    private @Nullable Object cell(TableRow link, String field, boolean isForReading) {
        TableRow project = projects.get(String.valueOf(link.text("project_id")));
        return switch (field) {
            case "project_name", "unit" -> project == null ? null : project.get(field);
            case "method" -> isForReading ? METHODS.getOrDefault(link.text(field), link.text(field)) : link.get(field);
            case "review" -> isForReading ? (link.is("needs_review") ? "是" : "") : link.get("needs_review");
            default -> link.get(field);
        };
    }

    /** How many links of how many projects, each of these counted once. */
    static String counts(List<TableRow> of) {
        Map<String, Long> tasks = of.stream()
                .filter(link -> !link.is("needs_review"))
                .collect(Collectors.toMap(
                        link -> String.valueOf(link.text("project_id")),
                        link -> Objects.requireNonNullElse(link.number("tasks"), 0L),
                        Math::max));
        return "%d 条关联，%d 个项目（每个项目只计一次），其中 %d 个对应多项任务，任务之间不得相加；待复核 %d 条。"
                .formatted(
                        of.size(),
                        tasks.size(),
                        tasks.values().stream().filter(each -> each > 1).count(),
                        of.stream().filter(link -> link.is("needs_review")).count());
    }
}
