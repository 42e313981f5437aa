-- Funds arrived by source, and paid, over the projects that reported. Rates against the annual plan may exceed 100 %.
with

-- Projects that agree in every group are summed first.
alike as (
    select
        report_month,
        lists,
        is_over_100m,
        region,
        sum(arrived_central_wan) as central_wan,
        sum(arrived_special_treasury_wan) as special_treasury_wan,
        sum(arrived_local_wan) as local_wan,
        sum(arrived_special_bond_wan) as special_bond_wan,
        sum(arrived_loan_wan) as loan_wan,
        sum(arrived_self_raised_wan) as self_raised_wan,
        sum(arrived_other_wan) as other_wan,
        sum(arrived_wan) as arrived_wan,
        sum(paid_wan) as paid_wan,
        sum(annual_plan_wan) as annual_plan_wan,
        sum(total_investment_wan) as total_investment_wan
    from marts.project_month
    where is_reported and not_counted_reason is null
    group by report_month, lists, is_over_100m, region
),

populations as (
    select
        explode(concat(lists, if(is_over_100m, array('总投资亿元以上'), array()), array('全部'))) as list,
        *
    from alike
),

cuts as (
    select
        explode(
            array(
                struct('total' as by, '全省' as key),
                struct('region' as by, coalesce(region, '未填') as key)
            )
        ) as cut,
        *
    from populations
),

sums as (
    select
        list,
        cut.by as by,
        cut.key as key,
        report_month,
        cast(coalesce(sum(central_wan), 0) as decimal(28, 4)) as central_wan,
        cast(coalesce(sum(special_treasury_wan), 0) as decimal(28, 4)) as special_treasury_wan,
        cast(coalesce(sum(local_wan), 0) as decimal(28, 4)) as local_wan,
        cast(coalesce(sum(special_bond_wan), 0) as decimal(28, 4)) as special_bond_wan,
        cast(coalesce(sum(loan_wan), 0) as decimal(28, 4)) as loan_wan,
        cast(coalesce(sum(self_raised_wan), 0) as decimal(28, 4)) as self_raised_wan,
        cast(coalesce(sum(other_wan), 0) as decimal(28, 4)) as other_wan,
        cast(coalesce(sum(arrived_wan), 0) as decimal(28, 4)) as arrived_wan,
        cast(coalesce(sum(paid_wan), 0) as decimal(28, 4)) as paid_wan,
        cast(coalesce(sum(annual_plan_wan), 0) as decimal(28, 4)) as annual_plan_wan,
        cast(coalesce(sum(total_investment_wan), 0) as decimal(28, 4)) as total_investment_wan
    from cuts
    group by list, cut.by, cut.key, report_month
),

sources as (
    select
        *,
        inline(
            array(
                struct('合计' as source, 0 as sort_order, arrived_wan as amount_wan),
                struct('中央预算内' as source, 1 as sort_order, central_wan as amount_wan),
                struct('超长期特别国债' as source, 2 as sort_order, special_treasury_wan as amount_wan),
                struct('省市县财政' as source, 3 as sort_order, local_wan as amount_wan),
                struct('专项债券' as source, 4 as sort_order, special_bond_wan as amount_wan),
                struct('银行贷款' as source, 5 as sort_order, loan_wan as amount_wan),
                struct('企业自筹' as source, 6 as sort_order, self_raised_wan as amount_wan),
                struct('其他资金' as source, 7 as sort_order, other_wan as amount_wan)
            )
        )
    from sums
)

select
    list,
    by,
    key,
    report_month,
    source,
    sort_order,
    amount_wan as arrived_wan,
    round(100 * cast(amount_wan as decimal(24, 4)) / nullif(cast(arrived_wan as decimal(22, 4)), 0), 4) as share_pct,
    if(sort_order = 0, paid_wan, null) as paid_wan,
    if(sort_order = 0, annual_plan_wan, null) as annual_plan_wan,
    if(sort_order = 0, total_investment_wan, null) as total_investment_wan,
    if(
        sort_order = 0,
        round(100 * cast(arrived_wan as decimal(24, 4)) / nullif(cast(annual_plan_wan as decimal(22, 4)), 0), 4),
        null
    ) as in_place_pct,
    if(
        sort_order = 0,
        round(100 * cast(arrived_wan as decimal(24, 4)) / nullif(cast(total_investment_wan as decimal(22, 4)), 0), 4),
        null
    ) as in_place_of_total_pct,
    if(
        sort_order = 0,
        round(100 * cast(paid_wan as decimal(24, 4)) / nullif(cast(arrived_wan as decimal(22, 4)), 0), 4),
        null
    ) as payment_pct,
    if(
        sort_order = 0,
        arrived_wan - central_wan - special_treasury_wan - local_wan - special_bond_wan - loan_wan - self_raised_wan
            - other_wan,
        null
    ) as unexplained_wan
from sources
