-- Who owed which month, and when it came. The deadline is the 10th of the next month, in the province's time.
with

months as (
    select distinct report_month from marts.project_month
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

-- One row per unit and month of which anything was received.
statements as (
    select
        unit,
        report_month,
        min(received_at) as first_received_at,
        max(received_at) as last_received_at,
        count(distinct delivery_id) as deliveries
    from (
        select unit, report_month, received_at, delivery_id from staging.dispatch
        union all
        select unit, report_month, received_at, delivery_id from staging.quarantine
        where table_name = 'staging.dispatch'
    )
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
    round(
        100 * cast(due.due_reported_plan_wan as decimal(24, 4)) / nullif(cast(due.due_plan_wan as decimal(22, 4)), 0), 4
    ) as plan_coverage_pct,
    statements.first_received_at,
    statements.last_received_at,
    date_add(add_months(months.report_month, 1), 9) as deadline,
    -- Of what never came there are no days yet; greatest() alone would pass over the null and say 0.
    if(
        statements.first_received_at is null,
        null,
        greatest(
            0,
            datediff(
                to_date(from_utc_timestamp(statements.first_received_at, 'Asia/Shanghai')),
                date_add(add_months(months.report_month, 1), 9)
            )
        )
    ) as days_late,
    coalesce(statements.deliveries, 0) as deliveries,
    coalesce(broken.rows_quarantined, 0) as rows_quarantined,
    coalesce(broken.rows_held, 0) as rows_held,
    coalesce(found.findings, 0) as findings,
    coalesce(found.holds, 0) as holds,
    case
        when statements.first_received_at is null then '未报'
        when
            to_date(from_utc_timestamp(statements.first_received_at, 'Asia/Shanghai'))
            > date_add(add_months(months.report_month, 1), 9)
            then '迟报'
        else '按时'
    end as state
from conformed.region as region
cross join months
left join due
    on region.name = due.unit and months.report_month = due.report_month
left join statements
    on region.name = statements.unit and months.report_month = statements.report_month
left join broken
    on region.name = broken.unit and months.report_month = broken.report_month
left join found
    on region.name = found.unit and months.report_month = found.report_month
where coalesce(due.due_projects, 0) > 0 or statements.first_received_at is not null
