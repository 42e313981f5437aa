package planlake;

import java.util.List;
import java.util.stream.Stream;
import planlake.staging.Readings;
import planlake.table.Table;
import planlake.warehouse.Sql;
import planlake.warehouse.Step;

/** The warehouse on one page: every table, in the order the data flows. */
public final class Pipeline {

    public static final List<Step> STEPS = List.of(

            // What has been delivered, typed and checked; rows that break their contract go to staging.quarantine.
            sheets("staging.dispatch"),
            sheets("staging.register"),
            sheets("staging.indicator"),

            // One meaning for each thing, whoever reported it.
            reference("conformed.region"),
            reference("conformed.industry"),
            view("conformed.project_month"),
            view("conformed.project_list"),

            // What was true when, and known when.
            keepVersions("history.project_month", "conformed.project_month", "staging.dispatch"),
            keepVersions("history.project_list", "conformed.project_list", "staging.register"),
            keepVersions("history.indicator", "staging.indicator", "staging.indicator"),

            // The measures, by month.
            query("marts.project_month"),
            query("marts.completion"),
            query("marts.starts"),
            query("marts.funds"),
            query("marts.task_progress"),
            query("marts.reporting"));

    private Pipeline() {}

    /** Every table that a step fills. */
    public static Stream<Table> tables() {
        return STEPS.stream().flatMap(step -> step.fills().stream());
    }

    private static Step sheets(String name) {
        Table table = Table.named(name);
        return new Step.Stage(table.shortName(), List.of(table), Readings.sheets(table));
    }

    private static Step reference(String table) {
        return new Step.Reference(Table.named(table));
    }

    private static Step view(String name) {
        Table table = Table.named(name);
        return new Step.View(table, Sql.defining(table));
    }

    private static Step keepVersions(String table, String of, String staged) {
        Table delivered = Table.named(staged);
        return new Step.KeepVersions(Table.named(table), Table.named(of), delivered, delivered.shortName());
    }

    private static Step query(String name) {
        Table table = Table.named(name);
        return new Step.Query(table, Sql.defining(table));
    }
}
