-- Who is expected in a month, and who came: a project is due if a list holds it then, or it reported earlier in the year.
-- Beside it what the lists say of it, and of one that did not come what it said last in the year.
with

months as (
    select
        stated.report_month,
        rules.over_100m_wan,
        rules.laggard_points
    from (select distinct report_month from history.project_month where known_to is null) as stated
    left join conformed.rules_in_force as rules
        on stated.report_month >= rules.valid_from and stated.report_month < rules.valid_to
),

-- The greatest statement is the last.
stated as (
    select
        project_id,
        year(report_month) as plan_year,
        collect_list(
            struct(
                report_month, known_from, unit, project_code, project_name, county, industry_division, build_stage,
                total_investment_wan, annual_plan_wan, done_ytd_wan
            )
        ) as statements
    from history.project_month
    where known_to is null and :projects
    group by project_id, year(report_month)
),

projects as (
    select
        coalesce(stated.project_id, listed.project_id) as project_id,
        coalesce(stated.plan_year, listed.plan_year) as plan_year,
        coalesce(stated.statements, array()) as statements,
        coalesce(listed.memberships, array()) as memberships,
        listed.says
    from stated
    full outer join marts.registered_project as listed
        on stated.project_id = listed.project_id and stated.plan_year = listed.plan_year
),

by_month as (
    select
        projects.project_id,
        months.*,
        projects.says,
        exists(projects.statements, x -> x.report_month = months.report_month) as is_reported,
        filter(projects.statements, x -> x.report_month < months.report_month) as earlier,
        array_sort(
            array_distinct(
                transform(
                    filter(
                        projects.memberships,
                        x -> x.listed_from <= months.report_month
                            and (x.replaced_from is null or months.report_month < x.replaced_from)
                    ),
                    x -> x.list
                )
            )
        ) as lists
    from projects
    inner join months
        on projects.plan_year = year(months.report_month)
    where :projects
)

select
    * except (earlier),
    size(lists) > 0 or size(earlier) > 0 as is_due,
    if(is_reported, null, array_max(earlier)) as last_said
from by_month
where is_reported or size(lists) > 0 or size(earlier) > 0
