package planlake.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** A project's life as named parts, for programs; keys are stable. */
public final class LifeTree {

    private static final List<String> HEADING = fields("""
            unit county industry_section_name industry_division_name supervising_body programme
            owner build_stage lists is_over_100m
            """);

    /** What a month's figures are, as now known. */
    private static final List<String> MONTH = fields("""
            report_month project_code project_name unit is_due is_reported is_standing lists
            build_stage total_investment_wan annual_plan_wan plan_to_date_wan
            plan_to_date_basis done_month_wan done_ytd_wan done_since_start_wan complete_pct
            points_ahead is_laggard
            """);

    private static final List<String> SAID = fields("""
            report_month known_from known_to unit project_code project_name is_standing
            build_stage total_investment_wan annual_plan_wan done_month_wan done_ytd_wan
            done_since_start_wan
            """);

    private static final List<String> LISTED = fields("""
            report_month known_from known_to unit project_code project_name is_standing
            build_stage total_investment_wan annual_plan_wan listed_from
            """);

    private static final List<String> FINDING = fields("""
            report_month source unit rule_id severity field cell stated message delivery_id
            file sheet row_number
            """);

    private static final List<String> QUARANTINED = fields("""
            report_month source unit severity reasons state received_at closed_at closed_by
            attempts delivery_id file sheet row_number
            """);

    private static final List<String> LINK =
            fields("plan_year task_no method confidence evidence short_name verb qualifier needs_review");

    private LifeTree() {}

    private static List<String> fields(String names) {
        return List.of(names.strip().split("\\s+"));
    }

    public static Map<String, @Nullable Object> of(ProjectLife life) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("project_id", life.id());
        tree.put("project_codes", life.codes());
        tree.put("names", spells(life, "project_name"));
        tree.put("units", spells(life, "unit"));
        tree.putAll(some(life.last(), HEADING));
        tree.put(
                "tasks",
                life.tasks().stream()
                        .map(link -> {
                            var each = some(link, LINK);
                            each.put("title", life.title(link));
                            return each;
                        })
                        .toList());
        tree.put("months", life.months().stream().map(row -> some(row, MONTH)).toList());
        tree.put("statements", statements(life.statements(), SAID));
        tree.put("listings", statements(life.listings(), LISTED));
        tree.put("events", life.events().stream().map(TableRow::values).toList());
        tree.put(
                "findings",
                life.findings().stream().map(row -> some(row, FINDING)).toList());
        tree.put(
                "quarantine",
                life.quarantine().stream().map(row -> some(row, QUARANTINED)).toList());
        return tree;
    }

    private static List<Map<String, Object>> spells(ProjectLife life, String field) {
        return life.spells(field).stream()
                .<Map<String, Object>>map(spell -> {
                    var tree = new LinkedHashMap<String, Object>();
                    tree.put("text", spell.text());
                    tree.put("from", spell.from());
                    tree.put("to", spell.to());
                    return tree;
                })
                .toList();
    }

    private static List<Map<String, @Nullable Object>> statements(List<Statement> statements, List<String> fields) {
        return statements.stream()
                .map(statement -> {
                    Map<String, @Nullable Object> tree = some(statement.row(), fields);
                    tree.put("is_first", statement.isFirst());
                    tree.put(
                            "changes",
                            statement.changes().stream().map(LifeTree::change).toList());
                    tree.putAll(TraceTree.place(statement.place()));
                    return tree;
                })
                .toList();
    }

    private static Map<String, @Nullable Object> change(Statement.Change change) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("field", change.field());
        tree.put("label", change.label());
        tree.put("before", change.before());
        tree.put("after", change.after());
        return tree;
    }

    /** Some fields of a row; one that the row does not have is null. */
    private static Map<String, @Nullable Object> some(TableRow row, List<String> fields) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach(field -> tree.put(field, row.values().get(field)));
        return tree;
    }
}
