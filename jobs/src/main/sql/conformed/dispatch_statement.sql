-- What a unit has sent of a month: how often it has stated the month whole, and how many rows it has corrected since.
with

received as (
    select unit, report_month, received_at, delivery_id, corrects, corrects_row from staging.dispatch
    union all
    select unit, report_month, received_at, delivery_id, corrects, null as corrects_row from staging.quarantine
    where table_name = 'staging.dispatch'
),

-- One row per unit and month of which anything was received. A statement may come in several files at one moment.
statements as (
    select
        unit,
        report_month,
        min(received_at) as first_received_at,
        max(received_at) as last_received_at,
        size(collect_set(delivery_id)) as deliveries,
        size(collect_set(if(corrects is null, received_at, null))) as statements,
        size(collect_set(if(corrects is null, null, delivery_id))) as corrections,
        size(collect_set(if(corrects is null or corrects_row is null, null, struct(corrects, corrects_row))))
            as rows_corrected
    from received
    group by unit, report_month
),

-- What each statement says of a project, and what the one before it said; of those alone that were stated again.
restated as (
    select
        unit,
        report_month,
        count_if(before is not null and not (said <=> before)) as rows_corrected
    from (
        select
            *,
            lag(said) over (partition by unit, report_month, project_code order by received_at) as before
        from (
            select
                unit,
                report_month,
                project_code,
                received_at,
                max_by(
                    struct(
                        total_investment_wan, annual_plan_wan, done_to_last_year_wan, done_month_wan, done_ytd_wan,
                        done_since_start_wan, arrived_wan, paid_wan
                    ),
                    struct(delivery_id, sheet, row_number)
                ) as said
            from staging.dispatch as dispatch
            left semi join statements
                on dispatch.unit = statements.unit
                and dispatch.report_month = statements.report_month
                and statements.statements > 1
            where corrects is null
            group by unit, report_month, project_code, received_at
        )
    )
    group by unit, report_month
)

select
    statements.* except (rows_corrected),
    coalesce(restated.rows_corrected, 0) + statements.rows_corrected as rows_corrected
from statements
left join restated
    on statements.unit = restated.unit and statements.report_month = restated.report_month
