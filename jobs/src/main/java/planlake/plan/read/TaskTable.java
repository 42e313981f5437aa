package planlake.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.document.text.TextTable;
import planlake.plan.Role;

/**
 * A table of tasks: its heading says which column holds the tasks and which the bodies.
 *
 * @param header the row of headings
 * @param task the column of the tasks; the last of several, for 重点任务 has 具体措施 behind it
 * @param groups columns before it that sort the tasks (类别, 重点任务)
 * @param roles of each column, null where it holds no bodies
 */
record TaskTable(
        TextTable table,
        int header,
        int task,
        List<Integer> groups,
        List<@Nullable Role> roles,
        int serial,
        int deadline,
        boolean firstLeads) {

    private static final Pattern TASK =
            Pattern.compile(".*(?:任务|事项|工作内容|内容|措施|举措|要点|目标|指标|项目名称|项目|名称|要求|工作要求|行动|做法|清单|工作)(?:\\(.*\\))?$");
    private static final Pattern GROUP = Pattern.compile(".*(?:类别|分类|领域|板块|方面|专项|类型|大类|行动|重点任务|主要任务|任务名称|目标)$");
    /** A column that only sorts tasks and is no part of them. */
    private static final Pattern SORTS = Pattern.compile(".*(?:类别|分类|领域|板块|方面|专项|类型|大类)$");

    private static final Pattern SERIAL = Pattern.compile("序号|编号|序|项次|号");
    private static final Pattern DEADLINE = Pattern.compile(".*(?:时限|期限|时间|时序|完成日期|进度安排)(?:节点|要求|安排)?$");
    private static final int HEADER_WITHIN = 3;

    /**
     * One task of the table.
     *
     * @param heading the row of one cell above it; null if there is none
     */
    record Line(
            TextSpan task,
            List<TextSpan> groups,
            @Nullable TextSpan heading,
            @Nullable TextSpan serial,
            @Nullable TextSpan deadline,
            List<Cell> bodies) {}

    /** A cell that names bodies. */
    record Cell(TextSpan span, Role role) {}

    /** The table as one of tasks; empty if none of its first rows is such a heading. */
    static Optional<TaskTable> of(TextTable table, String folded) {
        for (int row = 0; row < Math.min(HEADER_WITHIN, table.rows().size()); row++) {
            Optional<TaskTable> found = of(table, row, folded);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<TaskTable> of(TextTable table, int row, String folded) {
        List<String> headings = table.rows().get(row).stream()
                .map(cell -> cell.in(folded).replaceAll("\\s", ""))
                .toList();
        List<@Nullable Role> roles = new ArrayList<>();
        headings.forEach(heading -> roles.add(RolePhrase.ofColumn(heading)));
        int task = -1;
        for (int i = 0; i < headings.size(); i++) {
            boolean isTask = roles.get(i) == null
                    && TASK.matcher(headings.get(i)).matches()
                    && !DEADLINE.matcher(headings.get(i)).matches();
            task = isTask ? i : task;
        }
        if (task < 0 || roles.stream().noneMatch(role -> role != null)) return Optional.empty();
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < task; i++) {
            boolean isGroup = TASK.matcher(headings.get(i)).matches()
                    || GROUP.matcher(headings.get(i)).matches();
            if (roles.get(i) == null && isGroup) groups.add(i);
        }
        boolean firstLeads = headings.stream().anyMatch(DocumentRules::isFirstLeads);
        return Optional.of(new TaskTable(
                table, row, task, groups, roles, column(headings, SERIAL), column(headings, DEADLINE), firstLeads));
    }

    private static int column(List<String> headings, Pattern pattern) {
        for (int i = 0; i < headings.size(); i++) {
            if (pattern.matcher(headings.get(i)).matches()) return i;
        }
        return -1;
    }

    /**
     * The tasks from top to bottom. A cell merged over rows counts in each; a row that is one cell is a heading for the
     * rows below it; a row without a task is left out.
     */
    List<Line> lines(String folded) {
        List<Line> lines = new ArrayList<>();
        TextSpan heading = null;
        List<TextSpan> before = List.of();
        for (int i = header + 1; i < table.rows().size(); i++) {
            List<TextSpan> row = table.rows().get(i);
            TextSpan words = row.get(task).stripped(folded);
            if (words.isEmpty() || row.get(task).equals(table.rows().get(header).get(task))) continue;
            if (row.stream().distinct().count() == 1) {
                heading = words;
            } else {
                add(lines, line(row, heading, merged(before, i), folded));
                before = row;
            }
        }
        return lines;
    }

    /** What the row before shares with the rows below it; a row is not held against itself. */
    private List<TextSpan> merged(List<TextSpan> before, int row) {
        List<TextSpan> shared = new ArrayList<>(before);
        if (row + 1 < table.rows().size()) {
            List<TextSpan> next = table.rows().get(row + 1);
            table.rows().get(row).stream().filter(next::contains).forEach(shared::add);
        }
        return shared;
    }

    /** A task merged over rows, whose bodies stand in a row each, is one task still. */
    private static void add(List<Line> lines, Line line) {
        Line before = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (before == null || !before.task().equals(line.task())) {
            lines.add(line);
            return;
        }
        List<Cell> bodies = new ArrayList<>(before.bodies());
        line.bodies().stream().filter(cell -> !bodies.contains(cell)).forEach(bodies::add);
        lines.set(
                lines.size() - 1,
                new Line(before.task(), before.groups(), before.heading(), before.serial(), before.deadline(), bodies));
    }

    private Line line(List<TextSpan> row, @Nullable TextSpan heading, List<TextSpan> before, String folded) {
        List<Integer> texts = texts(row, before, folded);
        TextSpan words = new TextSpan(
                row.get(texts.get(0)).stripped(folded).start(),
                row.get(texts.get(texts.size() - 1)).stripped(folded).end());
        List<TextSpan> around = new ArrayList<>(groups(row, words, folded));
        if (heading != null) around.add(0, heading);
        return new Line(
                words,
                around,
                heading,
                filled(row, serial, folded),
                filled(row, deadline, folded),
                bodies(row, folded));
    }

    /**
     * The columns of a row that say what is to be done: that of the task, and those before it that are this row's own.
     */
    private List<Integer> texts(List<TextSpan> row, List<TextSpan> before, String folded) {
        List<Integer> texts = new ArrayList<>(List.of(task));
        for (int column = task - 1; column >= 0 && groups.contains(column); column--) {
            TextSpan cell = row.get(column);
            boolean isOwn = !cell.stripped(folded).isEmpty()
                    && !before.contains(cell)
                    && cell.end() <= row.get(texts.get(0)).start();
            String heading = table.rows().get(header).get(column).in(folded).replaceAll("\\s", "");
            if (!isOwn || SORTS.matcher(heading).matches()) break;
            texts.add(0, column);
        }
        return texts;
    }

    private List<TextSpan> groups(List<TextSpan> row, TextSpan words, String folded) {
        return groups.stream()
                .map(column -> row.get(column).stripped(folded))
                .filter(span -> !span.isEmpty() && !span.equals(words))
                .toList();
    }

    private static @Nullable TextSpan filled(List<TextSpan> row, int column, String folded) {
        if (column < 0 || column >= row.size()) return null;
        TextSpan cell = row.get(column).stripped(folded);
        return cell.isEmpty() ? null : cell;
    }

    private List<Cell> bodies(List<TextSpan> row, String folded) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Role role = roles.get(i);
            TextSpan cell = row.get(i).stripped(folded);
            boolean isSaid = !cell.isEmpty() && !cell.in(folded).matches("[-—/无、 ]+");
            if (role != null
                    && isSaid
                    && cells.stream().noneMatch(known -> known.span().equals(cell))) {
                cells.add(new Cell(cell, role));
            }
        }
        return cells;
    }
}
