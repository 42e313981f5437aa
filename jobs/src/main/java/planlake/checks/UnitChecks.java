package planlake.checks;

import static planlake.delta.Literals.text;

import java.time.LocalDate;
import java.util.Set;
import planlake.delta.Literals;
import planlake.night.Reach;
import planlake.night.Rules;
import planlake.table.Rule;

/** What a unit's whole statement shows: how many rows it has, and whether anything in it has moved. */
final class UnitChecks {

    private final Rules rules;
    private final Set<LocalDate> months;

    /**
     * @param rules those that hold
     * @param months those asked about
     */
    UnitChecks(Rules rules, Set<LocalDate> months) {
        this.rules = rules;
        this.months = months;
    }

    private String rule(String name) {
        return rules.sql(name, months);
    }

    /**
     * A unit that states far fewer or more rows than before, as a hit or null: of its {@code rows} and its {@code last}
     * month with any.
     */
    String volume() {
        return """
                if(
                    last.report_month >= add_months(report_month, -%d) and abs(rows - last.rows) >= %s
                    and (rows * 100 < %s * last.rows or rows * 100 > %s * last.rows),
                    %s, null)""".formatted(
                        Reach.MONTHS,
                        rule("volume_least_rows"),
                        rule("volume_least_pct"),
                        rule("volume_most_pct"),
                        hit(
                                Rule.named("volume_jump"),
                                "cast(rows as string)",
                                "concat('上期 ', last.rows, ' 行，本期 ', rows, ' 行')"));
    }

    /**
     * A unit whose figures are all those of the month before, as a hit or null: of the rows that were {@code compared}
     * with it and those {@code unchanged}.
     */
    String stale() {
        return "if(compared >= %s and compared = unchanged, %s, null)"
                .formatted(
                        rule("unchanged_least_rows"),
                        hit(
                                Rule.named("figures_unchanged"),
                                "cast(compared as string)",
                                "concat('共 ', compared, ' 行，各项数字均与上月相同')"));
    }

    /**
     * A SELECT of units whose projects are over 100 million yuan by their stated total, but not on the list of that
     * name, or the other way round; told when the year begins, and again with every {@code population_step} more or
     * fewer.
     *
     * @param units a condition that rows of the units meet that are asked about
     */
    String population(String units) {
        return """
                select unit, report_month, hit.*
                from (
                    select unit, report_month, %1$s as hit
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
                            where is_reported and %2$s
                            group by unit, report_month
                        )
                    )
                    where %3$s
                        and unlisted + small > 0
                        and (last is null or (last.unlisted + last.small) div %4$s <> (unlisted + small) div %4$s)
                )""".formatted(
                        hit(
                                Rule.named("population_differs"),
                                "cast(unlisted + small as string)",
                                "concat('总投资 1 亿元以上而不在清单的 ', unlisted, ' 个，在清单而总投资不足 1 亿元的 ', small, ' 个')"),
                        units,
                        Literals.inMonths(months),
                        rule("population_step"));
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
