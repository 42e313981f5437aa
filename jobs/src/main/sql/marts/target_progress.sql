-- Targets of the plans in force, by month: what conformed.target_measure names as their actual, in the target's own unit
-- and sense, and how far it has come. Where there is no actual, there is a reason.
with

-- Figures as a sentence shows them: two decimals at most, half up.
shown as (
    select
        *,
        concat('截至', month(as_of), '月，') as until,
        regexp_replace(cast(round(exact_actual, 2) as string), '[.]?0+$', '') as actual_text,
        regexp_replace(cast(round(actual_stated, 2) as string), '[.]?0+$', '') as stated_text,
        regexp_replace(cast(abs(round(exact_gap, 2)) as string), '[.]?0+$', '') as gap_text,
        regexp_replace(cast(tolerance as string), '[.]?0+$', '') as tolerance_text,
        cast(abs(round(points, 1)) as string) as points_text,
        if(is_percent or comparator = 'relative', ' 个百分点', unit) as gap_unit,
        concat(
            case comparator when 'strive' then '目标力争 ' when 'exceed' then '目标超 ' else '目标 ' end,
            regexp_replace(cast(quantity as string), '[.]?0+$', ''),
            unit,
            case comparator when 'at_least' then '以上' when 'at_most' then '以下' when 'about' then '左右' else '' end
        ) as wish_text,
        if(
            comparator = 'strive' and not is_met and not is_year_end and coalesce(nature = 'rate' or points < -band_points, true),
            '，力争目标年底前不计滞后',
            ''
        ) as strives
    from marts.target_state
),

worded as (
    select
        *,
        if(comparator = 'about', concat(wish_text, '（容许偏差 ', tolerance_text, if(is_percent, ' 个百分点）', '%）')), wish_text)
            as wish
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
    if(no_actual_reason is null, as_of, null) as as_of,
    if(no_actual_reason is null, cast(round(exact_actual, 4) as decimal(28, 4)), null) as actual,
    cast(actual_stated as decimal(28, 4)) as actual_stated,
    actual_unit,
    if(no_actual_reason is null and nature <> 'rate', cast(round(exact_pct, 4) as decimal(18, 4)), null) as achieved_pct,
    round(exact_time_pct, 4) as time_progress_pct,
    if(no_actual_reason is null, cast(round(exact_gap, 4) as decimal(28, 4)), null) as gap,
    is_met,
    state,
    concat(
        case
            when no_actual_reason = 'no_figure' then concat(subject, '的目标值由上级下达，文件未列，无法计算')
            when no_actual_reason = 'not_measured' and report_targets > 1
                then concat('“', target_text, '”所在事项有多个靠报送的目标，报送值无法与其对应')
            when no_actual_reason = 'not_measured' then concat('“', target_text, '”无法计算：', coalesce(why, '没有登记取数规则'))
            when no_actual_reason = 'no_statistics_in_january' then concat(subject, '1月不单独公布，2月公布1—2月累计')
            when no_actual_reason = 'not_due_yet' then concat(subject, '每年', first_month, '月起才有数据，目前尚无')
            when no_actual_reason = 'not_registered' then concat('“', target_text, '”没有可计数的项目：清单未交付，或其中没有相应项目')
            when no_actual_reason = 'not_delivered' and source = 'report'
                then concat('“', target_text, '”由责任单位报送，本年尚未报送完成值')
            when no_actual_reason = 'not_delivered' then concat(subject, '本年尚未收到数据（序列“', series, '”）')
            when no_actual_reason is not null and actual_unit is null then concat('“', target_text, '”的实际值没有写明计量单位')
            when no_actual_reason = 'unit_differs'
                then concat('“', target_text, '”的实际值以“', actual_unit, '”计，不能换算为“', coalesce(unit, '无单位'), '”')
            when figure = 'listed_investment' and points is null
                then concat(subject, '没有年度计划投资，无法计算完成率；在册 ', listed, ' 个，已动工 ', stated_text, ' 个')
            when figure = 'listed_investment'
                then concat(
                    until, subject, '投资完成率 ', round(complete_pct, 1), '%，按',
                    case plan_to_date_basis
                        when 'monthly' then '分月计划' when 'linear' then '序时' else '分月计划（无分月计划的按序时）'
                    end,
                    '应完成 ', round(due_pct, 1), '%，',
                    case
                        when points_text = '0.0' then '与计划持平'
                        else concat(if(points < 0, '滞后 ', '超前 '), points_text, ' 个百分点')
                    end,
                    '；在册 ', listed, ' 个，已动工 ', stated_text, ' 个，', wish, if(listed < quantity, '，在册数少于目标数', '')
                )
            when figure = 'programmes_under_way'
                then concat(
                    until, '有项目在建或建成的', subject, ' ', actual_text, unit, '，', wish,
                    if(is_met, '，全部在推进', concat('，尚缺 ', gap_text, unit))
                )
            when comparator = 'relative'
                then concat(
                    until, subject, ' ', actual_text, '%，', relative_to, ' ',
                    regexp_replace(cast(round(other_value, 2) as string), '[.]?0+$', ''), '%，',
                    if(gap_text = '0', '两者持平', concat(if(exact_gap < 0, '低 ', '高 '), gap_text, ' 个百分点')),
                    '（容许偏差 ', tolerance_text, ' 个百分点），', if(is_met, '保持同步', '未能同步')
                )
            when nature = 'rate'
                then concat(
                    until, subject, ' ', actual_text, unit, '，', wish, '，',
                    case
                        when is_met and better_by < 0 then '在容许偏差之内'
                        when is_met and better_by > 0 then concat('优于目标 ', gap_text, gap_unit)
                        when is_met then '达到目标'
                        when exact_gap < 0 then concat('低于目标 ', gap_text, gap_unit)
                        when exact_gap > 0 then concat('高于目标 ', gap_text, gap_unit)
                        else '未超过目标'
                    end,
                    strives
                )
            else concat(
                until, subject, ' ', actual_text, unit,
                if(actual_unit <=> unit, '', concat('（交付为 ', stated_text, actual_unit, '）')), '，', wish,
                '，完成 ', round(exact_pct, 1), '%',
                case
                    when is_met and wanted = 'up' then '，已达到目标'
                    when points_text = '0.0' then concat('，序时进度 ', round(exact_time_pct, 1), '%，与序时持平')
                    else concat(
                        '，序时进度 ', round(exact_time_pct, 1), '%，',
                        if(points < 0, '滞后序时 ', '超序时 '), points_text, ' 个百分点'
                    )
                end,
                strives
            )
        end,
        '。'
    ) as reason,
    no_actual_reason,
    cast(round(exact_projection, 4) as decimal(28, 4)) as projection,
    case
        when exact_projection is null then null
        when figure = 'listed_investment' then concat('清单年末投资完成率（%），按1—', month(report_month), '月平均进度推算')
        when is_year_end then '全年实际'
        when figure = 'programmes_under_way' or nature = 'level' then '按现有数值延续'
        when nature = 'rate' then concat('按', month(as_of), '月数值延续')
        when month(as_of) = 1 then '按1月进度推算'
        else concat('按1—', month(as_of), '月平均进度推算')
    end as projection_basis,
    file,
    sheet,
    row_number
from worded
