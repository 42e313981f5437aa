-- Which projects count towards which plan task: those it names, and those that a declared rule gives it. A project may
-- be linked several ways; a total over links counts it once.
with

registered as (
    select distinct
        year(list.report_month) as plan_year,
        list.project_id,
        list.unit as list_name,
        list.programme,
        list.industry_division,
        industry.section as industry_section
    from history.project_list as list
    left join conformed.industry as industry
        on list.industry_division = industry.division
    where list.known_to is null
),

by_rule as (
    select
        rule.plan_year,
        rule.task_no,
        registered.project_id,
        rule.kind as method,
        max(rule.confidence) as confidence,
        min(concat(rule.value, '：', rule.why)) as evidence
    from conformed.task_link_rule as rule
    inner join registered
        on rule.plan_year = registered.plan_year
        and case rule.kind
            when 'list' then registered.list_name
            when 'programme' then registered.programme
            when 'industry_section' then registered.industry_section
            when 'industry_division' then registered.industry_division
        end = rule.value
    group by rule.plan_year, rule.task_no, registered.project_id, rule.kind
)

select
    plan_year,
    task_no,
    project_id,
    'named' as method,
    confidence,
    evidence,
    short_name,
    verb,
    qualifier,
    needs_review
from marts.named_project
where project_id is not null
union all
select
    by_rule.plan_year,
    by_rule.task_no,
    by_rule.project_id,
    by_rule.method,
    by_rule.confidence,
    by_rule.evidence,
    null as short_name,
    null as verb,
    null as qualifier,
    false as needs_review
from by_rule
inner join marts.plan_task as task
    on by_rule.plan_year = task.plan_year and by_rule.task_no = task.task_no
