-- Targets of the plans in force, by month: what conformed.target_measure names as their actual, in the target's own unit
-- and sense. A flow adds up over the year and is held against time progress, a level or a rate against the target itself.
-- Figures that come by quarter or year are held against the time progress of the month that they are of. Where there is
-- no actual, there is a reason.
with

-- The months that are measured, each with the thresholds that hold in it.
rules as (
    select
        month.report_month,
        max(if(rule.name = 'ledger_band_points', rule.value, null)) as band_points,
        max(if(rule.name = 'about_tolerance_points', rule.value, null)) as about_points,
        max(if(rule.name = 'about_tolerance_pct', rule.value, null)) as about_pct,
        max(if(rule.name = 'sync_tolerance_points', rule.value, null)) as sync_points,
        max(if(rule.name = 'rate_ahead_points', rule.value, null)) as ahead_points
    from marts.completion as month
    inner join conformed.threshold as rule
        on coalesce(rule.valid_from <= month.report_month, true)
        and coalesce(month.report_month < rule.valid_to, true)
    where month.by = 'total' and rule.known_to is null
    group by month.report_month
),

measures as (
    select
        collect_list(
            struct(
                length(coalesce(words, '')) as letters, measure, words, source, population, region, series, figure, nature,
                direction, figure_unit, first_month, relative_to, why
            )
        ) as rules
    from conformed.target_measure
),

-- The rule with the longest words that a target holds; the row without words takes what no other does.
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
                rule -> forall(
                    split(coalesce(rule.words, ''), '[|]'),
                    x -> contains(concat_ws(' ', target.target_text, target.indicator), x)
                )
            )
        ) as rule
    from marts.plan_in_force as plan
    inner join history.plan_target as target
        on plan.unit = target.unit and plan.report_month = target.report_month and target.known_to is null
    cross join measures
),

targets as (
    select
        * except (rule),
        rule.* except (letters),
        -- A plan that says 不超过 wants less of it, whatever is usual.
        case
            when comparator = 'at_most' then 'down'
            when comparator in ('at_least', 'exceed', 'strive') then 'up'
            else coalesce(rule.direction, 'up')
        end as wanted,
        count_if(rule.source = 'report') over (partition by plan_year, task_no, work_item_no) as report_targets
    from measured
),

delivered as (
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
                ) as value,
                if(rule.figure = 'growth_pct', rule.figure_unit, coalesce(series.measure_unit, rule.figure_unit)) as unit,
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
),

-- The figures that each rule names, and those that they may have to be compared with. The greatest reading is that of the
-- latest month; where two deliver it, the one received last.
figures as (
    select
        rule.measure,
        collect_list(delivered.reading) filter (where delivered.measure = rule.measure) as own,
        collect_list(delivered.reading) filter (where delivered.measure = rule.relative_to) as others
    from conformed.target_measure as rule
    inner join delivered
        on delivered.measure in (rule.measure, rule.relative_to)
    where delivered.reading.figure.value is not null
    group by rule.measure
),

-- What a body says it has reached, of whom the ledger listens to; the greatest is the latest, the lead's before others'.
stated as (
    select
        plan_year,
        task_no,
        work_item_no,
        collect_list(
            struct(
                report_month as month,
                -position as rank,
                struct(value, measure_unit as unit, report_month as as_of, file, sheet, row_number) as figure
            )
        ) as reports
    from marts.task_report
    where is_used and value is not null
    group by plan_year, task_no, work_item_no
),

-- Projects that agree in list and programme are counted first. Under way is what was started, finished or worked on this
-- year.
alike as (
    select
        report_month,
        lists,
        programme,
        count(*) as listed,
        count_if(
            coalesce(started, false)
            or coalesce(actual_finish <= last_day(report_month), false)
            or coalesce(build_stage = '竣工投产', false)
            or coalesce(done_ytd_wan > 0, false)
        ) as under_way
    from marts.project_month
    where not_counted_reason is null
    group by report_month, lists, programme
),

counted as (
    select
        figure,
        series,
        report_month,
        if(figure = 'listed_investment', sum(listed), size(collect_set(programme))) as listed,
        if(figure = 'listed_investment', sum(under_way), size(collect_set(if(under_way > 0, programme, null)))) as under_way
    from (
        select
            *,
            inline(
                concat(
                    transform(coalesce(lists, array()), x -> struct('listed_investment' as figure, x as series)),
                    if(programme is null, array(), array(struct('programmes_under_way' as figure, '重大工程' as series)))
                )
            )
        from alike
    )
    group by figure, series, report_month
),

