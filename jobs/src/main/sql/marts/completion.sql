-- Annual plan completion rate: 100 x sum of investment done this year / sum of annual plans, over the projects that
-- reported; a ratio of sums, never a mean of ratios. Coverage says how much of what is due stands behind it. What is
-- carried for projects that did not report stands beside and is in no other figure; what does not count is in none.
with

-- Projects that agree in every group are summed first: what is multiplied by populations and cuts is then few rows.
alike as (
    select
        report_month,
        lists,
        is_over_100m,
        region,
        unit,
        industry_section_name,
        supervising_body,
        task_nos,
        count_if(is_reported) as projects,
        count_if(is_due) as due_projects,
        count_if(is_due and is_reported) as due_reported,
        sum(annual_plan_wan) as annual_plan_wan,
        sum(if(is_due, due_plan_wan, 0)) as due_plan_wan,
        sum(if(is_due and is_reported, due_plan_wan, 0)) as due_reported_plan_wan,
        sum(total_investment_wan) as total_investment_wan,
        sum(done_month_wan) as done_month_wan,
        sum(done_ytd_wan) as done_ytd_wan,
        sum(done_since_start_wan) as done_since_start_wan,
        sum(plan_to_date_wan) as plan_to_date_wan,
        max(plan_to_date_basis) as last_basis,
        min(plan_to_date_basis) as first_basis,
        count_if(is_laggard) as laggards,
        count_if(is_carried) as carried_projects,
        sum(carried_plan_wan) as carried_plan_wan,
        sum(carried_done_ytd_wan) as carried_done_ytd_wan
    from marts.project_month
    where not_counted_reason is null
    group by report_month, lists, is_over_100m, region, unit, industry_section_name, supervising_body, task_nos
),

populations as (
    select
        explode(concat(lists, if(is_over_100m, array('总投资亿元以上'), array()), array('全部'))) as list,
        *
    from alike
),

-- The groups that a project counts in; by list and by task it may be in several.
cuts as (
    select
        explode(
            concat(
                array(
                    struct('total' as by, '全省' as key),
                    struct('region' as by, coalesce(region, '未填') as key),
                    struct('unit' as by, coalesce(unit, '未填') as key),
                    struct('industry' as by, coalesce(industry_section_name, '未填') as key),
                    struct('body' as by, coalesce(supervising_body, '未填') as key)
                ),
                transform(if(size(lists) = 0, array('未列入'), lists), x -> struct('list' as by, x as key)),
                transform(task_nos, x -> struct('task' as by, cast(x as string) as key))
            )
        ) as cut,
        *
    from populations
),

sums as (
    select
        list,
        cut.by as by,
        cut.key as key,
        report_month,
        sum(projects) as projects,
        sum(due_projects) as due_projects,
        sum(due_reported) as due_reported,
        cast(coalesce(sum(annual_plan_wan), 0) as decimal(28, 4)) as annual_plan_wan,
        cast(coalesce(sum(due_plan_wan), 0) as decimal(28, 4)) as due_plan_wan,
        cast(coalesce(sum(due_reported_plan_wan), 0) as decimal(28, 4)) as due_reported_plan_wan,
        cast(coalesce(sum(total_investment_wan), 0) as decimal(28, 4)) as total_investment_wan,
        cast(coalesce(sum(done_month_wan), 0) as decimal(28, 4)) as done_month_wan,
        cast(coalesce(sum(done_ytd_wan), 0) as decimal(28, 4)) as done_ytd_wan,
        cast(coalesce(sum(done_since_start_wan), 0) as decimal(28, 4)) as done_since_start_wan,
        cast(coalesce(sum(plan_to_date_wan), 0) as decimal(28, 4)) as plan_to_date_wan,
        min(first_basis) as first_basis,
        max(last_basis) as last_basis,
        sum(laggards) as laggards,
        sum(carried_projects) as carried_projects,
        cast(coalesce(sum(carried_plan_wan), 0) as decimal(28, 4)) as carried_plan_wan,
        cast(coalesce(sum(carried_done_ytd_wan), 0) as decimal(28, 4)) as carried_done_ytd_wan
    from cuts
    group by list, cut.by, cut.key, report_month
),

rates as (
    select
        *,
        100 * cast(done_ytd_wan as decimal(24, 4)) / nullif(cast(annual_plan_wan as decimal(22, 4)), 0) as exact_pct,
        cast(100 * month(report_month) as decimal(8, 0)) / 12 as exact_time_pct
    from sums
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
