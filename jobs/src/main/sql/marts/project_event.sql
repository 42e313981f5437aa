-- What became of projects: on lists, in their units' statements, in what is said of them, and across 亿元. Nothing is
-- compared with what is more than 13 months old. A row that is in quarantine is there, only not readable: its project
-- has not vanished.
with

months as (
    select
        *,
        lag(report_month) over (order by report_month) as month_before,
        lead(report_month) over (order by report_month) as month_after
    from (
        select
            stated.report_month,
            max(if(rule.name = 'over_100m_wan', rule.value, null)) as limit_wan
        from (select distinct report_month from marts.project_month) as stated
        left join conformed.threshold as rule
            on coalesce(rule.valid_from <= stated.report_month, true)
            and coalesce(stated.report_month < rule.valid_to, true)
            and rule.known_to is null
        group by stated.report_month
    )
),

-- Months that a unit stated, which always means all of its projects.
unit_months as (
    select
        *,
        lag(report_month) over (partition by unit order by report_month) as stated_before,
        lead(report_month) over (partition by unit order by report_month) as stated_after
    from (
        select
            unit,
            report_month,
            min(delivery_id) as delivery_id,
            min_by(file, struct(delivery_id, file)) as file
        from marts.project_month
        where is_reported
        group by unit, report_month
    )
),

told as (
    select
        project_id,
        report_month,
        max_by(unit, not (figures is null)) as unit,
        max_by(figures, not (figures is null)) as figures
    from (
        select
            project_id,
            report_month,
            unit,
            struct(
                report_month, unit, project_code, project_name, lists, build_stage, industry_division,
                industry_division_name, parent_code, delivery_id, file, sheet, row_number
            ) as figures
        from marts.project_month
        where is_reported
        union all
        select row_key as project_id, report_month, min(unit) as unit, null as figures
        from marts.quarantine
        where source = 'dispatch' and state = 'open' and row_key is not null
        group by row_key, report_month
    )
    group by project_id, report_month
),

in_order as (
    select
        told.*,
        unit_months.stated_before,
        unit_months.stated_after,
        lag(told.report_month) over project as told_before,
        lead(told.report_month) over project as told_after,
        lag(unit_months.stated_after) over project as should_be_told,
        last(told.figures, true) over (
            partition by told.project_id order by told.report_month rows between unbounded preceding and 1 preceding
        ) as before,
        last(told.figures, true) over (
            partition by told.project_id order by told.report_month rows between unbounded preceding and current row
        ) as known
    from told
    left join unit_months
        on told.unit = unit_months.unit and told.report_month = unit_months.report_month
    window project as (partition by told.project_id order by told.report_month)
),

-- Statements beside what the project said before, if that is not too old.
compared as (
    select
        project_id,
        report_month,
        figures as now,
        if(before.report_month >= add_months(report_month, -13), before, null) as before,
        coalesce(told_before >= add_months(report_month, -13), false) as was_told,
        coalesce(told_before >= add_months(report_month, -13) and should_be_told < report_month, false) as was_gone,
        coalesce(stated_before >= add_months(report_month, -13), false) as unit_stated_before
    from in_order
    where figures is not null
),

