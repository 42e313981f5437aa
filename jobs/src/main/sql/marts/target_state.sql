-- How far each target of the plans in force has come at the end of each month, in exact figures. A flow adds up over the
-- year and is held against time progress, a level or a rate against the target itself; figures that come by quarter or
-- year against the time progress of the month that they are of.
with

-- Target and actual as multiples of one base unit, without a division: whether a target is met is never a matter of
-- rounding.
scaled as (
    select
        this.*,
        array_max(filter(this.others, x -> x.month = this.actual.as_of)).figure.actual_stated as other_value,
        coalesce(of_target.dimension = 'percent', false) as is_percent,
        case
            when this.comparator = 'about' and of_target.dimension = 'percent' then this.about_tolerance_points
            when this.comparator = 'about' then this.about_tolerance_pct
            when this.comparator = 'relative' then this.sync_tolerance_points
            else 0
        end as tolerance,
        try_multiply(try_multiply(this.actual.actual_stated, coalesce(of_actual.numerator, 1)), coalesce(of_target.denominator, 1))
            as actual_base,
        try_multiply(try_multiply(this.quantity, coalesce(of_target.numerator, 1)), coalesce(of_actual.denominator, 1))
            as target_base,
        try_cast(coalesce(of_target.numerator, 1) * coalesce(of_actual.denominator, 1) as decimal(13, 0)) as target_factor,
        case
            when this.comparator = 'assigned' then 'no_figure'
            when this.source is null or this.source = 'none' then 'not_measured'
            when this.source = 'report' and this.report_targets > 1 then 'not_measured'
            when this.actual is not null and this.comparator = 'relative' then null
            when this.quantity is not null
                and this.actual.actual_unit is not null
                and coalesce(of_target.dimension, this.unit) <=> coalesce(of_actual.dimension, this.actual.actual_unit)
                then null
            when this.actual is not null then 'unit_differs'
            when this.source = 'projects' then 'not_registered'
            when month(this.report_month) >= this.first_month or this.first_month is null then 'not_delivered'
            when month(this.report_month) = 1 and this.first_month = 2 then 'no_statistics_in_january'
            else 'not_due_yet'
        end as no_actual_reason
    from marts.target_actual as this
    left join conformed.unit as of_target
        on this.unit = of_target.unit
    left join conformed.unit as of_actual
        on this.actual.actual_unit = of_actual.unit
),

measured as (
    select
        * except (
            others, list_progress, actual, actual_base, target_base, target_factor, figure_unit,
            about_tolerance_points, about_tolerance_pct, sync_tolerance_points
        ),
        actual.*,
        list_progress.*,
        if(comparator = 'relative', actual.actual_stated - other_value, actual_base - target_base) as difference,
        -- What about, equal and relative allow on the wrong side.
        if(comparator = 'relative' or is_percent, tolerance, target_base * tolerance / 100) as slack,
        if(comparator = 'relative', actual.actual_stated, try_cast(actual_base as decimal(24, 4)) / nullif(target_factor, 0))
            as exact_actual,
        if(
            comparator = 'relative',
            null,
            100 * try_cast(actual_base as decimal(24, 4)) / nullif(try_cast(target_base as decimal(24, 4)), 0)
        ) as exact_pct,
        cast(100 * month(coalesce(actual.as_of, report_month)) as decimal(8, 0)) / 12 as exact_time_pct,
        month(actual.as_of) = 12 as is_year_end
    from scaled
),

met as (
    select
        * except (difference, slack),
        case
            when no_actual_reason is not null then null
            when comparator in ('at_least', 'strive') then difference >= 0
            when comparator = 'at_most' then difference <= 0
            when comparator = 'exceed' then difference > 0
            when wanted = 'up' then difference >= -slack
            when wanted = 'down' then difference <= slack
            else abs(difference) <= slack
        end as is_met,
        if(comparator = 'relative', actual_stated - other_value, exact_actual - quantity) as exact_gap,
        if(figure = 'listed_investment', complete_pct - due_pct, exact_pct - exact_time_pct) as points
    from measured
)

select
    * except (ahead_points),
    -- How far the figure lies on the good side of the target.
    if(wanted = 'down', -exact_gap, exact_gap) as better_by,
    case
        when no_actual_reason is not null then 'other'
        when figure = 'listed_investment'
            then case
                when points is null then 'other'
                when complete_pct >= 100 and is_met then 'completed'
                when points < -band_points then 'behind'
                when points > band_points then 'ahead'
                else 'on_schedule'
            end
        when figure = 'programmes_under_way'
            then case
                when is_met then if(is_year_end, 'completed', 'on_schedule')
                when points < -band_points or is_year_end then 'behind'
                else 'on_schedule'
            end
        when nature = 'rate'
            then case
                when not is_met and comparator = 'strive' and not is_year_end then 'on_schedule'
                when not is_met then 'behind'
                when is_year_end then 'completed'
                when wanted = 'up' and exact_gap > ahead_points or wanted = 'down' and exact_gap < -ahead_points then 'ahead'
                else 'on_schedule'
            end
        -- A flow or level that must stay below its target is kept only at the year's end.
        when wanted <> 'up'
            then case
                when is_met then if(is_year_end, 'completed', 'on_schedule')
                when wanted = 'band' and exact_gap < 0 and points >= -band_points and not is_year_end then 'on_schedule'
                else 'behind'
            end
        when is_met then 'completed'
        when comparator = 'strive' and not is_year_end then if(points > band_points, 'ahead', 'on_schedule')
        when points < -band_points or is_year_end then 'behind'
        when points > band_points then 'ahead'
        else 'on_schedule'
    end as state,
    case
        when no_actual_reason is not null then null
        when figure = 'listed_investment' then complete_pct * 12 / month(report_month)
        when figure = 'programmes_under_way' or nature <> 'flow' then exact_actual
        else exact_actual * 12 / month(as_of)
    end as exact_projection
from met
