-- Who is behind, by how much, and how much investment is missing to be on schedule.
select
    project_id,
    report_month,
    project_name,
    unit,
    supervising_body,
    lists,
    build_stage,
    annual_plan_wan,
    done_ytd_wan,
    complete_pct,
    -points_ahead as points_behind,
    round(annual_plan_wan * month(report_month) / 12 - done_ytd_wan, 4) as shortfall_wan,
    issue,
    responsible_unit,
    file,
    sheet,
    row_number
from marts.project_month
where is_laggard
