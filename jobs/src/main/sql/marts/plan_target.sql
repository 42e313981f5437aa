-- What the plans in force want reached, each target with the rule that it is measured by: of those whose words its text
-- holds the one with the longest; the rule without words takes what no other does.
with

measures as (
    select
        collect_list(
            struct(
                length(coalesce(words, '')) as letters, measure, split(coalesce(words, ''), '[|]') as words, source,
                population, series, figure, nature, direction, figure_unit, first_month, relative_to, why
            )
        ) as rules
    from conformed.target_measure
),

measured as (
    select
        plan.plan_year,
        target.task_no,
        target.work_item_no,
        target.position as target_no,
        target.target_text,
        target.indicator,
        target.comparator,
        target.quantity,
        target.measure_unit as unit,
        target.deadline,
        array_max(
            filter(
                measures.rules,
                rule -> forall(rule.words, x -> contains(concat_ws(' ', target.target_text, target.indicator), x))
            )
        ) as rule
    from marts.plan_in_force as plan
    inner join history.plan_target as target
        on plan.unit = target.unit and plan.report_month = target.report_month and target.known_to is null
    cross join measures
)

select
    * except (rule),
    rule.* except (letters, words, direction),
    -- A rule without words of its own says nothing of what is measured.
    if(rule.letters > 1, rule.measure, indicator) as subject,
    -- A plan that says 不超过 wants less of it, whatever is usual.
    case
        when comparator = 'at_most' then 'down'
        when comparator in ('at_least', 'exceed', 'strive') then 'up'
        else coalesce(rule.direction, 'up')
    end as wanted,
    count_if(rule.source = 'report') over (partition by plan_year, task_no, work_item_no) as report_targets
from measured