-- A list's investment against its plan to date, which is that of months where monthly plans are stated.
lists as (
    select
        list,
        report_month,
        plan_to_date_basis,
        100 * cast(done_ytd_wan as decimal(24, 4)) / nullif(cast(annual_plan_wan as decimal(22, 4)), 0) as complete_pct,
        100 * cast(plan_to_date_wan as decimal(24, 4)) / nullif(cast(annual_plan_wan as decimal(22, 4)), 0) as due_pct
    from marts.completion
    where by = 'total'
),

due as (
    select
        targets.*,
        rules.*,
        filter(
            figures.own, x -> x.month <= rules.report_month and year(x.month) = targets.plan_year
        ) as own,
        figures.others,
        array_max(filter(stated.reports, x -> x.month <= rules.report_month)).figure as stated_figure,
        counted.listed,
        counted.under_way,
        lists.complete_pct,
        lists.due_pct,
        lists.plan_to_date_basis
    from targets
    inner join rules
        on targets.plan_year = year(rules.report_month)
    left join figures
        on targets.source = 'indicator' and targets.measure = figures.measure
    left join stated
        on targets.source = 'report'
        and targets.report_targets = 1
        and targets.plan_year = stated.plan_year
        and targets.task_no = stated.task_no
        and targets.work_item_no = stated.work_item_no
    left join counted
        on targets.source = 'projects'
        and targets.figure = counted.figure
        and targets.series = counted.series
        and rules.report_month = counted.report_month
    left join lists
        on targets.figure = 'listed_investment'
        and targets.series = lists.list
        and rules.report_month = lists.report_month
),

found as (
    select
        * except (own, stated_figure, under_way),
        case
            when comparator = 'assigned' then null
            when source = 'indicator' and comparator = 'relative'
                then array_max(filter(own, x -> exists(others, y -> y.month = x.month))).figure
            when source = 'indicator' then array_max(own).figure
            when source = 'report' then stated_figure
            when source = 'projects' and listed > 0
                then struct(
                    cast(under_way as decimal(18, 4)) as value,
                    figure_unit as unit,
                    report_month as as_of,
                    cast(null as string) as file,
                    cast(null as string) as sheet,
                    cast(null as int) as row_number
                )
        end as found
    from due
),

-- Both figures as multiples of one base unit, without a division: whether a target is met is never a matter of rounding.
scaled as (
    select
        found.*,
        coalesce(of_target.dimension, found.unit) <=> coalesce(of_actual.dimension, found.found.unit)
        and found.found.unit is not null as fits,
        try_multiply(
            try_multiply(found.found.value, coalesce(of_actual.numerator, 1)), coalesce(of_target.denominator, 1)
        ) as actual_base,
        try_multiply(
            try_multiply(found.quantity, coalesce(of_target.numerator, 1)), coalesce(of_actual.denominator, 1)
        ) as target_base,
        try_cast(
            coalesce(of_target.numerator, 1) * coalesce(of_actual.denominator, 1) as decimal(13, 0)
        ) as target_factor,
        coalesce(of_target.dimension = 'percent', false) as is_percent,
        array_max(filter(found.others, y -> y.month = found.found.as_of)).figure.value as other_value
    from found
    left join conformed.unit as of_target
        on found.unit = of_target.unit
    left join conformed.unit as of_actual
        on found.found.unit = of_actual.unit
),

judged as (
    select
        *,
        case
            when comparator = 'assigned' then 'no_figure'
            when source is null or source = 'none' then 'not_measured'
            when source = 'report' and report_targets > 1 then 'not_measured'
            when found is not null
                then if(comparator = 'relative' or (fits and quantity is not null), null, 'unit_differs')
            when source = 'projects' then 'not_registered'
            when month(report_month) < first_month
                then if(month(report_month) = 1 and first_month = 2, 'no_statistics_in_january', 'not_due_yet')
            else 'not_delivered'
        end as no_actual_reason,
        cast(100 * month(coalesce(found.as_of, report_month)) as decimal(8, 0)) / 12 as exact_time_pct,
        month(found.as_of) = 12 as is_year_end,
        case
            when comparator = 'relative' then found.value
            else try_cast(actual_base as decimal(24, 4)) / nullif(target_factor, 0)
        end as exact_actual,
        case
            when comparator <> 'relative'
                then 100 * try_cast(actual_base as decimal(24, 4)) / nullif(try_cast(target_base as decimal(24, 4)), 0)
        end as exact_pct,
        case
            when comparator = 'about' and is_percent then about_points
            when comparator = 'about' then about_pct
            when comparator = 'relative' then sync_points
            else 0
        end as tolerance
    from scaled
),

