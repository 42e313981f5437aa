package planlake.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planlake.table.Named;
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
        var tree = Named.of("project_id", life.id(), "project_codes", life.codes());
        tree.put("names", spells(life, "project_name"));
        tree.put("units", spells(life, "unit"));
        tree.putAll(some(life.last(), HEADING));
        tree.put("tasks", each(life.tasks(), link -> link(life, link)));
        tree.put("months", each(life.months(), row -> some(row, MONTH)));
        tree.put("statements", each(life.statements(), statement -> said(statement, SAID)));
        tree.put("listings", each(life.listings(), statement -> said(statement, LISTED)));
        tree.put("events", each(life.events(), TableRow::values));
        tree.put("findings", each(life.findings(), row -> some(row, FINDING)));
        tree.put("quarantine", each(life.quarantine(), row -> some(row, QUARANTINED)));
        return tree;
    }

    private static <T> List<Map<String, @Nullable Object>> each(
            List<T> parts, Function<T, Map<String, @Nullable Object>> tree) {
        return parts.stream().map(tree).toList();
    }

    private static List<Map<String, @Nullable Object>> spells(ProjectLife life, String field) {
        return each(
                life.spells(field), spell -> Named.of("text", spell.text(), "from", spell.from(), "to", spell.to()));
    }

    private static Map<String, @Nullable Object> link(ProjectLife life, TableRow link) {
        Map<String, @Nullable Object> tree = some(link, LINK);
        tree.put("title", life.title(link));
        return tree;
    }

    private static Map<String, @Nullable Object> said(Statement statement, List<String> fields) {
        Map<String, @Nullable Object> tree = some(statement.row(), fields);
        tree.put("is_first", statement.isFirst());
        tree.put("changes", each(statement.changes(), LifeTree::change));
        tree.putAll(TraceTree.place(statement.place()));
        return tree;
    }

    private static Map<String, @Nullable Object> change(Statement.Change change) {
        return Named.of(
                "field", change.field(), "label", change.label(), "before", change.before(), "after", change.after());
    }

    /** Some fields of a row; one that the row does not have is null. */
    private static Map<String, @Nullable Object> some(TableRow row, List<String> fields) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach(field -> tree.put(field, row.values().get(field)));
        return tree;
    }
}
