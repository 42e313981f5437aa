-- Starts, resumptions, finishes and statistics registration, over the projects that reported. Each start rate names its
-- variant. A start is the first ground-breaking of a permanent work, as the unit dates it.
with

projects as (
    select
        explode(
            concat(lists, if(is_over_100m, array('总投资亿元以上'), array()), array('全部'))
        ) as list,
        last_day(report_month) as month_end,
        *
    from marts.project_month
    where is_reported
),

cuts as (
    select
        explode(
            array(
                struct('total' as by, '全省' as key),
                struct('region' as by, coalesce(region, '未填') as key),
                struct('industry' as by, coalesce(industry_section_name, '未填') as key)
            )
        ) as cut,
        *
    from projects
),

counts as (
    select
        list,
        cut.by as by,
        cut.key as key,
        report_month,
        count(*) as projects,
        count_if(build_stage = '前期') as preliminary_projects,
        count_if(year(planned_start) = year(report_month)) as planned_starts_year,
        count_if(year(planned_start) = year(report_month) and planned_start <= month_end) as planned_starts_to_date,
        count_if(year(actual_start) = year(report_month) and actual_start <= month_end) as actual_starts,
        count_if(trunc(actual_start, 'MM') = report_month) as actual_starts_month,
        count_if(started) as started_projects,
        count_if(
            build_stage <> '前期'
            and (
                coalesce(resumed, false)
                or (coalesce(started, false) and year(actual_start) = year(report_month))
                or year(actual_finish) = year(report_month)
            )
        ) as working_projects,
        count_if(year(planned_finish) = year(report_month)) as planned_finishes_year,
        count_if(year(actual_finish) = year(report_month) and actual_finish <= month_end) as actual_finishes,
        count_if(trunc(actual_finish, 'MM') = report_month) as actual_finishes_month,
        count_if(started and in_statistics) as registered_projects
    from cuts
    group by list, cut.by, cut.key, report_month
)

select
    counts.list,
    counts.by,
    counts.key,
    counts.report_month,
    coalesce(region.sort_order, 0) as sort_order,
    counts.projects,
    counts.preliminary_projects,
    counts.planned_starts_year,
    counts.planned_starts_to_date,
    counts.actual_starts,
    counts.actual_starts_month,
    round(100 * cast(counts.actual_starts as decimal(12, 0)) / nullif(counts.planned_starts_year, 0), 4)
        as start_of_year_pct,
    round(100 * cast(counts.actual_starts as decimal(12, 0)) / nullif(counts.planned_starts_to_date, 0), 4)
        as start_to_date_pct,
    counts.started_projects,
    round(100 * cast(counts.started_projects as decimal(12, 0)) / nullif(counts.projects, 0), 4) as start_of_all_pct,
    counts.working_projects,
    round(
        100 * cast(counts.working_projects as decimal(12, 0))
            / nullif(counts.projects - counts.preliminary_projects, 0),
        4
    ) as start_resume_pct,
    counts.planned_finishes_year,
    counts.actual_finishes,
    counts.actual_finishes_month,
    round(100 * cast(counts.actual_finishes as decimal(12, 0)) / nullif(counts.planned_finishes_year, 0), 4)
        as finish_pct,
    counts.registered_projects,
    round(100 * cast(counts.registered_projects as decimal(12, 0)) / nullif(counts.started_projects, 0), 4)
        as registration_pct
from counts
left join conformed.region as region
    on counts.by = 'region' and counts.key = region.name
