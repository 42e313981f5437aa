package planlake.warehouse;

import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planlake.table.Rule;

/** What a unit's whole statement shows: how many rows it has, and whether anything in it has moved. */
final class UnitChecks {

    private UnitChecks() {}

    /**
     * Units that state far fewer or more rows than before.
     *
     * @param rows versions of the months asked about and of the twelve before each
     */
    static Dataset<Row> volume(Dataset<Row> rows) {
        Rule rule = Rule.named("volume_jump");
        return counted(rows)
                .where("rows_before is not null and abs(rows - rows_before) >= 5"
                        + " and (rows < 0.7 * rows_before or rows > 1.5 * rows_before)")
                .selectExpr(hit(rule, "cast(rows as string)", "concat('上期 ', rows_before, ' 行，本期 ', rows, ' 行')"));
    }

    /**
     * Units whose figures are all those of the month before.
     *
     * @param rows current rows with {@code before}, as {@link TimeChecks#withBefore} gives them
     */
    static Dataset<Row> stale(Dataset<Row> rows, String isUnchanged) {
        Rule rule = Rule.named("figures_unchanged");
        return rows.where("before is not null and before.report_month = add_months(report_month, -1)")
                .groupBy("unit", "report_month")
                .agg(
                        expr("count(*)").as("rows"),
                        expr("count_if(" + isUnchanged + ")").as("unchanged"))
                .where("rows >= 5 and rows = unchanged")
                .selectExpr(hit(rule, "cast(rows as string)", "concat('共 ', rows, ' 行，各项数字均与上月相同')"));
    }

    /**
     * Units whose projects are over 100 million yuan by their stated total, but not on the list of that name, or the
     * other way round; told when the year begins, and again with every five more or fewer.
     *
     * @param projects rows of {@code marts.project_month}
     */
    static Dataset<Row> population(Dataset<Row> projects) {
        Rule rule = Rule.named("population_differs");
        return projects.where("is_reported")
                .selectExpr(
                        "unit",
                        "report_month",
                        "is_over_100m and not array_contains(lists, '亿元以上') as is_unlisted",
                        "not is_over_100m and array_contains(lists, '亿元以上') as is_small")
                .groupBy("unit", "report_month")
                .agg(
                        expr("count_if(is_unlisted)").as("unlisted"),
                        expr("count_if(is_small)").as("small"))
                .selectExpr(
                        "*",
                        "lag(struct(unlisted, small)) over (partition by unit, year(report_month)"
                                + " order by report_month) as last")
                .where("unlisted + small > 0 and (last is null"
                        + " or (last.unlisted + last.small) div 5 <> (unlisted + small) div 5)")
                .selectExpr(hit(
                        rule,
                        "cast(unlisted + small as string)",
                        "concat('总投资 1 亿元以上而不在清单的 ', unlisted, ' 个，在清单而总投资不足 1 亿元的 ', small, ' 个')"));
    }

    private static Dataset<Row> counted(Dataset<Row> rows) {
        return rows.where("known_to is null")
                .groupBy("unit", "report_month")
                .agg(expr("count(*)").as("rows"))
                .selectExpr(
                        "*", "lag(struct(rows, report_month)) over (partition by unit order by report_month) as last")
                .selectExpr(
                        "* except (last)",
                        "if(last.report_month >= add_months(report_month, -%d), last.rows, null) as rows_before"
                                .formatted(TimeChecks.REACH));
    }

    private static String[] hit(Rule rule, String stated, String figures) {
        return new String[] {
            "unit",
            "report_month",
            "'%s' as rule_id".formatted(rule.id()),
            "'%s' as severity".formatted(rule.severity().id()),
            "'%s' as sentence".formatted(rule.sentence()),
            stated + " as stated",
            "concat('%s：', %s) as message".formatted(rule.sentence(), figures)
        };
    }
}
