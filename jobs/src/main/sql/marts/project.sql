-- Each project as its last month has it.
with

ranked as (
    select
        *,
        row_number() over (partition by project_id order by report_month desc) as newest,
        min(report_month) over (partition by project_id) as first_month
    from marts.project_month
)

select
    project_id,
    project_code,
    project_name,
    unit,
    county,
    industry_division,
    industry_section_name,
    supervising_body,
    programme,
    owner,
    investor_nature,
    lists,
    build_stage,
    total_investment_wan,
    planned_start,
    actual_start,
    planned_finish,
    actual_finish,
    first_month,
    report_month as last_month
from ranked
where newest = 1
