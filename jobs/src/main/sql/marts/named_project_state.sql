-- What has become of the projects that the plans in force name, by month, and what that means for what the plan asks.
-- Early means before the planned finish of the year's first register, whatever it was revised to since.
with

-- Dates are as precise as they were stated: what is planned for 2025-12 ends on the 31st.
dated as (
    select
        * except (original, says, plan),
        last_day(report_month) as month_end,
        make_date(plan_year, 12, 31) as year_end,
        says.project_name as registered_name,
        if(plan.planned_finish is null, says.planned_finish, plan.planned_finish) as planned_finish,
        coalesce(said.report_month = report_month, false) as is_reported,
        coalesce(said.is_finished, false) as is_finished,
        coalesce(said.is_started or said.is_finished, false) as is_started,
        said.exact_pct - said.due_pct as points,
        transform(
            array(
                if(
                    plan.planned_start is null,
                    struct(says.planned_start as day, says.planned_start_precision as precision),
                    struct(plan.planned_start as day, plan.planned_start_precision as precision)
                ),
                original
            ),
            x -> struct(
                x.day,
                x.precision,
                case x.precision
                    when 'year' then make_date(year(x.day), 12, 31)
                    when 'quarter' then last_day(add_months(x.day, 2))
                    when 'day' then x.day
                    else last_day(x.day)
                end as due,
                case x.precision
                    when 'year' then date_format(x.day, 'yyyy年')
                    when 'quarter' then concat(year(x.day), '年', quarter(x.day), '季度')
                    when 'day' then date_format(x.day, 'yyyy年M月d日')
                    else date_format(x.day, 'yyyy年M月')
                end as text
            )
        ) as dates
    from marts.named_project_fact
),

due as (
    select
        * except (dates),
        dates[0] as start,
        dates[1] as original
    from dated
)

select
    * except (month_end, year_end, band_points),
    -- Within the quarter or year that is all that was planned nobody can say whether it is early.
    case
        when not is_finished or said.actual_finish is null or original.day is null then null
        when qualifier = 'early' and said.actual_finish < original.day then true
        when qualifier = 'early' and original.precision in ('year', 'quarter') and said.actual_finish <= original.due
            then null
        when qualifier = 'early' then false
        when qualifier = 'on_time' then said.actual_finish <= original.due
    end as is_qualifier_met,
    case
        when project_id is null then 'unknown_project'
        when needs_review then 'in_review'
        when verb = 'start' and is_started then 'started'
        when verb <> 'start' and is_finished then 'finished'
        when not is_reported then 'not_reported'
        when verb = 'start'
            then case
                when start.day is null then if(month_end >= year_end, 'start_missed', 'start_open')
                when start.due > year_end then 'start_put_off'
                when month_end >= start.due then 'start_missed'
                else 'start_ahead'
            end
        when verb in ('open', 'finish') and original.day is null
            then case
                when year(planned_finish) > plan_year then 'finish_put_off'
                when month_end >= year_end then 'finish_missed'
                else 'finish_open'
            end
        when verb in ('open', 'finish')
            then case
                when month_end >= original.due then 'finish_missed'
                when qualifier = 'early'
                    and coalesce(original.precision not in ('year', 'quarter'), true)
                    and month_end >= original.day
                    then 'early_missed'
                when year(planned_finish) > plan_year then 'finish_put_off'
                when planned_finish > original.due then 'finish_slipped'
                else 'finish_ahead'
            end
        when not is_started then 'pace_not_started'
        when points is null then 'no_plan'
        when points < -band_points then 'pace_behind'
        when points > band_points then 'pace_ahead'
        else 'pace_kept'
    end as finding
from due
