-- The bodies that the tasks of the plans in force name, by their names of reference.
select
    plan.plan_year,
    named.task_no,
    named.position,
    named.body,
    named.body_as_printed,
    named.role,
    body.kind as body_kind
from marts.plan_in_force as plan
inner join history.plan_body as named
    on plan.unit = named.unit and plan.report_month = named.report_month and named.known_to is null
left join conformed.body as body
    on named.body = body.name
