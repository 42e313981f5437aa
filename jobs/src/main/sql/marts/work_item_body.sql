-- Who answers for each sentence of the plans in force: the bodies of its clause, and those that the document names once
-- for all tasks, by their names of reference. A name that became known only after a plan was read is found here too.
select
    plan.plan_year,
    work.task_no,
    work.work_item_no,
    min(named.position) as position,
    coalesce(alias.name, named.body) as body,
    min_by(named.role, named.position) as role
from marts.plan_in_force as plan
inner join history.plan_work_item as work
    on plan.unit = work.unit and plan.report_month = work.report_month and work.known_to is null
inner join history.plan_body as named
    on work.unit = named.unit
    and work.report_month = named.report_month
    and work.task_no = named.task_no
    and (named.clause_no = work.clause_no or named.clause_no is null)
    and named.known_to is null
left join conformed.body as itself
    on named.body = itself.name
left join conformed.body_alias as alias
    on named.body = alias.alias and itself.name is null
group by plan.plan_year, work.task_no, work.work_item_no, coalesce(alias.name, named.body)
