-- What projects add up to, by population, cut and group: the sums and counts that rates are made of. What is only carried
-- for projects that did not report is in columns of its own; what does not count is in none.
with

counted as (
    select
        *,
        is_due and is_reported as is_due_reported,
        year(planned_start) = year(report_month) as starts_this_year,
        year(actual_start) = year(report_month) and actual_start <= last_day(report_month) as has_started_this_year,
        year(actual_finish) = year(report_month) and actual_finish <= last_day(report_month) as has_finished_this_year
    from marts.project_month
    where not_counted_reason is null
),

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
        count_if(is_due_reported) as due_reported,
        count_if(is_laggard) as laggards,
        count_if(is_carried) as carried_projects,
        max(plan_to_date_basis) as last_basis,
        min(plan_to_date_basis) as first_basis,
        sum(annual_plan_wan) as annual_plan_wan,
        sum(if(is_due, due_plan_wan, 0)) as due_plan_wan,
        sum(if(is_due_reported, due_plan_wan, 0)) as due_reported_plan_wan,
        sum(total_investment_wan) as total_investment_wan,
        sum(done_month_wan) as done_month_wan,
        sum(done_ytd_wan) as done_ytd_wan,
        sum(done_since_start_wan) as done_since_start_wan,
        sum(plan_to_date_wan) as plan_to_date_wan,
        sum(carried_plan_wan) as carried_plan_wan,
        sum(carried_done_ytd_wan) as carried_done_ytd_wan,
        sum(arrived_central_wan) as arrived_central_wan,
        sum(arrived_special_treasury_wan) as arrived_special_treasury_wan,
        sum(arrived_local_wan) as arrived_local_wan,
        sum(arrived_special_bond_wan) as arrived_special_bond_wan,
        sum(arrived_loan_wan) as arrived_loan_wan,
        sum(arrived_self_raised_wan) as arrived_self_raised_wan,
        sum(arrived_other_wan) as arrived_other_wan,
        sum(arrived_wan) as arrived_wan,
        sum(paid_wan) as paid_wan,
        count_if(is_reported and build_stage = '前期') as preliminary_projects,
        count_if(is_reported and starts_this_year) as planned_starts_year,
        count_if(is_reported and starts_this_year and planned_start <= last_day(report_month)) as planned_starts_to_date,
        count_if(is_reported and has_started_this_year) as actual_starts,
        count_if(is_reported and trunc(actual_start, 'MM') = report_month) as actual_starts_month,
        count_if(is_reported and started) as started_projects,
        count_if(
            is_reported
            and not (build_stage <=> '前期')
            and (
                coalesce(resumed, false)
                or (coalesce(started, false) and year(actual_start) = year(report_month))
                or has_finished_this_year
            )
        ) as working_projects,
        count_if(is_reported and year(planned_finish) = year(report_month)) as planned_finishes_year,
        count_if(is_reported and has_finished_this_year) as actual_finishes,
        count_if(is_reported and trunc(actual_finish, 'MM') = report_month) as actual_finishes_month,
        count_if(is_reported and started and in_statistics) as registered_projects
    from counted
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
)

select
    list,
    cut.by as by,
    cut.key as key,
    report_month,
    sum(projects) as projects,
    sum(due_projects) as due_projects,
    sum(due_reported) as due_reported,
    sum(laggards) as laggards,
    sum(carried_projects) as carried_projects,
    max(last_basis) as last_basis,
    min(first_basis) as first_basis,
    coalesce(sum(annual_plan_wan), 0) as annual_plan_wan,
    coalesce(sum(due_plan_wan), 0) as due_plan_wan,
    coalesce(sum(due_reported_plan_wan), 0) as due_reported_plan_wan,
    coalesce(sum(total_investment_wan), 0) as total_investment_wan,
    coalesce(sum(done_month_wan), 0) as done_month_wan,
    coalesce(sum(done_ytd_wan), 0) as done_ytd_wan,
    coalesce(sum(done_since_start_wan), 0) as done_since_start_wan,
    coalesce(sum(plan_to_date_wan), 0) as plan_to_date_wan,
    coalesce(sum(carried_plan_wan), 0) as carried_plan_wan,
    coalesce(sum(carried_done_ytd_wan), 0) as carried_done_ytd_wan,
    coalesce(sum(arrived_central_wan), 0) as arrived_central_wan,
    coalesce(sum(arrived_special_treasury_wan), 0) as arrived_special_treasury_wan,
    coalesce(sum(arrived_local_wan), 0) as arrived_local_wan,
    coalesce(sum(arrived_special_bond_wan), 0) as arrived_special_bond_wan,
    coalesce(sum(arrived_loan_wan), 0) as arrived_loan_wan,
    coalesce(sum(arrived_self_raised_wan), 0) as arrived_self_raised_wan,
    coalesce(sum(arrived_other_wan), 0) as arrived_other_wan,
    coalesce(sum(arrived_wan), 0) as arrived_wan,
    coalesce(sum(paid_wan), 0) as paid_wan,
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