met as (
    select
        *,
        -- What about, equal and relative allow on the wrong side.
        case
            when no_actual_reason is not null then null
            when comparator = 'relative' and wanted = 'up' then found.value >= other_value - tolerance
            when comparator = 'relative' and wanted = 'down' then found.value <= other_value + tolerance
            when comparator = 'relative' then abs(found.value - other_value) <= tolerance
            when comparator in ('at_least', 'strive') then actual_base >= target_base
            when comparator = 'at_most' then actual_base <= target_base
            when comparator = 'exceed' then actual_base > target_base
            when wanted = 'up'
                then actual_base >= target_base - if(is_percent, tolerance, target_base * tolerance / 100)
            when wanted = 'down'
                then actual_base <= target_base + if(is_percent, tolerance, target_base * tolerance / 100)
            else abs(actual_base - target_base) <= if(is_percent, tolerance, target_base * tolerance / 100)
        end as is_met,
        if(comparator = 'relative', found.value - other_value, exact_actual - quantity) as exact_gap,
        case
            when figure = 'listed_investment' then complete_pct - due_pct
            else exact_pct - exact_time_pct
        end as points
    from judged
),

-- How far the figure lies on the good side of the target.
sided as (
    select
        *,
        if(wanted = 'down', -exact_gap, exact_gap) as better_by
    from met
),

states as (
    select
        *,
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
                    when better_by > ahead_points and wanted <> 'band' then 'ahead'
                    else 'on_schedule'
                end
            -- A flow or level that must stay below its target is kept only at the year's end.
            when wanted <> 'up'
                then case
                    when is_met then if(is_year_end, 'completed', 'on_schedule')
                    when wanted = 'band' and better_by < 0 and points >= -band_points and not is_year_end
                        then 'on_schedule'
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
            else exact_actual * 12 / month(found.as_of)
        end as exact_projection
    from sided
),

-- Figures as a sentence shows them: two decimals at most, half up.
shown as (
    select
        *,
        -- A rule without words of its own says nothing of what is measured.
        if(length(coalesce(words, '')) > 1, measure, indicator) as subject,
        concat('截至', month(found.as_of), '月，') as until,
        regexp_replace(cast(round(exact_actual, 2) as string), '[.]?0+$', '') as actual_text,
        regexp_replace(cast(round(found.value, 2) as string), '[.]?0+$', '') as stated_text,
        regexp_replace(cast(round(other_value, 2) as string), '[.]?0+$', '') as other_text,
        regexp_replace(cast(quantity as string), '[.]?0+$', '') as quantity_text,
        regexp_replace(cast(tolerance as string), '[.]?0+$', '') as tolerance_text,
        regexp_replace(cast(abs(round(exact_gap, 2)) as string), '[.]?0+$', '') as gap_text,
        cast(round(exact_pct, 1) as string) as pct_text,
        cast(round(exact_time_pct, 1) as string) as time_text,
        cast(abs(round(points, 1)) as string) as points_text,
        cast(round(complete_pct, 1) as string) as complete_text,
        cast(round(due_pct, 1) as string) as due_text,
        if(is_percent or comparator = 'relative', ' 个百分点', unit) as gap_unit
    from states
),

worded as (
    select
        *,
        concat(
            '目标',
            case comparator when 'strive' then '力争 ' when 'exceed' then '超 ' else ' ' end,
            quantity_text,
            unit,
            case comparator when 'at_least' then '以上' when 'at_most' then '以下' when 'about' then '左右' else '' end,
            if(comparator = 'about', concat('（容许偏差 ', tolerance_text, if(is_percent, ' 个百分点）', '%）')), '')
        ) as wish,
        case
            when points < 0 and points_text <> '0.0' then concat('滞后序时 ', points_text, ' 个百分点')
            when points_text = '0.0' then '与序时持平'
            else concat('超序时 ', points_text, ' 个百分点')
        end as pace,
        if(
            comparator = 'strive' and not is_met and not is_year_end and coalesce(nature = 'rate' or points < -band_points, true),
            '，力争目标年底前不计滞后',
            ''
        ) as strives
    from shown
)

