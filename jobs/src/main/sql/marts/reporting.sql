-- Who owed which month, when it came and how often it was corrected. The deadline is a day of the next month, in the
-- province's time, by the rule that holds for the month.
with

months as (
    select
        stated.report_month,
        date_add(add_months(stated.report_month, 1), cast(rules.report_deadline_day as int) - 1) as deadline
    from (select distinct report_month from marts.project_month) as stated
    left join conformed.rules_in_force as rules
        on stated.report_month >= rules.valid_from and stated.report_month < rules.valid_to
),

due as (
    select
        unit,
        report_month,
        count_if(is_due) as due_projects,
        count_if(is_reported) as reported_projects,
        count_if(is_due and is_reported) as due_reported,
        coalesce(sum(due_plan_wan) filter (where is_due), 0) as due_plan_wan,
        coalesce(sum(due_plan_wan) filter (where is_due and is_reported), 0) as due_reported_plan_wan
    from marts.project_month
    group by unit, report_month
),

broken as (
    select
        unit,
        report_month,
        count(*) as rows_quarantined,
        count_if(severity = 'hold') as rows_held
    from marts.quarantine
    where source = 'dispatch' and state = 'open'
    group by unit, report_month
),

found as (
    select
        unit,
        report_month,
        count_if(severity = 'finding') as findings,
        count_if(severity = 'hold') as holds
    from marts.finding
    where source = 'dispatch'
    group by unit, report_month
)

select
    region.name as unit,
    months.report_month,
    region.sort_order,
    coalesce(due.due_projects, 0) as due_projects,
    coalesce(due.reported_projects, 0) as reported_projects,
    round(100 * cast(due.due_reported as decimal(12, 0)) / nullif(due.due_projects, 0), 4) as project_coverage_pct,
    round(100 * cast(due.due_reported_plan_wan as decimal(24, 4)) / nullif(cast(due.due_plan_wan as decimal(22, 4)), 0), 4)
        as plan_coverage_pct,
    statements.first_received_at,
    statements.last_received_at,
    months.deadline,
    -- Of what never came there are no days yet; greatest() alone would pass over the null and say 0.
    if(
        statements.first_received_at is null,
        null,
        greatest(0, datediff(to_date(from_utc_timestamp(statements.first_received_at, 'Asia/Shanghai')), months.deadline))
    ) as days_late,
    coalesce(statements.deliveries, 0) as deliveries,
    coalesce(greatest(statements.statements - 1, 0) + statements.corrections, 0) as corrections,
    coalesce(statements.rows_corrected, 0) as rows_corrected,
    coalesce(broken.rows_quarantined, 0) as rows_quarantined,
    coalesce(broken.rows_held, 0) as rows_held,
    coalesce(found.findings, 0) as findings,
    coalesce(found.holds, 0) as holds,
    case
        when statements.first_received_at is null then '未报'
        when statements.statements > 1 or statements.corrections > 0 then '更正'
        when to_date(from_utc_timestamp(statements.first_received_at, 'Asia/Shanghai')) > months.deadline then '迟报'
        else '按时'
    end as state
from conformed.region as region
cross join months
left join due
    on region.name = due.unit and months.report_month = due.report_month
left join conformed.dispatch_statement as statements
    on region.name = statements.unit and months.report_month = statements.report_month
left join broken
    on region.name = broken.unit and months.report_month = broken.report_month
left join found
    on region.name = found.unit and months.report_month = found.report_month
where coalesce(due.due_projects, 0) > 0 or statements.first_received_at is not null
