-- Tasks of the plans in force, with the bodies that answer for them in printed order.
with

bodies as (
    select
        unit,
        report_month,
        task_no,
        nullif(
            array_join(
                transform(
                    filter(array_sort(collect_list(struct(position, body, role))), x -> x.role = 'lead'), x -> x.body
                ),
                '、'
            ),
            ''
        ) as lead_body,
        array_join(transform(array_sort(collect_list(struct(position, body))), x -> x.body), '、') as bodies,
        count(*) as body_count
    from history.plan_body
    where known_to is null
    group by unit, report_month, task_no
)

select
    plan.plan_year,
    item.task_no,
    item.ordinal,
    if(
        length(regexp_extract(item.text, '^([^，。；：,;]+)', 1)) > 24,
        concat(left(item.text, 24), '…'),
        regexp_extract(item.text, '^([^，。；：,;]+)', 1)
    ) as title,
    item.text,
    item.work_items,
    bodies.lead_body,
    bodies.bodies,
    coalesce(bodies.body_count, 0) as body_count,
    item.is_digest,
    item.file,
    item.row_number
from marts.plan_in_force as plan
inner join history.plan_item as item
    on plan.unit = item.unit and plan.report_month = item.report_month and item.known_to is null
left join bodies
    on item.unit = bodies.unit and item.report_month = bodies.report_month and item.task_no = bodies.task_no
