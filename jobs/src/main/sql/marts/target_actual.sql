-- What stands against each target of the plans in force, month by month: the latest figure of the year that its rule
-- names, with the rules that hold in the month.
with

-- The months that are measured, each with its rules and with the lists' investment against their plan to date, which is
-- that of months where monthly plans are stated.
months as (
    select
        measured.report_month,
        measured.lists,
        rules.ledger_band_points as band_points,
        rules.rate_ahead_points as ahead_points,
        rules.about_tolerance_points,
        rules.about_tolerance_pct,
        rules.sync_tolerance_points
    from (
        select
            report_month,
            map_from_entries(
                collect_list(
                    struct(
                        list,
                        struct(
                            100 * cast(done_ytd_wan as decimal(24, 4)) / nullif(cast(annual_plan_wan as decimal(22, 4)), 0)
                                as complete_pct,
                            100 * cast(plan_to_date_wan as decimal(24, 4)) / nullif(cast(annual_plan_wan as decimal(22, 4)), 0)
                                as due_pct,
                            plan_to_date_basis
                        )
                    )
                )
            ) as lists
        from marts.completion
        where by = 'total'
        group by report_month
    ) as measured
    inner join conformed.rules_in_force as rules
        on measured.report_month >= rules.valid_from and measured.report_month < rules.valid_to
),

-- What a body says it has reached, of whom the ledger listens to; the greatest is the latest, the lead's before others'.
stated as (
    select
        plan_year,
        task_no,
        work_item_no,
        collect_list(
            struct(
                report_month as month,
                -position as rank,
                struct(value as actual_stated, measure_unit as actual_unit, report_month as as_of, file, sheet, row_number) as figure
            )
        ) as reports
    from marts.task_report
    where is_used and value is not null
    group by plan_year, task_no, work_item_no
),

-- Projects on a list, and programmes. Under way is what was started, finished or worked on this year.
counted as (
    select
        figure,
        series,
        report_month,
        if(figure = 'listed_investment', count(*), size(collect_set(programme))) as listed,
        if(figure = 'listed_investment', count_if(is_under_way), size(collect_set(if(is_under_way, programme, null))))
            as under_way
    from (
        select
            report_month,
            programme,
            coalesce(started, false)
            or coalesce(actual_finish <= last_day(report_month), false)
            or coalesce(build_stage = '竣工投产', false)
            or coalesce(done_ytd_wan > 0, false) as is_under_way,
            inline(
                concat(
                    transform(lists, x -> struct('listed_investment' as figure, x as series)),
                    if(programme is null, array(), array(struct('programmes_under_way' as figure, '重大工程' as series)))
                )
            )
        from marts.project_month
        where not_counted_reason is null
    )
    group by figure, series, report_month
)

select
    target.*,
    months.* except (lists),
    months.lists[target.series] as list_progress,
    counted.listed,
    other.readings as others,
    case
        when target.comparator = 'assigned' then null
        when target.source = 'indicator'
            then array_max(
                filter(
                    own.readings,
                    x -> x.month <= months.report_month
                        and year(x.month) = target.plan_year
                        and (target.comparator <> 'relative' or exists(other.readings, y -> y.month = x.month))
                )
            ).figure
        when target.source = 'report' then array_max(filter(stated.reports, x -> x.month <= months.report_month)).figure
        when target.source = 'projects' and counted.listed > 0
            then struct(
                cast(counted.under_way as decimal(18, 4)) as actual_stated,
                target.figure_unit as actual_unit,
                months.report_month as as_of,
                cast(null as string) as file,
                cast(null as string) as sheet,
                cast(null as int) as row_number
            )
    end as actual
from marts.plan_target as target
inner join months
    on target.plan_year = year(months.report_month)
left join marts.measure_reading as own
    on target.source = 'indicator' and target.measure = own.measure
left join marts.measure_reading as other
    on target.source = 'indicator' and target.relative_to = other.measure
left join stated
    on target.source = 'report'
    and target.report_targets = 1
    and target.plan_year = stated.plan_year
    and target.task_no = stated.task_no
    and target.work_item_no = stated.work_item_no
left join counted
    on target.source = 'projects'
    and target.figure = counted.figure
    and target.series = counted.series
    and months.report_month = counted.report_month
