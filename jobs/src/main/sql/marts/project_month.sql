-- Projects by month as now known: what the unit reported, with what the lists and the plan say of the project.
with

-- One statement per project and month: where two units state it, the one that was received last.
reported as (
    select
        project_id, report_month, project_code, project_name, unit, county, industry_division, build_stage,
        total_investment_wan, done_to_last_year_wan, annual_plan_wan, plan_to_date_wan, done_month_wan, done_ytd_wan,
        done_since_start_wan, started, resumed, planned_start, actual_start, start_kind, planned_finish, actual_finish,
        visual_progress, physical_progress_pct, arrived_central_wan, arrived_special_treasury_wan, arrived_local_wan,
        arrived_special_bond_wan, arrived_loan_wan, arrived_self_raised_wan, arrived_other_wan, arrived_wan, paid_wan,
        in_statistics, issue, responsible_unit, missing, marks, is_standing, received_at, delivery_id, file, sheet,
        row_number, corrects, corrects_row,
        row_number() over (partition by project_id, report_month order by known_from desc, unit, project_code) as nth
    from history.project_month
    where known_to is null and :projects
),

tasks as (
    select
        plan_year,
        project_id,
        array_sort(collect_set(task_no)) as task_nos
    from marts.project_task
    where not needs_review
    group by plan_year, project_id
),

-- What was reported goes before what the lists say, and what was said last in the year before or after it.
known as (
    select
        expected.*,
        coalesce(reported.project_code, expected.says.project_code, expected.last_said.project_code) as project_code,
        coalesce(reported.project_name, expected.says.project_name, expected.last_said.project_name) as project_name,
        coalesce(reported.unit, expected.last_said.unit, expected.says.region) as unit,
        coalesce(reported.county, expected.says.county, expected.last_said.county) as county,
        coalesce(
            reported.industry_division, expected.says.industry_division, expected.last_said.industry_division
        ) as industry_division,
        coalesce(reported.build_stage, expected.last_said.build_stage, expected.says.build_stage) as build_stage,
        coalesce(
            reported.total_investment_wan, expected.last_said.total_investment_wan, expected.says.total_investment_wan
        ) as known_total_wan,
        coalesce(reported.annual_plan_wan, expected.last_said.annual_plan_wan, expected.says.annual_plan_wan)
            as due_plan_wan,
        coalesce(expected.says.planned_start, reported.planned_start) as planned_start,
        coalesce(expected.says.planned_finish, reported.planned_finish) as planned_finish,
        coalesce(
            reported.plan_to_date_wan, round(reported.annual_plan_wan * month(expected.report_month) / 12, 4)
        ) as plan_to_date_wan,
        case
            when reported.plan_to_date_wan is not null then 'monthly'
            when reported.annual_plan_wan is not null then 'linear'
        end as plan_to_date_basis,
        reported.* except (
            project_id, report_month, project_code, project_name, unit, county, industry_division, build_stage,
            planned_start, planned_finish, plan_to_date_wan, nth
        ),
        cast(100 * month(expected.report_month) as decimal(8, 0)) / 12 as exact_time_pct,
        100 * reported.done_ytd_wan / nullif(reported.annual_plan_wan, 0) as exact_pct
    from marts.expected_project as expected
    left join reported
        on expected.project_id = reported.project_id and expected.report_month = reported.report_month and reported.nth = 1
)

select
    known.* except (says, last_said, over_100m_wan, laggard_points, exact_time_pct, exact_pct),
    known.unit as region,
    industry.division_name as industry_division_name,
    industry.section as industry_section,
    industry.section_name as industry_section_name,
    known.says.supervising_body,
    known.says.programme,
    known.says.owner,
    known.says.investor_nature,
    coalesce(tasks.task_nos, array()) as task_nos,
    package.parent_code,
    package.not_counted_reason is null as counts,
    package.not_counted_reason,
    known.known_total_wan >= known.over_100m_wan as is_over_100m,
    carry.unit is not null as is_carried,
    if(carry.unit is null, null, known.last_said.report_month) as carried_from,
    if(carry.unit is null, null, known.last_said.annual_plan_wan) as carried_plan_wan,
    if(carry.unit is null, null, known.last_said.done_ytd_wan) as carried_done_ytd_wan,
    round(known.exact_pct, 4) as complete_pct,
    round(known.exact_time_pct, 4) as time_progress_pct,
    round(known.exact_pct - known.exact_time_pct, 4) as points_ahead,
    -- done / plan < months / 12 - 10 %, multiplied out: no division, so that ten points exactly are not yet more.
    coalesce(
        package.not_counted_reason is null
            and known.annual_plan_wan > 0
            and 1200 * known.done_ytd_wan
            < known.annual_plan_wan * (100 * month(known.report_month) - 12 * cast(known.laggard_points as decimal(6, 2)))
            and not (known.build_stage <=> '竣工投产'),
        false
    ) as is_laggard
from known
left join conformed.industry as industry
    on known.industry_division = industry.division
left join tasks
    on known.project_id = tasks.project_id and year(known.report_month) = tasks.plan_year
left join marts.project_package as package
    on known.project_id = package.project_id and known.report_month = package.report_month
-- Units for whose silent projects it is declared that their last figures are carried.
left join conformed.carry_forward as carry
    on known.unit = carry.unit
    and carry.known_to is null
    and coalesce(carry.valid_from <= known.report_month, true)
    and coalesce(known.report_month < carry.valid_to, true)
    and known.last_said is not null
