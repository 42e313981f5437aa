package planlake.reports.sections;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.MonthView;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;
import planlake.table.TableRow;

/** 项目变动: who came, went, changed, or crossed the line of 亿元, since the statement before. */
public final class ProjectChanges {

    private static final int SHOWN_ON_PAGE = 30;

    private record Count(ChangeKind kind, long changes) {}

    private ProjectChanges() {}

    public static Section of(MonthView view) {
        List<TableRow> changes = view.rows("marts.project_event").stream()
                .sorted(Comparator.comparing(ProjectChanges::kind).thenComparing(TableRow.by("unit", "project_id")))
                .toList();
        return Section.of(
                "changes",
                "项目变动",
                List.of("%s共有 %s 项变动：清单和“总投资亿元以上”与上月相比，其余与该项目 13 个月内的上一次填报相比。"
                        .formatted(view.monthName(), ColumnKind.COUNT.print(changes.size()))),
                List.of(),
                List.of(counts(changes), table(changes).filteredAfter(SHOWN_ON_PAGE)));
    }

    private static ReportTable counts(List<TableRow> changes) {
        Map<ChangeKind, Long> counted =
                changes.stream().collect(Collectors.groupingBy(ProjectChanges::kind, Collectors.counting()));
        List<Count> counts = Stream.of(ChangeKind.values())
                .map(kind -> new Count(kind, counted.getOrDefault(kind, 0L)))
                .toList();
        return ReportTable.<Count>draft("t-change-counts", "变动分类")
                .name("变动", count -> count.kind().label())
                .column(ColumnKind.COUNT, "项目", Count::changes)
                .of(List.of(), changes.isEmpty() ? List.of() : counts);
    }

    private static ReportTable table(List<TableRow> changes) {
        return ReportTable.<TableRow>draft("t-changes", "变动明细", "marts.project_event")
                .note("一个项目可有几项变动。来源为表明变动的原件；因标准改变而变动的没有来源。")
                .name("变动", row -> kind(row).label())
                .longName("项目名称", row -> row.text("project_name"))
                .fields("unit other value_before value_after", TableRow::get)
                .fields(ColumnKind.LONG_TEXT, "why", TableRow::get)
                .column(ColumnKind.SOURCE, "来源", ProjectChanges::source)
                .of(List.of(), changes);
    }

    private static ChangeKind kind(TableRow row) {
        return ChangeKind.of(row.text("kind"));
    }

    private static @Nullable Object source(TableRow row) {
        if (row.text("file") == null) return null;
        String place = row.number("row_number") == null
                ? ""
                : " · %s · 第%d行".formatted(row.text("sheet"), row.number("row_number"));
        return row.text("file") + place;
    }
}
