-- Which projects count towards which plan task: those it names, those that a declared rule gives it, and those that a
-- person has decided on, whose word goes before the others. A project may be linked several ways; a total over links
-- counts it once.
with

registered as (
    select distinct
        year(list.report_month) as plan_year,
        list.project_id,
        list.unit as list_name,
        list.programme,
        list.region,
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
            when 'region' then registered.region
            when 'industry_section' then registered.industry_section
            when 'industry_division' then registered.industry_division
        end = rule.value
    group by rule.plan_year, rule.task_no, registered.project_id, rule.kind
),

found as (
    select
        plan_year,
        task_no,
        project_id,
        if(method = 'reviewed', method, 'named') as method,
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
        plan_year,
        task_no,
        project_id,
        method,
        confidence,
        evidence,
        null as short_name,
        null as verb,
        null as qualifier,
        false as needs_review
    from by_rule
),

-- A decision about a name is in marts.named_project already.
decided as (
    select
        link.plan_year,
        link.task_no,
        coalesce(identity.project_id, link.project_code) as project_id,
        link.decision,
        concat('人工复核', coalesce(concat('：', nullif(link.reason, '')), '')) as evidence
    from conformed.task_link as link
    left join conformed.project_identity as identity
        on link.project_code = identity.project_code
    where link.short_name is null
),

links as (
    select found.*
    from found
    left anti join decided
        on found.plan_year = decided.plan_year
        and found.task_no = decided.task_no
        and found.project_id = decided.project_id
        and decided.decision = 'unlink'
        and found.method <> 'reviewed'
    union all
    select
        decided.plan_year,
        decided.task_no,
        decided.project_id,
        'reviewed' as method,
        1 as confidence,
        decided.evidence,
        null as short_name,
        null as verb,
        null as qualifier,
        false as needs_review
    from decided
    left anti join found
        on decided.plan_year = found.plan_year
        and decided.task_no = found.task_no
        and decided.project_id = found.project_id
        and found.method = 'reviewed'
    where decided.decision = 'link'
)

select
    links.*,
    size(
        collect_set(if(links.needs_review, null, links.task_no))
            over (partition by links.plan_year, links.project_id)
    ) as tasks
from links
left semi join marts.plan_task as task
    on links.plan_year = task.plan_year and links.task_no = task.task_no
