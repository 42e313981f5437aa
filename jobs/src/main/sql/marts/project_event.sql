-- What became of projects: on lists, in their units' statements, in what is said of them, and across 亿元.
with

issues as (
    select
        unit as list,
        report_month,
        min(struct(delivery_id, file)) as place,
        lead(report_month) over (partition by unit, year(report_month) order by report_month) as replaced_from
    from history.project_list
    where known_to is null
    group by unit, report_month
),

registered as (
    select unit as list, report_month, project_id, min(struct(delivery_id, sheet, row_number, file)) as place
    from history.project_list
    where known_to is null
    group by unit, report_month, project_id
),

-- Each turn at the issue of the list that shows it; of the computed list of 总投资亿元以上 there is none.
turned as (
    select
        turn.*,
        turn.list = '总投资亿元以上' as is_computed,
        issues.report_month as issued_for,
        coalesce(registered.place.delivery_id, issues.place.delivery_id) as delivery_id,
        coalesce(registered.place.file, issues.place.file) as file,
        registered.place.sheet,
        registered.place.row_number
    from marts.project_turn as turn
    left join issues
        on turn.list = issues.list
        and year(turn.report_month) = year(issues.report_month)
        and issues.report_month <= turn.report_month
        and (issues.replaced_from is null or turn.report_month < issues.replaced_from)
    left join registered
        on issues.list = registered.list
        and issues.report_month = registered.report_month
        and turn.project_id = registered.project_id
)

select
    project_id,
    report_month,
    kind,
    other,
    project_code,
    project_name,
    unit,
    lists,
    value_before,
    value_after,
    why,
    compared_month,
    cast(null as decimal(18, 4)) as total_before_wan,
    cast(null as decimal(18, 4)) as total_after_wan,
    cast(null as decimal(18, 4)) as limit_before_wan,
    cast(null as decimal(18, 4)) as limit_after_wan,
    delivery_id,
    file,
    sheet,
    row_number
from marts.statement_event
union all
select
    project_id,
    report_month,
    if(is_computed, if(is_in, 'crossed_up', 'crossed_down'), if(is_in, 'listed', 'delisted')),
    list,
    project_code,
    project_name,
    unit,
    lists,
    if(is_computed, cast(total_before_wan as string), null),
    if(is_computed, cast(total_after_wan as string), null),
    case
        when is_computed and not has_other then if(is_in, '新进入应报或已报范围', '不再应报，也未填报')
        when is_computed and total_before_wan is null then '总投资首次填报'
        when is_computed and total_after_wan is null then '总投资不再填报'
        when is_computed and total_before_wan = total_after_wan then '标准改变'
        when is_computed then if(limit_before_wan <> limit_after_wan, '总投资调整，标准也改变', '总投资调整')
        when issued_for is null then '本年清单尚未印发'
        when not is_in then '清单重新印发，未再列入'
        when issued_for = report_month then '清单重新印发，新列入'
        else '年中列入'
    end,
    compared_month,
    if(is_computed, total_before_wan, null),
    if(is_computed, total_after_wan, null),
    if(is_computed, limit_before_wan, null),
    if(is_computed, limit_after_wan, null),
    if(is_computed, place.delivery_id, delivery_id),
    if(is_computed, place.file, file),
    if(is_computed, place.sheet, sheet),
    if(is_computed, place.row_number, row_number)
from turned