select
    plan_year,
    task_no,
    work_item_no,
    target_no,
    report_month,
    target_text,
    indicator,
    comparator,
    quantity,
    unit,
    deadline,
    measure,
    source,
    population,
    series,
    nature,
    if(no_actual_reason is null, found.as_of, null) as as_of,
    if(no_actual_reason is null, cast(round(exact_actual, 4) as decimal(28, 4)), null) as actual,
    cast(found.value as decimal(28, 4)) as actual_stated,
    found.unit as actual_unit,
    if(no_actual_reason is null and nature <> 'rate', cast(round(exact_pct, 4) as decimal(18, 4)), null) as achieved_pct,
    round(exact_time_pct, 4) as time_progress_pct,
    if(no_actual_reason is null, cast(round(exact_gap, 4) as decimal(28, 4)), null) as gap,
    is_met,
    state,
    case
        when no_actual_reason = 'no_figure' then concat(subject, '的目标值由上级下达，文件未列，无法计算。')
        when no_actual_reason = 'not_measured' and report_targets > 1
            then concat('“', target_text, '”所在事项有多个靠报送的目标，报送值无法与其对应。')
        when no_actual_reason = 'not_measured' then concat('“', target_text, '”无法计算：', coalesce(why, '没有登记取数规则'), '。')
        when no_actual_reason = 'no_statistics_in_january' then concat(subject, '1月不单独公布，2月公布1—2月累计。')
        when no_actual_reason = 'not_due_yet' then concat(subject, '每年', first_month, '月起才有数据，目前尚无。')
        when no_actual_reason = 'not_registered' then concat('“', target_text, '”没有可计数的项目：清单未交付，或其中没有相应项目。')
        when no_actual_reason = 'not_delivered' and source = 'report'
            then concat('“', target_text, '”由责任单位报送，本年尚未报送完成值。')
        when no_actual_reason = 'not_delivered' then concat(subject, '本年尚未收到数据（序列“', series, '”）。')
        when no_actual_reason = 'unit_differs'
            then concat(
                '“', target_text, '”的实际值', if(
                    found.unit is null, '没有写明计量单位', concat('以“', found.unit, '”计，不能换算为“', coalesce(unit, '无单位'), '”')
                ), '。'
            )
        when figure = 'listed_investment' and points is null
            then concat(subject, '没有年度计划投资，无法计算完成率；在册 ', listed, ' 个，已动工 ', stated_text, ' 个。')
        when figure = 'listed_investment'
            then concat(
                until, subject, '投资完成率 ', complete_text, '%，按', case plan_to_date_basis
                    when 'monthly' then '分月计划' when 'linear' then '序时' else '分月计划（无分月计划的按序时）'
                end, '应完成 ', due_text, '%，', case
                    when points_text = '0.0' then '与计划持平'
                    when points < 0 then concat('滞后 ', points_text, ' 个百分点')
                    else concat('超前 ', points_text, ' 个百分点')
                end, '；在册 ', listed, ' 个，已动工 ', stated_text, ' 个，', wish, if(
                    listed < quantity, '，在册数少于目标数', ''
                ), '。'
            )
        when figure = 'programmes_under_way'
            then concat(
                until, '有项目在建或建成的', subject, ' ', actual_text, unit, '，', wish, if(
                    is_met, '，全部在推进', concat('，尚缺 ', gap_text, unit)
                ), '。'
            )
        when comparator = 'relative'
            then concat(
                until, subject, ' ', actual_text, '%，', relative_to, ' ', other_text, '%，', case
                    when gap_text = '0' then '两者持平'
                    when exact_gap < 0 then concat('低 ', gap_text, ' 个百分点')
                    else concat('高 ', gap_text, ' 个百分点')
                end, '（容许偏差 ', tolerance_text, ' 个百分点），', if(is_met, '保持同步', '未能同步'), '。'
            )
        when nature = 'rate'
            then concat(
                until, subject, ' ', actual_text, unit, '，', wish, '，', case
                    when is_met and better_by < 0 then '在容许偏差之内'
                    when is_met and better_by > 0 then concat('优于目标 ', gap_text, gap_unit)
                    when is_met then '达到目标'
                    when exact_gap < 0 then concat('低于目标 ', gap_text, gap_unit)
                    when exact_gap > 0 then concat('高于目标 ', gap_text, gap_unit)
                    else '未超过目标'
                end, strives, '。'
            )
        else concat(
            until, subject, ' ', actual_text, unit, if(
                found.unit <=> unit, '', concat('（交付为 ', stated_text, found.unit, '）')
            ), '，', wish, '，完成 ', pct_text, '%', if(
                is_met and wanted = 'up', '，已达到目标', concat('，序时进度 ', time_text, '%，', pace)
            ), strives, '。'
        )
    end as reason,
    no_actual_reason,
    cast(round(exact_projection, 4) as decimal(28, 4)) as projection,
    case
        when exact_projection is null then null
        when figure = 'listed_investment' then concat('清单年末投资完成率（%），按1—', month(report_month), '月平均进度推算')
        when is_year_end then '全年实际'
        when figure = 'programmes_under_way' or nature = 'level' then '按现有数值延续'
        when nature = 'rate' then concat('按', month(found.as_of), '月数值延续')
        when month(found.as_of) = 1 then '按1月进度推算'
        else concat('按1—', month(found.as_of), '月平均进度推算')
    end as projection_basis,
    found.file,
    found.sheet,
    found.row_number
from worded
