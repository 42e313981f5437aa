-- Register rows with their project, region and industry. The code is the project unless it is known to stand for
-- another; a region is known by its name, its short name or an alias.
select
    register.*,
    coalesce(identity.project_id, register.project_code) as project_id,
    region.name as region,
    coalesce(by_digits.division, by_name.division) as industry_division
from staging.register as register
left join conformed.region as region
    on register.reporting_unit = region.name
    or register.reporting_unit = region.short_name
    or array_contains(split(region.aliases, '[|]'), register.reporting_unit)
left join conformed.industry as by_digits
    on by_digits.division = regexp_extract(register.industry, '^[A-Z]?([0-9]{2})', 1)
left join conformed.industry as by_name
    on by_name.division_name = trim(register.industry)
left join conformed.project_identity as identity
    on register.project_code = identity.project_code
    -- A list is of its year, whatever month of it a new code holds from.
    and year(register.report_month) >= coalesce(year(identity.valid_from), year(register.report_month))
