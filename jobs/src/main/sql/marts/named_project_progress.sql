-- Projects that the plans in force name, by month: what the plan asks against what happened. Early means before the
-- planned finish of the year's first register, whatever it was revised to since.
with

months as (
    select distinct report_month from marts.completion where by = 'total'
),

rules as (
    select
        months.report_month,
        max(rule.value) as band_points
    from months
    inner join conformed.threshold as rule
        on rule.name = 'ledger_band_points'
        and rule.known_to is null
        and coalesce(rule.valid_from <= months.report_month, true)
        and coalesce(months.report_month < rule.valid_to, true)
    group by months.report_month
),

named as (
    select
        link.*,
        wanted.work_item_no
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
            struct(
                list.project_name, list.planned_start, list.planned_start_precision, list.planned_finish,
                list.planned_finish_precision
            ),
            struct(list.report_month, list.known_from, list.unit)
        ) as says
    from history.project_list as list
    left semi join named
        on list.project_id = named.project_id
    group by list.project_id, year(list.report_month)
),

-- What the month's own report plans, which a mart of measures leaves to the register.
planned as (
    select
        this.project_id,
        this.report_month,
        max_by(
            struct(
                this.planned_start, this.planned_start_precision, this.planned_finish, this.planned_finish_precision
            ),
            struct(this.known_from, this.unit, this.project_code)
        ) as says
    from history.project_month as this
    left semi join named
        on this.project_id = named.project_id
    where this.known_to is null
    group by this.project_id, this.report_month
),

reports as (
    select
        this.project_id,
        this.report_month,
        this.project_name,
        this.unit,
        this.is_reported,
        this.started,
        this.actual_start,
        this.start_kind,
        this.actual_finish,
        this.build_stage,
        this.annual_plan_wan,
        this.complete_pct,
        round(100 * this.done_ytd_wan / nullif(this.plan_to_date_wan, 0), 4) as plan_to_date_pct,
        100 * this.plan_to_date_wan / nullif(this.annual_plan_wan, 0) as due_pct,
        100 * this.done_ytd_wan / nullif(this.annual_plan_wan, 0) as exact_pct,
        this.plan_to_date_basis,
        this.points_ahead,
        this.file,
        this.sheet,
        this.row_number,
        coalesce(this.actual_finish <= last_day(this.report_month), this.build_stage = '竣工投产', false) as is_finished,
        coalesce(this.started, false) or coalesce(this.actual_start <= last_day(this.report_month), false) as is_started
    from marts.project_month as this
    left semi join named
        on this.project_id = named.project_id
),

-- The last report of the year: a start or a finish that was reported stays one in months without a report.
last_reports as (
    select
        months.report_month,
        reports.project_id,
        max_by(struct(reports.*), reports.report_month) as said
    from months
    inner join reports
        on year(months.report_month) = year(reports.report_month) and reports.report_month <= months.report_month
    where reports.is_reported
    group by months.report_month, reports.project_id
),

facts as (
    select
        named.*,
        months.report_month,
        last_day(months.report_month) as month_end,
        rules.band_points,
        registered.original,
        registered.says.project_name as registered_name,
        if(planned.says.planned_start is null, registered.says.planned_start, planned.says.planned_start)
            as planned_start,
        if(
            planned.says.planned_start is null, registered.says.planned_start_precision,
            planned.says.planned_start_precision
        ) as start_precision,
        if(planned.says.planned_finish is null, registered.says.planned_finish, planned.says.planned_finish)
            as planned_finish,
        last_reports.said,
        coalesce(last_reports.said.report_month = months.report_month, false) as is_reported,
        coalesce(last_reports.said.is_finished, false) as is_finished,
        coalesce(last_reports.said.is_started or last_reports.said.is_finished, false) as is_started
    from named
    inner join months
        on named.plan_year = year(months.report_month)
    inner join rules
        on months.report_month = rules.report_month
    left join registered
        on named.project_id = registered.project_id and named.plan_year = registered.plan_year
    left join planned
        on named.project_id = planned.project_id and months.report_month = planned.report_month
    left join last_reports
        on named.project_id = last_reports.project_id and months.report_month = last_reports.report_month
),