said as (
    select
        project_id,
        report_month,
        now,
        before.report_month as compared_month,
        inline(
            filter(
                array(
                    struct(
                        not was_told and unit_stated_before as happened, 'entered' as kind, now.unit as other,
                        null as value_before, null as value_after, '首次出现在月度报表' as why
                    ),
                    struct(
                        was_gone as happened, 'returned' as kind, now.unit as other,
                        null as value_before, null as value_after, '曾从月度报表消失，再次出现' as why
                    ),
                    struct(
                        regexp_replace(before.project_name, '\\s', '') <> regexp_replace(now.project_name, '\\s', '')
                            as happened,
                        'renamed' as kind, now.unit as other, before.project_name as value_before,
                        now.project_name as value_after, '填报的项目名称不同' as why
                    ),
                    struct(
                        before.unit <> now.unit as happened, 'moved' as kind, before.unit as other,
                        before.unit as value_before, now.unit as value_after, '改由另一单位填报' as why
                    ),
                    struct(
                        before.build_stage = '竣工投产' and now.build_stage <> '竣工投产' as happened,
                        'reopened' as kind, now.unit as other, before.build_stage as value_before,
                        now.build_stage as value_after, '已竣工投产，又按未竣工填报' as why
                    ),
                    struct(
                        before.build_stage <> '竣工投产'
                            and array_position(array('前期', '新开工', '续建', '竣工投产'), now.build_stage)
                            < array_position(array('前期', '新开工', '续建', '竣工投产'), before.build_stage)
                            as happened,
                        'reclassified' as kind, '建设阶段' as other, before.build_stage as value_before,
                        now.build_stage as value_after, '建设阶段后退' as why
                    ),
                    struct(
                        before.industry_division <> now.industry_division as happened, 'reclassified' as kind,
                        '行业' as other,
                        coalesce(before.industry_division_name, before.industry_division) as value_before,
                        coalesce(now.industry_division_name, now.industry_division) as value_after,
                        '所属行业改变' as why
                    ),
                    struct(
                        before is not null and not (before.parent_code <=> now.parent_code) as happened,
                        'reclassified' as kind, '上级项目' as other, before.parent_code as value_before,
                        now.parent_code as value_after,
                        case
                            when before.parent_code is null then '成为打包项目的子项目'
                            when now.parent_code is null then '不再是打包项目的子项目'
                            else '改属另一打包项目'
                        end as why
                    )
                ),
                x -> coalesce(x.happened, false)
            )
        )
    from compared
),

gone as (
    select
        in_order.project_id,
        in_order.stated_after as report_month,
        in_order.known,
        unit_months.delivery_id,
        unit_months.file
    from in_order
    inner join unit_months
        on in_order.unit = unit_months.unit and in_order.stated_after = unit_months.report_month
    where (in_order.told_after is null or in_order.told_after > in_order.stated_after)
        and in_order.stated_after <= add_months(in_order.report_month, 13)
        and in_order.known is not null
),

-- Who is on which list, the computed one included, and where that begins and ends.
memberships as (
    select
        *,
        lag(report_month) over membership as held_before,
        lead(report_month) over membership as held_after
    from (
        select
            explode(concat(lists, if(is_over_100m, array('总投资亿元以上'), array()))) as list,
            project_id,
            report_month,
            struct(
                project_code, project_name, unit, lists, known_total_wan, delivery_id, file, sheet, row_number
            ) as figures
        from marts.project_month
    )
    window membership as (partition by project_id, list order by report_month)
),

turns as (
    select
        memberships.list,
        memberships.project_id,
        memberships.figures,
        inline(
            filter(
                array(
                    struct(
                        true as is_in,
                        months.month_before is not null and not (memberships.held_before <=> months.month_before)
                            as happened,
                        memberships.report_month as report_month, months.month_before as compared_month
                    ),
                    struct(
                        false as is_in,
                        months.month_after is not null and not (memberships.held_after <=> months.month_after)
                            as happened,
                        months.month_after as report_month, memberships.report_month as compared_month
                    )
                ),
                x -> x.happened and x.compared_month >= add_months(x.report_month, -13)
            )
        )
    from memberships
    inner join months
        on memberships.report_month = months.report_month
),

issues as (
    select
        unit as list,
        report_month,
        min(delivery_id) as delivery_id,
        min_by(file, struct(delivery_id, file)) as file,
        lead(report_month) over (partition by unit, year(report_month) order by report_month) as replaced_from
    from history.project_list
    where known_to is null
    group by unit, report_month
),

registered as (
    select
        unit as list,
        report_month,
        project_id,
        min_by(struct(delivery_id, file, sheet, row_number), struct(delivery_id, sheet, row_number)) as place
    from history.project_list
    where known_to is null
    group by unit, report_month, project_id
),

