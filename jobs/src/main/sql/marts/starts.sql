-- Starts, resumptions, finishes and statistics registration, over the projects that reported. Each start rate names its
-- variant. A start is the first ground-breaking of a permanent work, as the unit dates it.
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
from marts.group_sum as counts
left join conformed.region as region
    on counts.by = 'region' and counts.key = region.name
where counts.by in ('total', 'region', 'industry') and counts.projects > 0
