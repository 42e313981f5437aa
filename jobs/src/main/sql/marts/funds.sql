-- Funds arrived by source, and paid, over the projects that reported. Rates against the annual plan may exceed 100 %.
with

sources as (
    select
        *,
        inline(
            array(
                struct('合计' as source, 0 as sort_order, arrived_wan as amount_wan),
                struct('中央预算内' as source, 1 as sort_order, arrived_central_wan as amount_wan),
                struct('超长期特别国债' as source, 2 as sort_order, arrived_special_treasury_wan as amount_wan),
                struct('省市县财政' as source, 3 as sort_order, arrived_local_wan as amount_wan),
                struct('专项债券' as source, 4 as sort_order, arrived_special_bond_wan as amount_wan),
                struct('银行贷款' as source, 5 as sort_order, arrived_loan_wan as amount_wan),
                struct('企业自筹' as source, 6 as sort_order, arrived_self_raised_wan as amount_wan),
                struct('其他资金' as source, 7 as sort_order, arrived_other_wan as amount_wan)
            )
        )
    from marts.group_sum
    where by in ('total', 'region') and projects > 0
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
        arrived_wan - arrived_central_wan - arrived_special_treasury_wan - arrived_local_wan - arrived_special_bond_wan
            - arrived_loan_wan - arrived_self_raised_wan - arrived_other_wan,
        null
    ) as unexplained_wan
from sources
