package planlake.commands.deliveries;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planlake.Pipeline;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.table.Rule;
import planlake.table.Severity;

/** All rules that delivered files, rows and months are held to. */
final class RuleList {

    private RuleList() {}

    /** @param source whose rows are held to it; empty for a rule of the reader */
    private record Listed(String id, String source, Severity severity, String sentence, String example) {}

    static Set<String> ids() {
        return all().map(Listed::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A line a rule: those of the reader first, then those of each source. */
    static Grid grid() {
        return Grid.of(
                all().toList(),
                List.of(
                        Column.text("rule_id", "规则").of(Listed::id),
                        Column.text("source", "来源").of(Listed::source),
                        Column.text("severity", "级别").of(rule -> rule.severity().id()),
                        Column.text("sentence", "说明").of(Listed::sentence),
                        Column.text("example", "示例").of(Listed::example)));
    }

    private static Stream<Listed> all() {
        return Stream.concat(
                Rule.all().stream()
                        .map(rule -> new Listed(rule.id(), "", rule.severity(), rule.sentence(), rule.example())),
                Pipeline.tables().flatMap(table -> table.checks().stream()
                        .map(check -> new Listed(
                                check.id(), table.shortName(), check.severity(), check.sentence(), check.example()))));
    }
}