-- Each turn with the project's row at the other end of it, which a project that came or went does not have.
crossed as (
    select
        turns.*,
        if(turns.is_in, other.known_total_wan, turns.figures.known_total_wan) as total_before_wan,
        if(turns.is_in, turns.figures.known_total_wan, other.known_total_wan) as total_after_wan,
        before.limit_wan as limit_before_wan,
        now.limit_wan as limit_after_wan,
        other.project_id is not null as has_other,
        if(
            turns.is_in,
            struct(turns.figures.delivery_id, turns.figures.file, turns.figures.sheet, turns.figures.row_number),
            struct(other.delivery_id, other.file, other.sheet, other.row_number)
        ) as place
    from turns
    inner join months as now
        on turns.report_month = now.report_month
    inner join months as before
        on turns.compared_month = before.report_month
    left join marts.project_month as other
        on turns.project_id = other.project_id
        and if(turns.is_in, turns.compared_month, turns.report_month) = other.report_month
    where turns.list = '总投资亿元以上'
)

select
    project_id,
    report_month,
    kind,
    other,
    now.project_code,
    now.project_name,
    now.unit,
    now.lists,
    value_before,
    value_after,
    why,
    compared_month,
    cast(null as decimal(18, 4)) as total_before_wan,
    cast(null as decimal(18, 4)) as total_after_wan,
    cast(null as decimal(18, 4)) as limit_before_wan,
    cast(null as decimal(18, 4)) as limit_after_wan,
    now.delivery_id,
    now.file,
    now.sheet,
    now.row_number
from said
union all
select
    project_id,
    report_month,
    'vanished',
    known.unit,
    known.project_code,
    known.project_name,
    known.unit,
    known.lists,
    known.build_stage,
    null,
    if(known.build_stage = '竣工投产', '竣工投产后不再填报', '不在本月报表中'),
    known.report_month,
    null,
    null,
    null,
    null,
    delivery_id,
    file,
    null,
    null
from gone
union all
select
    turns.project_id,
    turns.report_month,
    if(turns.is_in, 'listed', 'delisted'),
    turns.list,
    turns.figures.project_code,
    turns.figures.project_name,
    turns.figures.unit,
    turns.figures.lists,
    null,
    null,
    case
        when issues.list is null then '本年清单尚未印发'
        when not turns.is_in then '清单重新印发，未再列入'
        when issues.report_month = turns.report_month then '清单重新印发，新列入'
        else '年中列入'
    end,
    turns.compared_month,
    null,
    null,
    null,
    null,
    coalesce(registered.place.delivery_id, issues.delivery_id),
    coalesce(registered.place.file, issues.file),
    registered.place.sheet,
    registered.place.row_number
from turns
left join issues
    on turns.list = issues.list
    and year(turns.report_month) = year(issues.report_month)
    and issues.report_month <= turns.report_month
    and (issues.replaced_from is null or turns.report_month < issues.replaced_from)
left join registered
    on issues.list = registered.list
    and issues.report_month = registered.report_month
    and turns.project_id = registered.project_id
where turns.list <> '总投资亿元以上'
union all
select
    project_id,
    report_month,
    if(is_in, 'crossed_up', 'crossed_down'),
    list,
    figures.project_code,
    figures.project_name,
    figures.unit,
    figures.lists,
    cast(total_before_wan as string),
    cast(total_after_wan as string),
    case
        when not has_other then if(is_in, '新进入应报或已报范围', '不再应报，也未填报')
        when total_before_wan is null then '总投资首次填报'
        when total_after_wan is null then '总投资不再填报'
        when total_before_wan <> total_after_wan and limit_before_wan <> limit_after_wan
            then '总投资调整，标准也改变'
        when total_before_wan <> total_after_wan then '总投资调整'
        else '标准改变'
    end,
    compared_month,
    total_before_wan,
    total_after_wan,
    limit_before_wan,
    limit_after_wan,
    place.delivery_id,
    place.file,
    place.sheet,
    place.row_number
from crossed
