-- Annual plan completion rate: 100 x sum of investment done this year / sum of annual plans, over the projects that
-- reported; a ratio of sums, never a mean of ratios. Coverage says how much of what is due stands behind it. What is
-- carried for projects that did not report stands beside and is in no other figure; what does not count is in none.
with

rates as (
    select
        list, by, key, report_month, projects, due_projects, due_reported, laggards, first_basis, last_basis,
        annual_plan_wan, due_plan_wan, due_reported_plan_wan, total_investment_wan, done_month_wan, done_ytd_wan,
        done_since_start_wan, plan_to_date_wan, carried_projects, carried_plan_wan, carried_done_ytd_wan,
        100 * cast(done_ytd_wan as decimal(24, 4)) / nullif(cast(annual_plan_wan as decimal(22, 4)), 0) as exact_pct,
        cast(100 * month(report_month) as decimal(8, 0)) / 12 as exact_time_pct
    from marts.group_sum
),

ranked as (
    select
        *,
        if(by <> 'total' and exact_pct is not null, rank() over (partition by list, by, report_month order by exact_pct desc), null)
            as place
    from rates
),

compared as (
    select
        *,
        first(struct(exact_pct, place)) over (
            partition by list, by, key, year(report_month)
            order by month(report_month) range between 1 preceding and 1 preceding
        ) as before
    from ranked
)

select
    this.* except (
        due_reported, due_reported_plan_wan, first_basis, last_basis, exact_pct, exact_time_pct, place, before
    ),
    coalesce(concat(task.ordinal, '、', task.title), this.key) as label,
    coalesce(region.sort_order, task.task_no, 0) as sort_order,
    if(this.first_basis <> this.last_basis, 'mixed', this.first_basis) as plan_to_date_basis,
    round(this.exact_pct, 4) as complete_pct,
    case when this.projects = 0 then '尚无项目上报' when this.exact_pct is null then '无年度计划' end as no_rate_reason,
    round(this.exact_time_pct, 4) as time_progress_pct,
    round(this.exact_pct - this.exact_time_pct, 4) as points_ahead,
    round(100 * cast(this.done_ytd_wan as decimal(24, 4)) / nullif(cast(this.plan_to_date_wan as decimal(22, 4)), 0), 4)
        as plan_to_date_pct,
    round(this.before.exact_pct, 4) as complete_pct_last_month,
    round(this.exact_pct - this.before.exact_pct, 4) as change_points,
    this.place as rank,
    this.before.place as rank_last_month,
    this.before.place - this.place as rank_change,
    round(100 * cast(this.due_reported as decimal(12, 0)) / nullif(this.due_projects, 0), 4) as project_coverage_pct,
    round(100 * cast(this.due_reported_plan_wan as decimal(24, 4)) / nullif(cast(this.due_plan_wan as decimal(22, 4)), 0), 4)
        as plan_coverage_pct,
    round(
        100 * cast(this.done_ytd_wan + this.carried_done_ytd_wan as decimal(24, 4))
            / nullif(cast(this.annual_plan_wan + this.carried_plan_wan as decimal(22, 4)), 0),
        4
    ) as complete_with_carried_pct
from compared as this
left join conformed.region as region
    on this.by in ('region', 'unit') and this.key = region.name
left join marts.plan_task as task
    on this.by = 'task' and this.key = cast(task.task_no as string) and year(this.report_month) = task.plan_year
