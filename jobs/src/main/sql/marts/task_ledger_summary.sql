-- How many work items of a plan, a task or a body stand in each state. Bodies share work items: never add them.
with

cuts as (
    select
        explode(
            concat(
                array(
                    struct('plan' as by, '全部' as key),
                    struct('task' as by, cast(task_no as string) as key)
                ),
                transform(array_distinct(concat(lead_bodies, other_bodies)), x -> struct('body' as by, x as key)),
                transform(lead_bodies, x -> struct('lead_body' as by, x as key))
            )
        ) as cut,
        *
    from marts.task_ledger
)

select
    plan_year,
    report_month,
    cut.by as by,
    cut.key as key,
    count(*) as work_items,
    count_if(state = 'behind') as behind,
    count_if(state = 'on_schedule') as on_schedule,
    count_if(state = 'ahead') as ahead,
    count_if(state = 'completed') as completed,
    count_if(state = 'other') as other,
    count_if(disagrees) as disagreements
from cuts
group by plan_year, report_month, cut.by, cut.key
