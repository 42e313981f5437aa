package planlake.commands.plan;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.HomeOption;
import planlake.commands.options.KnownOption;
import planlake.commands.options.Listing;
import planlake.commands.options.ReleasedData;
import planlake.commands.plan.WorkItems.Wanted;
import planlake.console.Format;
import planlake.console.JsonTree;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.reports.print.ReportData;
import planlake.reports.sections.TaskState;
import planlake.table.TableRow;

/** {@code planlake tasks}. */
@Command(
        name = "tasks",
        header = "The ledger of the plan: every work item behind, on schedule, ahead, completed or other, and why.",
        description = {
            "Without filters a line for each task and the plan's total; with --body or --state the work items; with",
            "--task or --why everything about them: sentences, targets with actual, gap and projection, named projects,",
            "what the bodies state, since when they are behind, and the cells that the figures were read from."
        },
        footer = {
            "",
            "Examples:",
            "  planlake tasks --month 2025-09",
            "  planlake tasks --body 省交通运输厅                 what it leads and joins in",
            "  planlake tasks --body 省发改委 --role lead --state 滞后 --why",
            "  planlake tasks --state behind --format csv",
            "  planlake tasks --task 2                           all about task 2",
            "  planlake tasks --edition 5 --format json"
        })
public final class TasksCommand extends Listing {

    private static final String[] TABLES = {
        "marts.task_ledger",
        "marts.task_ledger_summary",
        "marts.target_progress",
        "marts.named_project_progress",
        "marts.task_body",
        "conformed.body_alias"
    };

    @Mixin
    private KnownOption known = new KnownOption();

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Report month (default: the last one).")
    private @Nullable YearMonth month;

    @Option(names = "--body", paramLabel = "BODY", description = "For which this body answers, by any of its names.")
    private @Nullable String body;

    /** What a body is to a work item. */
    enum Part {
        LEAD,
        ANY
    }

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "With --body: lead (what it leads) or any (default: any).")
    private @Nullable Part role;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "behind 滞后, on_schedule 序时, ahead 超前, completed 完成 or other 其他.")
    private @Nullable String state;

    @Option(names = "--task", paramLabel = "N", description = "All about this task.")
    private @Nullable Integer task;

    @Option(names = "--why", description = "All about each work item.")
    private boolean why;

    @Override
    protected int run(PrintWriter out) {
        if (role != null && body == null) throw Errors.notTogether("--role", "no --body");
        TaskState wanted = state == null ? null : stateOf(state);
        // Since when something is behind is told by the months of the year, which cost more to ask as known then.
        boolean isOverview = body == null && state == null && task == null && !why;
        Released released = isOverview && month != null ? known.released(month, TABLES) : known.released(month);
        LocalDate of = HomeOption.month(released, month);
        answer(new ReleasedData(released), of, wanted, out);
        return 0;
    }

    private static TaskState stateOf(String word) {
        return TaskState.of(word).orElseThrow(() -> Errors.unknown("state", word, TaskState.words()));
    }

    private void answer(ReportData data, LocalDate of, @Nullable TaskState wanted, PrintWriter out) {
        var ledger = new WorkItems(data, of);
        List<TableRow> all = ledger.of(new Wanted(null, null, false, null));
        if (all.isEmpty()) throw Errors.noPlan(known.home().path());
        Errors.refuseUnknown("plan task", task == null ? null : task.toString(), TableRow.texts(all, "task_no"));
        String name = body == null ? null : new PlanBodies(data, of.getYear()).resolve(body);
        var filter = new Wanted(task, name, role == Part.LEAD, wanted);
        print(ledger, filter, ledger.of(filter), out);
    }

    private void print(WorkItems ledger, Wanted filter, List<TableRow> items, PrintWriter out) {
        boolean wantsAll = why || task != null;
        if (wantsAll && format.format() == Format.JSON) {
            JsonTree.print(WorkItemTable.tree(ledger, items, filter.body()), out);
        } else if (wantsAll && format.isTable()) {
            items.forEach(new WorkItemText(ledger, out)::print);
            out.printf("%d work items, %s.%n", items.size(), YearMonth.from(ledger.month()));
        } else if (filter.isAll() && !why) {
            format.print(WorkItemTable.tasks(ledger, items), out);
            if (format.isTable()) explain(ledger, out);
        } else {
            format.print(WorkItemTable.items(ledger, items, filter.body(), format.isTable()), out);
            if (format.isTable()) explain(ledger, filter, items, out);
        }
    }

    private static void explain(WorkItems ledger, PrintWriter out) {
        ledger.summary("plan")
                .forEach(row -> out.printf(
                        "%s，%s。各任务相加等于合计；--task N 说明一项任务的全部情况。%n",
                        YearMonth.from(ledger.month()), WorkItemTable.counts(row)));
    }

    private static void explain(WorkItems ledger, Wanted filter, List<TableRow> items, PrintWriter out) {
        String name = filter.body();
        if (name != null) {
            ledger.summary("lead_body", name)
                    .ifPresent(row -> out.printf("%s牵头%s。%n", name, WorkItemTable.counts(row)));
            ledger.summary("body", name).ifPresent(row -> out.printf("%s牵头和参与%s。%n", name, WorkItemTable.counts(row)));
        }
        out.printf(
                "%d work items, %s%s. --why tells all about each.%n",
                items.size(),
                YearMonth.from(ledger.month()),
                filter.state() == null
                        ? ""
                        : ", " + Objects.requireNonNull(filter.state()).id());
    }
}
