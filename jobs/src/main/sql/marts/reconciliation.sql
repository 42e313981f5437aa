-- Totals stated outside beside ours. A difference counts where it is beyond the absolute and the relative tolerance; of
-- projects there is none, they are counted.
with

-- A unit may be called by its full or its short name.
names as (
    select
        inline(array(struct(name as called, name as unit), struct(short_name as called, name as unit)))
    from conformed.region
),

stated as (
    select
        control.report_month,
        control.unit as origin,
        case
            when coalesce(control.reporting_unit, '全省') in ('全省', '全部', '辽宁省') then '全省'
            else coalesce(region.unit, control.reporting_unit)
        end as unit,
        coalesce(control.list, '全部') as list,
        control.measure,
        if(control.measure = '项目数', '个', '万元') as measure_unit,
        cast(
            if(control.measure = '项目数', cast(control.projects as decimal(18, 4)), control.value_wan)
            as decimal(28, 4)
        ) as control_value,
        control.delivery_id,
        control.file,
        control.sheet,
        control.row_number
    from history.control as control
    left join (select distinct called, unit from names) as region
        on control.reporting_unit = region.called
    where control.known_to is null
),

own as (
    select
        report_month,
        key as unit,
        list,
        inline(
            array(
                struct('本年完成' as measure, done_ytd_wan as own_value),
                struct('年度计划' as measure, annual_plan_wan as own_value),
                struct('本月完成' as measure, done_month_wan as own_value),
                struct('项目数' as measure, cast(projects as decimal(28, 4)) as own_value)
            )
        )
    from marts.completion
    where by in ('total', 'unit')
    union all
    select
        report_month,
        key as unit,
        list,
        inline(
            array(
                struct('到位资金' as measure, arrived_wan as own_value),
                struct('支付资金' as measure, paid_wan as own_value)
            )
        )
    from marts.funds
    where source = '合计'
),

compared as (
    select
        stated.*,
        own.own_value,
        cast(own.own_value - stated.control_value as decimal(28, 4)) as difference,
        cast(
            if(
                stated.measure_unit = '个',
                0,
                greatest(
                    coalesce(rules.control_tolerance_wan, 0),
                    coalesce(
                        round(
                            abs(cast(stated.control_value as decimal(22, 4)))
                                * cast(rules.control_tolerance_pct as decimal(9, 4)) / 100,
                            4
                        ),
                        0
                    )
                )
            )
            as decimal(28, 4)
        ) as tolerance
    from stated
    left join own
        on stated.report_month = own.report_month
        and stated.unit = own.unit
        and stated.list = own.list
        and stated.measure = own.measure
    left join conformed.rules_in_force as rules
        on stated.report_month >= rules.valid_from and stated.report_month < rules.valid_to
)

select
    report_month,
    origin,
    unit,
    list,
    measure,
    measure_unit,
    control_value,
    own_value,
    difference,
    round(
        100 * cast(difference as decimal(24, 4)) / nullif(cast(control_value as decimal(22, 4)), 0), 4
    ) as difference_pct,
    tolerance,
    case
        when own_value is null then 'no_own_figure'
        when abs(difference) > tolerance then 'differs'
        else 'agrees'
    end as state,
    delivery_id,
    file,
    sheet,
    row_number
from compared
