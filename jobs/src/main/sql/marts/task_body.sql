-- The bodies that the tasks of the plans in force name, by their names of reference. A name that became known only
-- after a plan was read is found here, so that a new line in the reference file needs no new reading.
with

named as (
    select
        plan.plan_year,
        named.task_no,
        named.position,
        coalesce(alias.name, named.body) as body,
        named.body_as_printed,
        named.role,
        body.kind
    from marts.plan_in_force as plan
    inner join history.plan_body as named
        on plan.unit = named.unit and plan.report_month = named.report_month and named.known_to is null
    left join conformed.body as itself
        on named.body = itself.name
    left join conformed.body_alias as alias
        on named.body = alias.alias and itself.name is null
    left join conformed.body as body
        on coalesce(alias.name, named.body) = body.name
)

-- Two names of one body are one body, in the place and role of the first.
select
    plan_year,
    task_no,
    min(position) as position,
    body,
    min_by(body_as_printed, position) as body_as_printed,
    if(any_value(kind) = 'collective', 'collective', min_by(role, position)) as role,
    any_value(kind) as body_kind
from named
group by plan_year, task_no, body
