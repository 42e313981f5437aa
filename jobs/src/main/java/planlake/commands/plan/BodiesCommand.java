package planlake.commands.plan;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Listing;
import planlake.commands.options.ReleasedData;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.landing.Home;
import planlake.reports.print.ReportData;
import planlake.table.TableRow;

/** {@code planlake bodies}. */
@Command(
        name = "bodies",
        header = "The bodies that the plan in force names, what they lead and join in, and all their names.",
        description = {
            "Names that are not in the reference files body.csv and body_alias.csv are listed with --review: where they",
            "stand, whom they may mean, and the line to copy into <home>/reference/. They count from the next night on."
        },
        footer = {
            "",
            "Examples:",
            "  planlake bodies                     the bodies of the last plan",
            "  planlake bodies --review            names that are not known yet",
            "  planlake bodies --format json"
        })
public final class BodiesCommand extends Listing {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Of the plan of its year (default: the last).")
    private @Nullable YearMonth month;

    @Option(names = "--review", description = "Names that no reference line knows.")
    private boolean review;

    @Override
    protected int run(PrintWriter out) {
        Released released = home.released();
        ReportData data = new ReleasedData(released);
        int year = month != null
                ? month.getYear()
                : PlanBodies.lastYear(data)
                        .orElseThrow(() -> Errors.noPlan(released.home().path()));
        PlanBodies bodies = new PlanBodies(data, year);
        if (bodies.names().isEmpty()) throw Errors.noPlan(released.home().path());
        if (review) print(UnknownBody.all(data, bodies), released.home(), out);
        else print(bodies, PlanBodies.lastLedger(data, year), year, out);
        return 0;
    }

    private void print(PlanBodies bodies, List<TableRow> ledger, int year, PrintWriter out) {
        format.print(BodyTable.of(bodies, ledger, format.isTable()), out);
        if (!format.isTable()) return;
        out.printf(
                "%d 年计划的责任单位 %d 个，其中未登记的名称 %d 个（planlake bodies --review）。一项任务有多个责任单位，各单位的任务数不得相加。%n",
                year,
                bodies.names().size(),
                bodies.unknown().stream()
                        .map(row -> row.text("body"))
                        .distinct()
                        .count());
    }

    private void print(List<UnknownBody> unknown, Home of, PrintWriter out) {
        List<Column.Filled<UnknownBody>> columns = List.of(
                Column.text("name", "名称").of(UnknownBody::name),
                Column.text("places", "出处").of(UnknownBody::placeTexts),
                Column.text("likely", "可能是").of(UnknownBody::likely),
                Column.text("lines", "登记行").notInTables().of(each -> each.toCopy(unknown.indexOf(each) + 1)));
        format.print(Grid.of(unknown, columns), out);
        if (!format.isTable()) return;
        out.printf("%d names are not known.%n", unknown.size());
        if (!unknown.isEmpty()) explain(unknown, of, out);
    }

    /** The lines that make the names known. */
    private static void explain(List<UnknownBody> unknown, Home of, PrintWriter out) {
        out.printf(
                "Copy one line of each into %s. A file there takes the place of the one that comes with Planlake: begin"
                        + " with a copy of data/reference/body.csv or body_alias.csv.%n",
                of.reference());
        out.println("  body_alias.csv: " + UnknownBody.ALIAS_HEADER);
        out.println("  body.csv: " + UnknownBody.BODY_HEADER);
        for (int i = 0; i < unknown.size(); i++) {
            unknown.get(i).toCopy(i + 1).forEach(line -> out.println("  " + line));
        }
    }
}
