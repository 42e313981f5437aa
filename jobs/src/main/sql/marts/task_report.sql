-- What bodies report on work items, and whether the ledger uses it: it does from a body that leads the work item, or from
-- any of its bodies where none leads. What is not used stays visible, with the reason.
with

work_items as (
    select
        plan.plan_year,
        work.task_no,
        work.work_item_no,
        coalesce(bool_or(answering.role = 'lead'), false) as has_lead
    from marts.plan_in_force as plan
    inner join history.plan_work_item as work
        on plan.unit = work.unit and plan.report_month = work.report_month and work.known_to is null
    left join marts.work_item_body as answering
        on plan.plan_year = answering.plan_year
        and work.task_no = answering.task_no
        and work.work_item_no = answering.work_item_no
    group by plan.plan_year, work.task_no, work.work_item_no
),

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

judged as (
    select
        reports.*,
        answering.position,
        case
            when plan.plan_year is null then '该年度没有计划'
            when work_items.task_no is null then '计划中没有这一事项'
            when answering.body is null then '不是这一事项的责任单位'
            when work_items.has_lead and answering.role <> 'lead' then '以牵头单位报送为准'
        end as not_used_reason
    from reports
    left join marts.plan_in_force as plan
        on reports.plan_year = plan.plan_year
    left join work_items
        on reports.plan_year = work_items.plan_year
        and reports.task_no = work_items.task_no
        and reports.work_item_no = work_items.work_item_no
    left join marts.work_item_body as answering
        on reports.plan_year = answering.plan_year
        and reports.task_no = answering.task_no
        and reports.work_item_no = answering.work_item_no
        and reports.body = answering.body
)

select
    plan_year,
    task_no,
    work_item_no,
    report_month,
    unit,
    body,
    if(not_used_reason is null, position, null) as position,
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
