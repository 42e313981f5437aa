package planlake;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planlake.checks.Findings;
import planlake.checks.MissingValues;
import planlake.checks.Quarantined;
import planlake.landing.Home;
import planlake.links.IdentityLinks;
import planlake.links.NamedProjectLinks;
import planlake.links.ProjectIdentities;
import planlake.links.TaskLinks;
import planlake.night.MonthRows;
import planlake.night.Reach;
import planlake.night.Run;
import planlake.night.Span;
import planlake.night.Sql;
import planlake.night.Step;
import planlake.portfolio.PortfolioMarts;
import planlake.staging.Readings;
import planlake.table.OwnSources;
import planlake.table.Table;

/** The warehouse on one page: every table, in the order the data flows. */
public final class Pipeline {

    private static final Step.KeepVersions PROJECT_MONTHS =
            keepVersions("history.project_month", "conformed.project_month", "staging.dispatch");
    private static final Step.KeepVersions PROJECT_LISTS =
            keepVersions("history.project_list", "conformed.project_list", "staging.register");

    public static final List<Step> STEPS = withSources(List.of(

            // What has been delivered, typed and checked; rows that break their contract go to staging.quarantine.
            sheets("staging.dispatch"),
            sheets("staging.register"),
            sheets("staging.indicator"),
            sheets("staging.control"),
            sheets("staging.task_report"),
            documents(
                    "plan",
                    "staging.plan_item",
                    "staging.plan_work_item",
                    "staging.plan_body",
                    "staging.plan_project",
                    "staging.plan_target"),

            // One meaning for each thing, whoever reported it.
            reference("conformed.region"),
            reference("conformed.industry"),
            reference("conformed.body"),
            reference("conformed.body_alias"),
            reference("conformed.task_link_rule"),
            derive("conformed.task_link", TaskLinks::decisions, List.of("conformed.task_link")),
            reference("conformed.target_measure"),
            reference("conformed.unit"),
            reference("conformed.threshold"),
            view("conformed.rules_in_force"),
            reference("conformed.carry_forward"),

            // Which codes stand for one project, by the program and by what people have decided.
            derive("conformed.identity_decision", ProjectIdentities::decisions, List.of("conformed.identity_decision")),
            kept(
                    "conformed.identity_link",
                    run -> IdentityLinks.keep(run, PROJECT_MONTHS, PROJECT_LISTS),
                    "staging.dispatch",
                    "staging.register",
                    "conformed.threshold"),
            kept(
                    "conformed.project_identity",
                    ProjectIdentities::keep,
                    "conformed.identity_decision",
                    "conformed.identity_link"),
            view("conformed.project_month"),
            view("conformed.project_list"),
            view("conformed.dispatch_statement"),

            // What was true when, and known when.
            PROJECT_MONTHS,
            PROJECT_LISTS,
            keepVersions("history.indicator", "staging.indicator", "staging.indicator"),
            keepVersions("history.control", "staging.control", "staging.control"),
            keepVersions("history.task_report", "staging.task_report", "staging.task_report"),
            keepVersions("history.plan_item", "staging.plan_item", "staging.plan_item"),
            keepVersions("history.plan_work_item", "staging.plan_work_item", "staging.plan_work_item"),
            keepVersions("history.plan_body", "staging.plan_body", "staging.plan_body"),
            keepVersions("history.plan_project", "staging.plan_project", "staging.plan_project"),
            keepVersions("history.plan_target", "staging.plan_target", "staging.plan_target"),

            // The plan in force, and the projects that count towards its tasks.
            view("marts.plan_in_force"),
            query("marts.plan_task"),
            query("marts.task_body"),
            view("marts.work_item_body"),
            view("marts.work_item"),
            derive("marts.named_project", NamedProjectLinks::rows, NamedProjectLinks.INPUTS),
            query("marts.project_task"),

            // What was refused, and whether it has been mended.
            fromSources("marts.quarantine", Table::isOfSheets, Reach.PLACED, Quarantined::rows),

            // The measures, by month.
            yearToDate("marts.project_package"),
            view("marts.registered_project"),
            view("marts.expected_project"),
            yearToDate("marts.project_month"),
            query("marts.group_sum"),
            query("marts.completion"),
            query("marts.starts"),
            query("marts.funds"),
            query("marts.task_progress"),
            view("marts.project"),
            view("marts.project_fund"),
            view("marts.laggards"),

            // The plan's ledger: what each sentence asks, what has come of it, and what its bodies say.
            view("marts.task_report"),
            view("marts.plan_target"),
            view("marts.measure_reading"),
            view("marts.target_actual"),
            view("marts.target_state"),
            yearToDate("marts.target_progress"),
            view("marts.named_project_fact"),
            view("marts.named_project_state"),
            yearToDate("marts.named_project_progress"),
            yearToDate("marts.task_ledger"),
            yearToDate("marts.task_ledger_summary"),

            // Who came, went, changed its name, unit or class, or crossed the line of 亿元.
            view("marts.project_turn"),
            view("marts.project_statement"),
            view("marts.statement_event"),
            afterThirteenMonths("marts.project_event"),

            // What delivered figures break, and what they leave out and why; who has reported.
            fromSources("marts.finding", delivered -> true, Reach.COMPARED, Findings::rows),
            fromSources("marts.missing_value", Table::isOfSheets, Reach.COMPARED, MissingValues::rows),
            query("marts.reporting"),

            // Totals stated outside beside ours, and what holds a month from being published.
            query("marts.reconciliation"),
            afterThirteenMonths("marts.hold")));

