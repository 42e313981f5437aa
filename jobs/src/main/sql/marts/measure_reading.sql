-- What is delivered of each thing that targets measure. The greatest reading is that of the latest month; where two deliver
-- it, the one received last.
select
    measure,
    collect_list(reading) filter (where reading.figure.actual_stated is not null) as readings
from (
    select
        rule.measure,
        struct(
            series.report_month as month,
            series.known_from,
            series.unit as publisher,
            struct(
                cast(
                    case rule.figure
                        when 'growth_pct' then series.growth_pct
                        when 'value_ytd' then series.value_ytd
                        else coalesce(series.value_month, series.value_ytd)
                    end as decimal(18, 4)
                ) as actual_stated,
                if(rule.figure = 'growth_pct', rule.figure_unit, coalesce(series.measure_unit, rule.figure_unit))
                    as actual_unit,
                series.report_month as as_of,
                series.file,
                series.sheet,
                series.row_number
            ) as figure
        ) as reading
    from conformed.target_measure as rule
    inner join history.indicator as series
        on rule.source = 'indicator'
        and rule.series = series.indicator
        and array_contains(split(rule.region, '[|]'), series.region)
        and series.known_to is null
)
group by measure
