-- Projects that the plans in force name, by month, with what the registers and the project's own reports say of them.
with

named as (
    select
        link.plan_year,
        link.task_no,
        wanted.work_item_no,
        link.position,
        link.short_name,
        link.verb,
        link.qualifier,
        link.project_id,
        link.needs_review
    from marts.named_project as link
    inner join marts.plan_in_force as plan
        on link.plan_year = plan.plan_year
    inner join history.plan_project as wanted
        on plan.unit = wanted.unit
        and plan.report_month = wanted.report_month
        and link.task_no = wanted.task_no
        and link.position = wanted.position
        and wanted.known_to is null
),

-- What the registers of the year said first, and what they say now.
registered as (
    select
        list.project_id,
        year(list.report_month) as plan_year,
        min_by(
            struct(list.planned_finish as day, list.planned_finish_precision as precision),
            struct(list.report_month, list.known_from, list.unit)
        ) filter (where list.planned_finish is not null) as original,
        max_by(
            struct(list.project_name, list.planned_start, list.planned_start_precision, list.planned_finish),
            struct(list.report_month, list.known_from, list.unit)
        ) as says
    from history.project_list as list
    left semi join named
        on list.project_id = named.project_id
    group by list.project_id, year(list.report_month)
),

-- What each month's own report plans, which a mart of measures leaves to the register; the greatest was received last.
planned as (
    select
        this.project_id,
        year(this.report_month) as plan_year,
        collect_list(
            struct(
                this.report_month, this.known_from, this.unit, this.project_code, this.planned_start,
                this.planned_start_precision, this.planned_finish
            )
        ) as plans
    from history.project_month as this
    left semi join named
        on this.project_id = named.project_id
    where this.known_to is null
    group by this.project_id, year(this.report_month)
),

-- What was reported in the year: a start or a finish stays one in months without a report.
reported as (
    select
        this.project_id,
        year(this.report_month) as plan_year,
        collect_list(
            struct(
                this.report_month, this.project_name, this.unit, this.actual_start, this.start_kind, this.actual_finish,
                coalesce(this.started, false) or coalesce(this.actual_start <= last_day(this.report_month), false)
                    as is_started,
                coalesce(this.actual_finish <= last_day(this.report_month), this.build_stage = '竣工投产', false)
                    as is_finished,
                this.complete_pct,
                round(100 * this.done_ytd_wan / nullif(this.plan_to_date_wan, 0), 4) as plan_to_date_pct,
                100 * this.done_ytd_wan / nullif(this.annual_plan_wan, 0) as exact_pct,
                100 * this.plan_to_date_wan / nullif(this.annual_plan_wan, 0) as due_pct,
                this.plan_to_date_basis, this.points_ahead, this.file, this.sheet, this.row_number
            )
        ) as reports
    from marts.project_month as this
    left semi join named
        on this.project_id = named.project_id
    where this.is_reported
    group by this.project_id, year(this.report_month)
)

select
    named.*,
    months.report_month,
    rules.ledger_band_points as band_points,
    registered.original,
    registered.says,
    array_max(filter(planned.plans, x -> x.report_month = months.report_month)) as plan,
    array_max(filter(reported.reports, x -> x.report_month <= months.report_month)) as said
from named
inner join marts.completion as months
    on named.plan_year = year(months.report_month) and months.by = 'total' and months.list = '全部'
inner join conformed.rules_in_force as rules
    on months.report_month >= rules.valid_from and months.report_month < rules.valid_to
left join registered
    on named.project_id = registered.project_id and named.plan_year = registered.plan_year
left join planned
    on named.project_id = planned.project_id and named.plan_year = planned.plan_year
left join reported
    on named.project_id = reported.project_id and named.plan_year = reported.plan_year