    private Pipeline() {}

    /**
     * The steps of a home: those of the sources that it declares for itself, {@code <home>/schemas/<source>.yml};
     * {@link #STEPS}; and the measures of all sources that are declared to be portfolios.
     *
     * @throws planlake.errors.Refused if a file there does not declare a source
     */
    public static List<Step> steps(Home home) {
        List<Table> own = OwnSources.in(home.schemas());
        return withSources(Stream.of(
                        own.stream().map(Pipeline::sheets),
                        own.stream().map(Pipeline::keepVersions),
                        STEPS.stream(),
                        Stream.of(PortfolioMarts.step(portfolios(own))))
                .<Step>flatMap(steps -> steps)
                .toList());
    }

    /** The steps, where those that are made from sources are made from all that steps keep: none can be forgotten. */
    static List<Step> withSources(List<Step> steps) {
        return steps.stream()
                .map(step -> step instanceof Step.FromSources each ? each.among(steps) : step)
                .toList();
    }

    /** Every table that a step fills. */
    public static Stream<Table> tables() {
        return STEPS.stream().flatMap(step -> step.fills().stream());
    }

    /** The delivered tables that are read from sheets, those that the home declares for itself included. */
    public static List<Table> sheetSources(Home home) {
        return steps(home).stream()
                .filter(Step.Stage.class::isInstance)
                .map(Step::into)
                .filter(Table::isOfSheets)
                .toList();
    }

    private static List<Table> portfolios(List<Table> own) {
        return Stream.concat(tables(), own.stream())
                .filter(table -> table.portfolio() != null)
                .toList();
    }

    private static Step sheets(String name) {
        return sheets(Table.named(name));
    }

    private static Step sheets(Table table) {
        return new Step.Stage(table.shortName(), List.of(table), Readings.sheets(table));
    }

    private static Step reference(String table) {
        return new Step.Reference(Table.named(table));
    }

    private static Step view(String name) {
        Table table = Table.named(name);
        return new Step.View(table, Sql.defining(table));
    }

    private static Step.KeepVersions keepVersions(String table, String of, String staged) {
        Table delivered = Table.named(staged);
        return new Step.KeepVersions(Table.named(table), Table.named(of), delivered, delivered.source());
    }

    private static Step.KeepVersions keepVersions(Table own) {
        return new Step.KeepVersions(OwnSources.history(own), own, own, own.shortName());
    }

    private static Step documents(String source, String... tables) {
        return new Step.Stage(source, Stream.of(tables).map(Table::named).toList(), Readings.plan());
    }

    private static Step derive(String table, Function<Run, Dataset<Row>> rows, List<String> inputs) {
        return new Step.Derive(
                Table.named(table), inputs.stream().map(Table::named).toList(), rows);
    }

    /** What a step keeps that finds out itself which rows new dispatch sheets and registers change. */
    private static Step kept(String table, ToLongFunction<Run> keep, String... reads) {
        return new Step.Kept(
                List.of(Table.named(table)),
                Stream.of(reads).map(Table::named).toList(),
                List.of("dispatch", "register"),
                keep);
    }

    private static Step fromSources(String table, Predicate<Table> of, Reach reach, MonthRows rows) {
        return new Step.FromSources(Table.named(table), of, List.of(), reach, rows);
    }

    private static Step query(String name) {
        Table table = Table.named(name);
        return new Step.Query(table, Sql.defining(table), Span.MONTH_BEFORE);
    }

    private static Step afterThirteenMonths(String name) {
        Table table = Table.named(name);
        return new Step.Query(table, Sql.defining(table), Span.THIRTEEN_MONTHS);
    }

    private static Step yearToDate(String name) {
        Table table = Table.named(name);
        return new Step.Query(table, Sql.defining(table), Span.YEAR_TO_DATE);
    }
}
