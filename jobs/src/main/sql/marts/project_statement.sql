-- What units state of each project, month by month, beside what they stated of it before. Nothing is compared with what
-- is more than 13 months old. A row that is in quarantine is there, only not readable: its project has not vanished.
with

-- Months that a unit stated, which always means all of its projects.
unit_months as (
    select
        *,
        lag(report_month) over (partition by unit order by report_month) as stated_before,
        lead(struct(report_month, place.*)) over (partition by unit order by report_month) as stated_after
    from (
        select
            unit,
            report_month,
            min(struct(delivery_id, file)) as place
        from marts.project_month
        where is_reported
        group by unit, report_month
    )
),

-- What was said before the months that are asked about matters only of projects that were not reported in the month
-- before them.
compared as (
    select said.*
    from marts.project_month as said
    left join marts.project_month as last
        on said.project_id = last.project_id and last.is_reported and last.report_month = :since
    where said.is_reported and (said.report_month >= :since or last.project_id is null)
),

told as (
    select
        project_id,
        report_month,
        coalesce(max(unit) filter (where figures is not null), min(unit)) as unit,
        any_value(figures, true) as figures
    from (
        select
            project_id,
            report_month,
            unit,
            struct(
                report_month, unit, project_code, project_name, lists, build_stage, industry_division,
                industry_division_name, parent_code, delivery_id, file, sheet, row_number
            ) as figures
        from compared
        union all
        select row_key as project_id, report_month, unit, null as figures
        from marts.quarantine
        where source = 'dispatch' and state = 'open' and row_key is not null
    )
    group by project_id, report_month
),

in_order as (
    select
        told.*,
        unit_months.stated_before,
        unit_months.stated_after,
        lag(told.report_month) over project as told_before,
        lead(told.report_month) over project as told_after,
        lag(unit_months.stated_after.report_month) over project as should_be_told,
        last(told.figures, true) over (
            partition by told.project_id order by told.report_month rows between unbounded preceding and 1 preceding
        ) as before
    from told
    left join unit_months
        on told.unit = unit_months.unit and told.report_month = unit_months.report_month
    window project as (partition by told.project_id order by told.report_month)
)

select
    project_id,
    report_month,
    figures as now,
    if(before.report_month >= add_months(report_month, -13), before, null) as before,
    coalesce(figures, before) as known,
    stated_after,
    coalesce(
        figures is not null
            and not coalesce(told_before >= add_months(report_month, -13), false)
            and stated_before >= add_months(report_month, -13),
        false
    ) as is_entered,
    coalesce(
        figures is not null and told_before >= add_months(report_month, -13) and should_be_told < report_month, false
    ) as is_returned,
    coalesce(
        coalesce(figures, before) is not null
            and coalesce(told_after > stated_after.report_month, true)
            and stated_after.report_month <= add_months(report_month, 13),
        false
    ) as is_vanished
from in_order
