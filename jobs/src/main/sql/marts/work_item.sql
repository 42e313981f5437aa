-- Each sentence of the plans in force with the bodies that answer for it, in printed order.
select
    plan.plan_year,
    work.task_no,
    work.work_item_no,
    work.text,
    array_sort(collect_list(struct(named.position, named.body, named.role)) filter (where named.body is not null)) as bodies
from marts.plan_in_force as plan
inner join history.plan_work_item as work
    on plan.unit = work.unit and plan.report_month = work.report_month and work.known_to is null
left join marts.work_item_body as named
    on plan.plan_year = named.plan_year
    and work.task_no = named.task_no
    and work.work_item_no = named.work_item_no
group by plan.plan_year, work.task_no, work.work_item_no, work.text
