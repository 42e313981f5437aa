-- Starts, resumptions, finishes and statistics registration, over the projects that reported. Each start rate names its
-- variant. A start is the first ground-breaking of a permanent work, as the unit dates it.
with

-- Projects that agree in every group are counted first.
alike as (
    select
        report_month,
        lists,
        is_over_100m,
        region,
        industry_section_name,
        count(*) as projects,
        count_if(build_stage = '前期') as preliminary_projects,
        count_if(year(planned_start) = year(report_month)) as planned_starts_year,
        count_if(year(planned_start) = year(report_month) and planned_start <= last_day(report_month))
            as planned_starts_to_date,
        count_if(year(actual_start) = year(report_month) and actual_start <= last_day(report_month)) as actual_starts,
        count_if(trunc(actual_start, 'MM') = report_month) as actual_starts_month,
        count_if(started) as started_projects,
        count_if(
            not (build_stage <=> '前期')
            and (
                coalesce(resumed, false)
                or (coalesce(started, false) and year(actual_start) = year(report_month))
                or (year(actual_finish) = year(report_month) and actual_finish <= last_day(report_month))
            )
        ) as working_projects,
        count_if(year(planned_finish) = year(report_month)) as planned_finishes_year,
        count_if(year(actual_finish) = year(report_month) and actual_finish <= last_day(report_month))
            as actual_finishes,
        count_if(trunc(actual_finish, 'MM') = report_month) as actual_finishes_month,
        count_if(started and in_statistics) as registered_projects
    from marts.project_month
    where is_reported and not_counted_reason is null
    group by report_month, lists, is_over_100m, region, industry_section_name
),

populations as (
    select
        explode(concat(lists, if(is_over_100m, array('总投资亿元以上'), array()), array('全部'))) as list,
        *
    from alike
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
    from populations
),

counts as (
    select
        list,
        cut.by as by,
        cut.key as key,
        report_month,
        sum(projects) as projects,
        sum(preliminary_projects) as preliminary_projects,
        sum(planned_starts_year) as planned_starts_year,
        sum(planned_starts_to_date) as planned_starts_to_date,
        sum(actual_starts) as actual_starts,
        sum(actual_starts_month) as actual_starts_month,
        sum(started_projects) as started_projects,
        sum(working_projects) as working_projects,
        sum(planned_finishes_year) as planned_finishes_year,
        sum(actual_finishes) as actual_finishes,
        sum(actual_finishes_month) as actual_finishes_month,
        sum(registered_projects) as registered_projects
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
