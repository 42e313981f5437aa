-- Where projects come onto lists and leave them, the computed list of 总投资亿元以上 included: from one month that was stated
-- to the next, if those are not more than 13 months apart.
with

months as (
    select *
    from (
        select
            *,
            lag(struct(report_month, limit_wan)) over (order by report_month) as before,
            lead(struct(report_month, limit_wan)) over (order by report_month) as after
        from (
            select
                stated.report_month,
                rules.over_100m_wan as limit_wan
            from (select distinct report_month from marts.project_month) as stated
            left join conformed.rules_in_force as rules
                on stated.report_month >= rules.valid_from and stated.report_month < rules.valid_to
        )
    )
    -- Months that are asked about, and the one before them.
    where coalesce(after.report_month, report_month) > :since
),

standing as (
    select
        *,
        lag(struct(report_month, held, total_wan, place)) over project as before,
        lead(struct(report_month, held, total_wan, place)) over project as after
    from (
        select
            project_id,
            report_month,
            project_code,
            project_name,
            unit,
            lists,
            known_total_wan as total_wan,
            concat(lists, if(is_over_100m, array('总投资亿元以上'), array())) as held,
            struct(delivery_id, file, sheet, row_number) as place
        from marts.project_month
        left semi join months using (report_month)
    )
    window project as (partition by project_id order by report_month)
),

-- The project's rows of the months before and after, which one that comes or goes does not have.
beside as (
    select
        standing.* except (report_month, before, after),
        months.report_month,
        months.limit_wan,
        months.before as month_before,
        months.after as month_after,
        if(standing.before.report_month = months.before.report_month, standing.before, null) as before,
        if(standing.after.report_month = months.after.report_month, standing.after, null) as after
    from standing
    inner join months
        on standing.report_month = months.report_month
)

select
    project_id,
    project_code,
    project_name,
    unit,
    lists,
    inline(
        concat(
            transform(
                if(
                    month_before.report_month >= add_months(report_month, -13),
                    array_except(held, coalesce(before.held, array())),
                    array()
                ),
                x -> struct(
                    x as list, true as is_in, report_month as report_month, month_before.report_month as compared_month,
                    before is not null as has_other, before.total_wan as total_before_wan, total_wan as total_after_wan,
                    month_before.limit_wan as limit_before_wan, limit_wan as limit_after_wan, place as place
                )
            ),
            transform(
                if(
                    report_month >= add_months(month_after.report_month, -13),
                    array_except(held, coalesce(after.held, array())),
                    array()
                ),
                x -> struct(
                    x as list, false as is_in, month_after.report_month as report_month, report_month as compared_month,
                    after is not null as has_other, total_wan as total_before_wan, after.total_wan as total_after_wan,
                    limit_wan as limit_before_wan, month_after.limit_wan as limit_after_wan, after.place as place
                )
            )
        )
    )
from beside
