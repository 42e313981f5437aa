-- Projects by month as now known: what the unit reported, with what the lists and the plan say of the project.
-- A project is due in a month if a list holds it then, or it reported earlier in the year.
with

-- One statement per project and month: where two units state it, the one that was received last.
reported as (
    select *
    from (
        select
            *,
            row_number() over (partition by project_id, report_month order by known_from desc, unit) as nth
        from history.project_month
        where known_to is null
    )
    where nth = 1
),

months as (
    select distinct report_month from reported
),

-- Memberships in the months that they hold.
listed as (
    select
        months.report_month,
        list.unit as list_name,
        list.project_id,
        list.project_code,
        list.project_name,
        list.region,
        list.county,
        list.industry_division,
        list.supervising_body,
        list.programme,
        list.owner,
        list.investor_nature,
        list.build_stage,
        list.total_investment_wan,
        list.annual_plan_wan,
        list.planned_start,
        list.planned_finish
    from history.project_list as list
    inner join months
        on year(months.report_month) = year(list.report_month)
        and months.report_month >= coalesce(trunc(list.listed_from, 'MM'), list.report_month)
    where list.known_to is null
),

-- What the lists say of a project; where several hold it, the list first by name speaks for its attributes.
register as (
    select
        report_month,
        project_id,
        array_sort(collect_set(list_name)) as lists,
        min_by(
            struct(
                project_code, project_name, region, county, industry_division, supervising_body, programme, owner,
                investor_nature, build_stage, total_investment_wan, annual_plan_wan, planned_start, planned_finish
            ),
            list_name
        ) as says
    from listed
    group by report_month, project_id
),

-- Projects that reported earlier in the year, as they last did.
earlier as (
    select
        months.report_month,
        reported.project_id,
        max_by(
            struct(
                reported.project_code, reported.project_name, reported.unit, reported.county,
                reported.industry_division, reported.build_stage, reported.total_investment_wan,
                reported.annual_plan_wan
            ),
            reported.report_month
        ) as said
    from reported
    inner join months
        on reported.report_month < months.report_month and year(reported.report_month) = year(months.report_month)
    group by months.report_month, reported.project_id
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

known as (
    select
        coalesce(reported.project_id, register.project_id, earlier.project_id) as project_id,
        coalesce(reported.report_month, register.report_month, earlier.report_month) as report_month,
        coalesce(reported.project_code, register.says.project_code, earlier.said.project_code) as project_code,
        coalesce(reported.project_name, register.says.project_name, earlier.said.project_name) as project_name,
        coalesce(reported.unit, earlier.said.unit, register.says.region) as unit,
        coalesce(reported.county, register.says.county, earlier.said.county) as county,
        coalesce(reported.industry_division, register.says.industry_division, earlier.said.industry_division)
            as industry_division,
        coalesce(reported.build_stage, earlier.said.build_stage, register.says.build_stage) as build_stage,
        coalesce(reported.total_investment_wan, earlier.said.total_investment_wan, register.says.total_investment_wan)
            as stated_total_wan,
        coalesce(reported.annual_plan_wan, earlier.said.annual_plan_wan, register.says.annual_plan_wan)
            as due_plan_wan,
        coalesce(register.says.planned_start, reported.planned_start) as baseline_start,
        coalesce(register.says.planned_finish, reported.planned_finish) as baseline_finish,
        register.project_id is not null or earlier.project_id is not null as is_due,
        reported.project_id is not null as is_reported,
        coalesce(register.lists, array()) as lists,
        register.says.supervising_body,
        register.says.programme,
        register.says.owner,
        register.says.investor_nature,
        reported.* except (
            project_id, report_month, project_code, project_name, unit, county, industry_division, build_stage,
            planned_start, planned_finish
        )
    from reported
    full outer join register
        on reported.project_id = register.project_id and reported.report_month = register.report_month
    full outer join earlier
        on coalesce(reported.project_id, register.project_id) = earlier.project_id
        and coalesce(reported.report_month, register.report_month) = earlier.report_month
)

select
    known.project_id,
    known.report_month,
    known.project_code,
    known.project_name,
    known.unit,
    known.unit as region,
    known.county,
    known.industry_division,
    industry.division_name as industry_division_name,
    industry.section as industry_section,
    industry.section_name as industry_section_name,
    known.supervising_body,
    known.programme,
    known.owner,
    known.investor_nature,
    known.lists,
    coalesce(tasks.task_nos, array()) as task_nos,
    known.stated_total_wan >= 10000 as is_over_100m,
    known.is_due,
    known.is_reported,
    known.is_standing,
    known.build_stage,
    known.total_investment_wan,
    known.done_to_last_year_wan,
    known.annual_plan_wan,
    known.due_plan_wan,
    coalesce(known.plan_to_date_wan, round(known.annual_plan_wan * month(known.report_month) / 12, 4))
        as plan_to_date_wan,
    case
        when known.plan_to_date_wan is not null then 'monthly'
        when known.annual_plan_wan is not null then 'linear'
    end as plan_to_date_basis,
    known.done_month_wan,
    known.done_ytd_wan,
    known.done_since_start_wan,
    round(100 * known.done_ytd_wan / nullif(known.annual_plan_wan, 0), 4) as complete_pct,
    round(cast(100 * month(known.report_month) as decimal(8, 0)) / 12, 4) as time_progress_pct,
    round(
        100 * known.done_ytd_wan / nullif(known.annual_plan_wan, 0)
            - cast(100 * month(known.report_month) as decimal(8, 0)) / 12,
        4
    ) as points_ahead,
    -- done / plan < months / 12 - 10 %, multiplied out: no division, so that ten points exactly are not yet more.
    coalesce(
        known.annual_plan_wan > 0
            and 1200 * known.done_ytd_wan < known.annual_plan_wan * (100 * month(known.report_month) - 120)
            and not (known.build_stage <=> '竣工投产'),
        false
    ) as is_laggard,
    known.started,
    known.resumed,
    known.baseline_start as planned_start,
    known.actual_start,
    known.start_kind,
    known.baseline_finish as planned_finish,
    known.actual_finish,
    known.visual_progress,
    known.physical_progress_pct,
    known.arrived_central_wan,
    known.arrived_special_treasury_wan,
    known.arrived_local_wan,
    known.arrived_special_bond_wan,
    known.arrived_loan_wan,
    known.arrived_self_raised_wan,
    known.arrived_other_wan,
    known.arrived_wan,
    known.paid_wan,
    known.in_statistics,
    known.issue,
    known.responsible_unit,
    known.received_at,
    known.delivery_id,
    known.file,
    known.sheet,
    known.row_number
from known
left join conformed.industry as industry
    on known.industry_division = industry.division
left join tasks
    on known.project_id = tasks.project_id and year(known.report_month) = tasks.plan_year
