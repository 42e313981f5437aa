-- The thresholds that hold together, a row for each span of months in which none of them changes. Each of them holds
-- throughout, so that where one value ends another begins.
with

spans as (
    select
        valid_from,
        lead(valid_from, 1, date'9999-12-01') over (order by valid_from) as valid_to
    from (
        select distinct coalesce(valid_from, date'0001-01-01') as valid_from
        from conformed.threshold
        where known_to is null
    )
)

select
    spans.valid_from,
    spans.valid_to,
    max(rule.value) filter (where rule.name = 'over_100m_wan') as over_100m_wan,
    max(rule.value) filter (where rule.name = 'laggard_points') as laggard_points,
    max(rule.value) filter (where rule.name = 'count_children') as count_children,
    max(rule.value) filter (where rule.name = 'report_deadline_day') as report_deadline_day,
    max(rule.value) filter (where rule.name = 'control_tolerance_pct') as control_tolerance_pct,
    max(rule.value) filter (where rule.name = 'control_tolerance_wan') as control_tolerance_wan,
    max(rule.value) filter (where rule.name = 'ledger_band_points') as ledger_band_points,
    max(rule.value) filter (where rule.name = 'about_tolerance_points') as about_tolerance_points,
    max(rule.value) filter (where rule.name = 'about_tolerance_pct') as about_tolerance_pct,
    max(rule.value) filter (where rule.name = 'sync_tolerance_points') as sync_tolerance_points,
    max(rule.value) filter (where rule.name = 'rate_ahead_points') as rate_ahead_points
from spans
inner join conformed.threshold as rule
    on coalesce(rule.valid_from <= spans.valid_from, true)
    and coalesce(spans.valid_from < rule.valid_to, true)
    and rule.known_to is null
group by spans.valid_from, spans.valid_to
