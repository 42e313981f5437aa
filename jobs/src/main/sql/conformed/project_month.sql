-- Dispatch rows with their project and industry. The code is the project unless it is known to stand for another; an
-- industry is known by its two digits, else by its name.
select
    dispatch.*,
    coalesce(identity.project_id, dispatch.project_code) as project_id,
    coalesce(by_digits.division, by_name.division) as industry_division
from staging.dispatch as dispatch
left join conformed.industry as by_digits
    on by_digits.division = regexp_extract(dispatch.industry, '^[A-Z]?([0-9]{2})', 1)
left join conformed.industry as by_name
    on by_name.division_name = trim(dispatch.industry)
left join conformed.project_identity as identity
    on dispatch.project_code = identity.project_code
    and dispatch.report_month >= coalesce(identity.valid_from, dispatch.report_month)
