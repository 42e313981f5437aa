package planlake.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planlake.Pipeline;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.table.Rule;
import planlake.table.Table;

/** All rules that delivered files, rows and months are held to. */
final class RuleList {

    private RuleList() {}

    static Set<String> ids() {
        var ids = new TreeSet<String>();
        Rule.all().forEach(rule -> ids.add(rule.id()));
        checked().forEach(table -> table.checks().forEach(check -> ids.add(check.id())));
        return ids;
    }

    /** A line a rule: those of the reader first, then those of each source. */
    static Grid grid() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Rule.all()
                .forEach(rule ->
                        rows.add(List.of(rule.id(), "", rule.severity().id(), rule.sentence(), rule.example())));
        checked().forEach(table -> table.checks()
                .forEach(check -> rows.add(List.of(
                        check.id(), table.shortName(), check.severity().id(), check.sentence(), check.example()))));
        return new Grid(
                List.of(
                        Column.text("rule_id", "规则"),
                        Column.text("source", "来源"),
                        Column.text("severity", "级别"),
                        Column.text("sentence", "说明"),
                        Column.text("example", "示例")),
                rows);
    }

    private static List<Table> checked() {
        return Pipeline.tables().filter(table -> !table.checks().isEmpty()).toList();
    }
}
