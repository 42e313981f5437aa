-- The plan that counts for a year: the document itself before a digest of it, then the one received last.
select
    year(report_month) as plan_year,
    max_by(unit, struct(not is_digest, known_from, unit, report_month)) as unit,
    max_by(report_month, struct(not is_digest, known_from, unit, report_month)) as report_month
from history.plan_item
where known_to is null
group by year(report_month)
