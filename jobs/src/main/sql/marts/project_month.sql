-- Projects by month as now known: what the unit reported, with what the lists and the plan say of the project.
-- A project is due in a month if a list holds it then, or it reported earlier in the year.
with

-- One statement per project and month: where two units state it, the one that was received last.
reported as (
    select *
    from (
        select
            *,
            row_number() over (partition by project_id, report_month order by known_from desc, unit, project_code) as nth
        from history.project_month
        where known_to is null
    )
    where nth = 1
),

months as (
    select distinct report_month from history.project_month where known_to is null
),

-- The rules that hold for each month, as now known.
rules as (
    select
        months.report_month,
        max(if(rule.name = 'over_100m_wan', rule.value, null)) as over_100m_wan,
        cast(max(if(rule.name = 'laggard_points', rule.value, null)) as decimal(6, 2)) as laggard_points
    from months
    inner join conformed.threshold as rule
        on coalesce(rule.valid_from <= months.report_month, true)
        and coalesce(months.report_month < rule.valid_to, true)
    where rule.known_to is null
    group by months.report_month
),

-- Units for whose silent projects it is declared that their last figures are carried.
carrying as (
    select distinct
        months.report_month,
        carry.unit
    from months
    inner join conformed.carry_forward as carry
        on coalesce(carry.valid_from <= months.report_month, true)
        and coalesce(months.report_month < carry.valid_to, true)
    where carry.known_to is null
),

-- A list that is issued again within the year takes the place of the one before from its month on.
issues as (
    select
        unit,
        report_month,
        lead(report_month) over (partition by unit, year(report_month) order by report_month) as replaced_from
    from (select distinct unit, report_month from history.project_list where known_to is null)
),

-- What the lists of a year say of a project, and in which months each holds it; where several hold it, the list first by
-- name speaks for its attributes, as last issued.
register as (
    select
        year(list.report_month) as plan_year,
        list.project_id,
        collect_list(
            struct(
                list.unit as list_name,
                greatest(list.report_month, coalesce(trunc(list.listed_from, 'MM'), list.report_month)) as listed_from,
                issues.replaced_from
            )
        ) as memberships,
        min_by(
            struct(
                list.project_code, list.project_name, list.region, list.county, list.industry_division,
                list.supervising_body, list.programme, list.owner, list.investor_nature, list.build_stage,
                list.total_investment_wan, list.annual_plan_wan, list.planned_start, list.planned_finish
            ),
            struct(list.unit, -month(list.report_month), list.delivery_id)
        ) as says
    from history.project_list as list
    inner join issues
        on list.unit = issues.unit and list.report_month = issues.report_month
    where list.known_to is null
    group by year(list.report_month), list.project_id
),

listed as (
    select
        register.project_id,
        months.report_month,
        array_sort(
            array_distinct(
                transform(
                    filter(
                        register.memberships,
                        x -> x.listed_from <= months.report_month
                            and (x.replaced_from is null or months.report_month < x.replaced_from)
                    ),
                    x -> x.list_name
                )
            )
        ) as lists
    from register
    inner join months
        on register.plan_year = year(months.report_month)
),

-- Months after the first that a project reported in the year.
earlier as (
    select
        first_reports.project_id,
        months.report_month
    from (
        select
            project_id,
            min(report_month) as first_month
        from history.project_month
        where known_to is null
        group by project_id, year(report_month)
    ) as first_reports
    inner join months
        on year(first_reports.first_month) = year(months.report_month)
        and first_reports.first_month < months.report_month
),

-- Who is expected, and who came.
expected as (
    select
        project_id,
        report_month,
        max(is_due) as is_due,
        max(is_reported) as is_reported,
        array_sort(flatten(collect_list(lists))) as lists
    from (
        select project_id, report_month, false as is_due, true as is_reported, array() as lists
        from history.project_month
        where known_to is null
        union all
        select project_id, report_month, true as is_due, false as is_reported, lists from listed where size(lists) > 0
        union all
        select project_id, report_month, true as is_due, false as is_reported, array() as lists from earlier
    )
    group by project_id, report_month
),

