package planlake.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a night costs that computes everything anew with DuckDB and checks nothing: the baseline of {@code .ci/bench}.
 * It reads deliveries without faults that are text tables ({@code planlake sample --as csv --dirt none}).
 */
public final class NaiveNight {

    /** The dispatch form's columns, by place: their headings name the month. */
    private static final String STAGED = """
            create table staged as
            select
                cast(split_part(within, '/', 1) || '-01' as date) as report_month,
                split_part(within, '/', 2) as unit,
                split_part(within, '/', 3) as received,
                c02 as project_code, c03 as project_name, c04 as county, c05 as industry, c06 as build_stage,
                cast(c07 as decimal(18, 4)) as total_investment_wan,
                cast(c08 as decimal(18, 4)) as annual_plan_wan,
                cast(c11 as decimal(18, 4)) as done_month_wan,
                cast(c12 as decimal(18, 4)) as done_ytd_wan,
                cast(c13 as decimal(18, 4)) as done_since_start_wan
            from (
                select *, split_part(filename, '/landing/dispatch/', 2) as within
                from read_csv('%s/landing/dispatch/*/*/*/*.csv', header = false, skip = 1, filename = true,
                    delim = ',', quote = '"', columns = {%s})
            )
            """;

    /** Of each unit and month the delivery that was received last, and what its months add up to. */
    private static final String PROJECT_MONTH = """
            create table project_month as
            select
                *,
                sum(done_month_wan) over (
                    partition by project_code, year(report_month) order by report_month
                ) as summed_ytd_wan
            from (select * from staged qualify received = max(received) over (partition by unit, report_month))
            """;

    private static final String COMPLETION = """
            create table completion as
            select
                report_month, unit, county, industry,
                count(*) as projects,
                sum(annual_plan_wan) as annual_plan_wan,
                sum(done_ytd_wan) as done_ytd_wan,
                round(100 * sum(done_ytd_wan) / nullif(sum(annual_plan_wan), 0), 4) as complete_pct
            from project_month
            group by grouping sets (
                (report_month), (report_month, unit), (report_month, unit, county), (report_month, industry))
            """;

    private static final String TOTAL = """
            select
                count(*) as rows,
                sum(done_ytd_wan) filter (where report_month = (select max(report_month) from project_month)) as done_ytd_wan
            from project_month
            """;

    private NaiveNight() {}

    /**
     * Prints how many rows there are, and the investment done from January to the last month.
     *
     * @param args a home with landing files, and the database file that is written anew
     */
    public static void main(String[] args) throws Exception {
        Files.deleteIfExists(Path.of(args[1]));
        String columns = IntStream.rangeClosed(1, 36)
                .mapToObj("c%02d: 'varchar'"::formatted)
                .collect(Collectors.joining(", "));
        try (var duck = DriverManager.getConnection("jdbc:duckdb:" + args[1]);
                Statement statement = duck.createStatement()) {
            statement.execute(STAGED.formatted(args[0], columns));
            statement.execute(PROJECT_MONTH);
            statement.execute(COMPLETION);
            print(statement);
        }
    }

    private static void print(Statement statement) throws SQLException {
        try (ResultSet total = statement.executeQuery(TOTAL)) {
            total.next();
            System.out.printf("%d rows, done %s%n", total.getLong("rows"), total.getBigDecimal("done_ytd_wan"));
        }
    }
}
