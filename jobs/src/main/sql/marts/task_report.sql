-- What bodies report on work items, and whether the ledger uses it: it does from a body that leads the work item, or from
-- any of its bodies where none leads. What is not used stays visible, with the reason.
with

reports as (
    select
        report.*,
        year(report.report_month) as plan_year,
        coalesce(alias.name, report.unit) as body
    from history.task_report as report
    left join conformed.body_alias as alias
        on report.unit = alias.alias
    where report.known_to is null
),

answered as (
    select
        reports.*,
        plan.plan_year is not null as has_plan,
        work_item.bodies,
        get(filter(work_item.bodies, x -> x.body = reports.body), 0) as answering
    from reports
    left join marts.plan_in_force as plan
        on reports.plan_year = plan.plan_year
    left join marts.work_item as work_item
        on reports.plan_year = work_item.plan_year
        and reports.task_no = work_item.task_no
        and reports.work_item_no = work_item.work_item_no
),

judged as (
    select
        *,
        case
            when not has_plan then '该年度没有计划'
            when bodies is null then '计划中没有这一事项'
            when answering is null then '不是这一事项的责任单位'
            when answering.role <> 'lead' and exists(bodies, x -> x.role = 'lead') then '以牵头单位报送为准'
        end as not_used_reason
    from answered
)

select
    plan_year,
    task_no,
    work_item_no,
    report_month,
    unit,
    body,
    if(not_used_reason is null, answering.position, null) as position,
    not_used_reason is null as is_used,
    not_used_reason,
    case stated_state
        when '滞后' then 'behind'
        when '序时' then 'on_schedule'
        when '超前' then 'ahead'
        when '完成' then 'completed'
        else 'other'
    end as stated_state,
    stated_state as stated_label,
    progress,
    value,
    measure_unit,
    problem,
    delivery_id,
    file,
    sheet,
    row_number
from judged