-- Dates are as precise as they were stated: what is planned for 2025-12 ends on the 31st.
dated as (
    select
        *,
        case start_precision
            when 'year' then make_date(year(planned_start), 12, 31)
            when 'quarter' then last_day(add_months(planned_start, 2))
            when 'day' then planned_start
            else last_day(planned_start)
        end as start_due,
        case original.precision
            when 'year' then make_date(year(original.day), 12, 31)
            when 'quarter' then last_day(add_months(original.day, 2))
            when 'day' then original.day
            else last_day(original.day)
        end as finish_due,
        coalesce(original.precision in ('year', 'quarter'), false) as is_roughly_due,
        said.exact_pct - said.due_pct as points,
        make_date(plan_year, 12, 31) as year_end
    from facts
),

judged as (
    select
        *,
        -- Within the quarter or year that is all that was planned nobody can say whether it is early.
        case
            when not is_finished or said.actual_finish is null or original.day is null then null
            when qualifier = 'early' and said.actual_finish < original.day then true
            when qualifier = 'early' and is_roughly_due and said.actual_finish <= finish_due then null
            when qualifier = 'early' then false
            when qualifier = 'on_time' then said.actual_finish <= finish_due
        end as is_qualifier_met,
        case
            when project_id is null then 'unknown_project'
            when needs_review then 'in_review'
            when verb = 'start' and is_started then 'started'
            when verb in ('open', 'finish') and is_finished then 'finished'
            when verb in ('speed_up', 'advance') and is_finished then 'finished'
            when not is_reported then 'not_reported'
            when verb = 'start' and planned_start is null then if(month_end >= year_end, 'start_missed', 'start_open')
            when verb = 'start' and start_due > year_end then 'start_put_off'
            when verb = 'start' and month_end >= start_due then 'start_missed'
            when verb = 'start' then 'start_ahead'
            when verb in ('open', 'finish') and original.day is null and year(planned_finish) > plan_year
                then 'finish_put_off'
            when verb in ('open', 'finish') and original.day is null
                then if(month_end >= year_end, 'finish_missed', 'finish_open')
            when verb in ('open', 'finish') and month_end >= finish_due then 'finish_missed'
            when verb in ('open', 'finish') and qualifier = 'early' and not is_roughly_due and month_end >= original.day
                then 'early_missed'
            when verb in ('open', 'finish') and year(planned_finish) > plan_year then 'finish_put_off'
            when verb in ('open', 'finish') and planned_finish > finish_due then 'finish_slipped'
            when verb in ('open', 'finish') then 'finish_ahead'
            when not is_started then 'pace_not_started'
            when points is null then 'no_plan'
            when points < -band_points then 'pace_behind'
            when points > band_points then 'pace_ahead'
            else 'pace_kept'
        end as finding
    from dated
),

shown as (
    select
        *,
        case finding
            when 'started' then 'completed'
            when 'finished' then 'completed'
            when 'start_open' then 'on_schedule'
            when 'start_ahead' then 'on_schedule'
            when 'finish_open' then 'on_schedule'
            when 'finish_ahead' then 'on_schedule'
            when 'pace_kept' then 'on_schedule'
            when 'pace_ahead' then 'ahead'
            when 'unknown_project' then 'other'
            when 'in_review' then 'other'
            when 'not_reported' then 'other'
            when 'no_plan' then 'other'
            else 'behind'
        end as state,
        concat(month(report_month), '月底') as by_when,
        case start_precision
            when 'year' then date_format(planned_start, 'yyyy年')
            when 'quarter' then concat(year(planned_start), '年', quarter(planned_start), '季度')
            when 'day' then date_format(planned_start, 'yyyy年M月d日')
            else date_format(planned_start, 'yyyy年M月')
        end as start_text,
        case original.precision
            when 'year' then date_format(original.day, 'yyyy年')
            when 'quarter' then concat(year(original.day), '年', quarter(original.day), '季度')
            when 'day' then date_format(original.day, 'yyyy年M月d日')
            else date_format(original.day, 'yyyy年M月')
        end as finish_text,
        coalesce(date_format(said.actual_start, 'yyyy年M月d日'), '时间未报') as started_text,
        coalesce(date_format(said.actual_finish, 'yyyy年M月d日'), '时间未报') as finished_text,
        cast(round(said.exact_pct, 1) as string) as complete_text,
        cast(round(said.due_pct, 1) as string) as due_text,
        cast(abs(round(points, 1)) as string) as points_text
    from judged
)

