-- How the projects that are linked to each plan task stand. Tasks share projects: never add them.
with

named as (
    select distinct
        plan_year,
        task_no,
        project_id
    from marts.project_task
    where short_name is not null and not needs_review
),

linked as (
    select
        explode(task_nos) as task_no,
        *
    from marts.project_month
    where not_counted_reason is null
),

sums as (
    select
        year(linked.report_month) as plan_year,
        linked.task_no,
        linked.report_month,
        count(*) as linked_projects,
        count(named.project_id) as named_projects,
        count_if(named.project_id is not null and linked.started) as named_started,
        count_if(named.project_id is not null and linked.actual_finish <= last_day(linked.report_month))
            as named_finished,
        coalesce(sum(linked.annual_plan_wan), 0) as annual_plan_wan,
        coalesce(sum(linked.done_ytd_wan), 0) as done_ytd_wan,
        count_if(linked.is_laggard) as laggards
    from linked
    left join named
        on linked.project_id = named.project_id
        and linked.task_no = named.task_no
        and year(linked.report_month) = named.plan_year
    group by year(linked.report_month), linked.task_no, linked.report_month
),

months as (
    select distinct report_month from marts.project_month
)

select
    task.plan_year,
    task.task_no,
    months.report_month,
    task.ordinal,
    task.title,
    task.lead_body,
    task.bodies,
    task.work_items,
    coalesce(sums.linked_projects, 0) as linked_projects,
    coalesce(sums.named_projects, 0) as named_projects,
    coalesce(sums.named_started, 0) as named_started,
    coalesce(sums.named_finished, 0) as named_finished,
    coalesce(sums.annual_plan_wan, 0) as annual_plan_wan,
    coalesce(sums.done_ytd_wan, 0) as done_ytd_wan,
    round(
        100 * cast(sums.done_ytd_wan as decimal(24, 4)) / nullif(cast(sums.annual_plan_wan as decimal(22, 4)), 0), 4
    ) as complete_pct,
    round(cast(100 * month(months.report_month) as decimal(8, 0)) / 12, 4) as time_progress_pct,
    round(
        100 * cast(sums.done_ytd_wan as decimal(24, 4)) / nullif(cast(sums.annual_plan_wan as decimal(22, 4)), 0)
            - cast(100 * month(months.report_month) as decimal(8, 0)) / 12,
        4
    ) as points_ahead,
    coalesce(sums.laggards, 0) as laggards
from marts.plan_task as task
inner join months
    on task.plan_year = year(months.report_month)
left join sums
    on task.plan_year = sums.plan_year
    and task.task_no = sums.task_no
    and months.report_month = sums.report_month