-- What those who did not come last said in the year.
last_said as (
    select
        expected.project_id,
        expected.report_month,
        max_by(
            struct(
                said.project_code, said.project_name, said.unit, said.county, said.industry_division, said.build_stage,
                said.total_investment_wan, said.annual_plan_wan, said.done_ytd_wan, said.report_month
            ),
            struct(said.report_month, said.known_from, said.unit, said.project_code)
        ) as said
    from expected
    inner join history.project_month as said
        on expected.project_id = said.project_id
        and year(expected.report_month) = year(said.report_month)
        and said.report_month < expected.report_month
    where not expected.is_reported and said.known_to is null
    group by expected.project_id, expected.report_month
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
        expected.project_id,
        expected.report_month,
        coalesce(reported.project_code, register.says.project_code, last_said.said.project_code) as project_code,
        coalesce(reported.project_name, register.says.project_name, last_said.said.project_name) as project_name,
        coalesce(reported.unit, last_said.said.unit, register.says.region) as unit,
        coalesce(reported.county, register.says.county, last_said.said.county) as county,
        coalesce(reported.industry_division, register.says.industry_division, last_said.said.industry_division)
            as industry_division,
        coalesce(reported.build_stage, last_said.said.build_stage, register.says.build_stage) as build_stage,
        coalesce(
            reported.total_investment_wan, last_said.said.total_investment_wan, register.says.total_investment_wan
        ) as stated_total_wan,
        coalesce(reported.annual_plan_wan, last_said.said.annual_plan_wan, register.says.annual_plan_wan)
            as due_plan_wan,
        coalesce(register.says.planned_start, reported.planned_start) as baseline_start,
        coalesce(register.says.planned_finish, reported.planned_finish) as baseline_finish,
        expected.is_due,
        expected.is_reported,
        expected.lists,
        last_said.said as last_said,
        register.says.supervising_body,
        register.says.programme,
        register.says.owner,
        register.says.investor_nature,
        reported.* except (
            project_id, report_month, project_code, project_name, unit, county, industry_division, build_stage,
            planned_start, planned_finish, parent_code
        )
    from expected
    left join reported
        on expected.project_id = reported.project_id and expected.report_month = reported.report_month
    left join register
        on expected.project_id = register.project_id and year(expected.report_month) = register.plan_year
    left join last_said
        on expected.project_id = last_said.project_id and expected.report_month = last_said.report_month
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
    package.parent_code,
    package.not_counted_reason is null as counts,
    package.not_counted_reason,
    known.stated_total_wan >= rules.over_100m_wan as is_over_100m,
    known.stated_total_wan as known_total_wan,
    known.is_due,
    known.is_reported,
    known.is_standing,
    carrying.unit is not null as is_carried,
    if(carrying.unit is null, null, known.last_said.report_month) as carried_from,
    if(carrying.unit is null, null, known.last_said.annual_plan_wan) as carried_plan_wan,
    if(carrying.unit is null, null, known.last_said.done_ytd_wan) as carried_done_ytd_wan,
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
        package.not_counted_reason is null
            and known.annual_plan_wan > 0
            and 1200 * known.done_ytd_wan
            < known.annual_plan_wan * (100 * month(known.report_month) - 12 * rules.laggard_points)
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
    known.missing,
    known.marks,
    known.received_at,
    known.delivery_id,
    known.file,
    known.sheet,
    known.row_number,
    known.corrects,
    known.corrects_row
from known
left join conformed.industry as industry
    on known.industry_division = industry.division
left join tasks
    on known.project_id = tasks.project_id and year(known.report_month) = tasks.plan_year
left join rules
    on known.report_month = rules.report_month
left join marts.project_package as package
    on known.project_id = package.project_id and known.report_month = package.report_month
left join carrying
    on known.unit = carrying.unit
    and known.report_month = carrying.report_month
    and known.is_due
    and not known.is_reported
    and known.last_said.report_month is not null