select
    plan_year,
    task_no,
    work_item_no,
    position,
    report_month,
    short_name,
    verb,
    qualifier,
    project_id,
    coalesce(said.project_name, registered_name) as project_name,
    if(is_reported, said.unit, null) as unit,
    needs_review,
    original.day as original_planned_finish,
    planned_start,
    planned_finish,
    if(is_started, said.actual_start, null) as actual_start,
    said.start_kind,
    if(is_finished, said.actual_finish, null) as actual_finish,
    if(is_reported, said.complete_pct, null) as complete_pct,
    if(is_reported, said.plan_to_date_pct, null) as plan_to_date_pct,
    if(is_reported, said.points_ahead, null) as points_ahead,
    case
        when is_finished then 'finished'
        when not is_reported then 'unknown'
        when is_started then 'building'
        else 'not_started'
    end as stage,
    case
        when project_id is null or needs_review then null
        when verb = 'start' then if(is_started, true, if(is_reported, false, null))
        when verb in ('open', 'finish') then if(is_finished, true, if(is_reported, false, null))
        when is_finished then true
    end as is_met,
    is_qualifier_met,
    state,
    concat(
        short_name,
        case finding
            when 'unknown_project' then '：清单中没有名称相符的项目，无法判断'
            when 'in_review' then concat('：与“', coalesce(said.project_name, registered_name, project_id), '”的关联待人工复核，暂不判断')
            when 'not_reported' then '本月未报，无法判断'
            when 'started' then concat('已开工（', started_text, coalesce(concat('，', said.start_kind), ''), '）')
            when 'start_open' then concat(by_when, '尚未开工，没有计划开工时间，年底前应开工')
            when 'start_ahead' then concat(by_when, '尚未开工，计划', start_text, '开工')
            when 'start_missed' then concat(by_when, '尚未开工', coalesce(concat('，计划', start_text, '开工'), '，年内未能开工'))
            when 'start_put_off' then concat(by_when, '尚未开工，计划开工时间为', start_text, '，已不在计划年度内')
            when 'finish_open' then concat(by_when, '尚未建成，没有计划竣工时间，年底前应建成')
            when 'finish_ahead' then concat(by_when, '在建，原计划', finish_text, '竣工', if(qualifier = 'early', '，要求提前', ''))
            when 'finish_missed' then concat(by_when, '尚未建成', coalesce(concat('，已到原计划竣工时间', finish_text), '，年内未能建成'))
            when 'early_missed' then concat(by_when, '尚未建成，原计划', finish_text, '竣工，已不可能提前')
            when 'finish_put_off' then concat(
                by_when, '尚未建成，现计划', date_format(planned_finish, 'yyyy年M月'), '竣工，已不在计划年度内'
            )
            when 'finish_slipped' then concat(
                by_when, '尚未建成，现计划', date_format(planned_finish, 'yyyy年M月'), '竣工，晚于原计划', finish_text
            )
            when 'pace_not_started' then concat(by_when, '尚未开工')
            when 'no_plan' then concat(by_when, '在建，没有年度计划投资，无法判断进度')
            when 'finished' then concat(
                '已建成（', finished_text, '）', case
                    when qualifier is null then ''
                    when is_qualifier_met is null and original.day is null then '，没有原计划竣工时间，无法判断是否提前或按期'
                    when is_qualifier_met is null then concat('，原计划', finish_text, '竣工，无法判断是否提前')
                    when qualifier = 'early' and is_qualifier_met then concat('，早于原计划', finish_text)
                    when qualifier = 'early' then concat('，未提前，原计划', finish_text, '竣工')
                    when is_qualifier_met then concat('，按期，原计划', finish_text, '竣工')
                    else concat('，未按期，原计划', finish_text, '竣工')
                end
            )
            else concat(
                by_when, '投资完成率 ', complete_text, '%，按', if(
                    said.plan_to_date_basis = 'monthly', '分月计划', '序时'
                ), '应完成 ', due_text, '%，', case
                    when points_text = '0.0' then '与计划持平'
                    when points < 0 then concat('滞后 ', points_text, ' 个百分点')
                    else concat('超前 ', points_text, ' 个百分点')
                end
            )
        end,
        if(finding in ('started', 'finished') and not is_reported, concat('，据', month(said.report_month), '月报送'), ''),
        '。'
    ) as reason,
    if(is_reported, said.file, null) as file,
    if(is_reported, said.sheet, null) as sheet,
    if(is_reported, said.row_number, null) as row_number
from shown
