-- Funds arrived this year by project and source; what a unit left empty has no row, what it stated as 0 has.
select
    project_id,
    report_month,
    source,
    arrived_wan
from (
    select
        project_id,
        report_month,
        inline(
            array(
                struct('中央预算内' as source, arrived_central_wan as arrived_wan),
                struct('超长期特别国债' as source, arrived_special_treasury_wan as arrived_wan),
                struct('省市县财政' as source, arrived_local_wan as arrived_wan),
                struct('专项债券' as source, arrived_special_bond_wan as arrived_wan),
                struct('银行贷款' as source, arrived_loan_wan as arrived_wan),
                struct('企业自筹' as source, arrived_self_raised_wan as arrived_wan),
                struct('其他资金' as source, arrived_other_wan as arrived_wan)
            )
        )
    from marts.project_month
    where is_reported
)
where arrived_wan is not null
