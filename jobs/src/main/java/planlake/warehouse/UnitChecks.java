package planlake.warehouse;

import static planlake.warehouse.Literals.text;

import planlake.table.Rule;

/** What a unit's whole statement shows: how many rows it has, and whether anything in it has moved. */
final class UnitChecks {

    private UnitChecks() {}

    /**
     * A unit that states far fewer or more rows than before, as a hit or null: of its {@code rows} and its {@code last}
     * month with any.
     */
    static String volume() {
        return """
                if(
                    last.report_month >= add_months(report_month, -%d) and abs(rows - last.rows) >= 5
                    and (rows < 0.7 * last.rows or rows > 1.5 * last.rows),
                    %s, null)""".formatted(
                        Reach.MONTHS,
                        hit(
                                Rule.named("volume_jump"),
                                "cast(rows as string)",
                                "concat('上期 ', last.rows, ' 行，本期 ', rows, ' 行')"));
    }

    /**
     * A unit whose figures are all those of the month before, as a hit or null: of the rows that were {@code compared}
     * with it and those {@code unchanged}.
     */
    static String stale() {
        return "if(compared >= 5 and compared = unchanged, %s, null)"
                .formatted(hit(
                        Rule.named("figures_unchanged"),
                        "cast(compared as string)",
                        "concat('共 ', compared, ' 行，各项数字均与上月相同')"));
    }

    /**
     * A SELECT of units whose projects are over 100 million yuan by their stated total, but not on the list of that
     * name, or the other way round; told when the year begins, and again with every five more or fewer.
     *
     * @param units a condition that rows of the units meet that are asked about
     * @param asked the same of months
     */
    static String population(String units, String asked) {
        return """
                select unit, report_month, hit.*
                from (
                    select unit, report_month, %s as hit
                    from (
                        select *, lag(struct(unlisted, small)) over (
                            partition by unit, year(report_month) order by report_month
                        ) as last
                        from (
                            select
                                unit,
                                report_month,
                                count_if(is_over_100m and not array_contains(lists, '亿元以上')) as unlisted,
                                count_if(not is_over_100m and array_contains(lists, '亿元以上')) as small
                            from marts.project_month
                            where is_reported and %s
                            group by unit, report_month
                        )
                    )
                    where %s
                        and unlisted + small > 0
                        and (last is null or (last.unlisted + last.small) div 5 <> (unlisted + small) div 5)
                )""".formatted(
                        hit(
                                Rule.named("population_differs"),
                                "cast(unlisted + small as string)",
                                "concat('总投资 1 亿元以上而不在清单的 ', unlisted, ' 个，在清单而总投资不足 1 亿元的 ', small, ' 个')"),
                        units,
                        asked);
    }

    /** What is found wrong, in the fields of {@code marts.finding}; of a whole statement it knows no row. */
    private static String hit(Rule rule, String stated, String figures) {
        return """
                named_struct(
                    'rule_id', %s, 'severity', %s, 'row_key', cast(null as string), 'item_name', cast(null as string),
                    'field', cast(null as string), 'stated', %s, 'message', concat(%s, %s),
                    'delivery_id', cast(null as string), 'file', cast(null as string), 'sheet', cast(null as string),
                    'row_number', cast(null as int))""".formatted(text(rule.id()), text(rule.severity().id()), stated, text(rule.sentence() + "："), figures);
    }
}
