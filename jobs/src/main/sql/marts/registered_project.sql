-- What the lists of a year say of a project, and in which months each holds it; where several hold it, the list first by
-- name speaks for its attributes, as last issued.
with
-- A list that is issued again within the year takes the place of the one before from its month on. Found over the lists,
-- not over their projects, which are thousands each.
issue as (
    select
        unit,
        report_month,
        lead(report_month) over (partition by unit, year(report_month) order by report_month) as replaced_from
    from (select distinct unit, report_month from history.project_list where known_to is null)
)

select
    project_id,
    year(report_month) as plan_year,
    collect_list(struct(unit as list, greatest(report_month, trunc(listed_from, 'MM')) as listed_from, replaced_from))
        as memberships,
    min_by(
        struct(
            project_code, project_name, region, county, industry_division, supervising_body, programme, owner,
            investor_nature, build_stage, total_investment_wan, annual_plan_wan, planned_start, planned_finish
        ),
        struct(unit, -month(report_month), delivery_id)
    ) as says
from history.project_list
join issue using (unit, report_month)
where known_to is null
group by project_id, year(report_month)
