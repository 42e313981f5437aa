-- Projects that the plans in force name, by month: what the plan asks against what happened.
with

shown as (
    select
        *,
        case
            when finding in ('started', 'finished') then 'completed'
            when finding in ('start_open', 'start_ahead', 'finish_open', 'finish_ahead', 'pace_kept') then 'on_schedule'
            when finding = 'pace_ahead' then 'ahead'
            when finding in ('unknown_project', 'in_review', 'not_reported', 'no_plan') then 'other'
            else 'behind'
        end as state,
        coalesce(said.project_name, registered_name) as project_name,
        concat(month(report_month), '月底') as by_when,
        date_format(planned_finish, 'yyyy年M月') as planned_finish_text,
        cast(abs(round(points, 1)) as string) as points_text
    from marts.named_project_state
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
    project_name,
    if(is_reported, said.unit, null) as unit,
    needs_review,
    original.day as original_planned_finish,
    start.day as planned_start,
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
            when 'in_review' then concat('：与“', coalesce(project_name, project_id), '”的关联待人工复核，暂不判断')
            when 'not_reported' then '本月未报，无法判断'
            when 'started' then concat(
                '已开工（', coalesce(date_format(said.actual_start, 'yyyy年M月d日'), '时间未报'),
                coalesce(concat('，', said.start_kind), ''), '）'
            )
            when 'start_open' then concat(by_when, '尚未开工，没有计划开工时间，年底前应开工')
            when 'start_ahead' then concat(by_when, '尚未开工，计划', start.text, '开工')
            when 'start_missed' then concat(by_when, '尚未开工', coalesce(concat('，计划', start.text, '开工'), '，年内未能开工'))
            when 'start_put_off' then concat(by_when, '尚未开工，计划开工时间为', start.text, '，已不在计划年度内')
            when 'finish_open' then concat(by_when, '尚未建成，没有计划竣工时间，年底前应建成')
            when 'finish_ahead' then concat(by_when, '在建，原计划', original.text, '竣工', if(qualifier = 'early', '，要求提前', ''))
            when 'finish_missed' then concat(by_when, '尚未建成', coalesce(concat('，已到原计划竣工时间', original.text), '，年内未能建成'))
            when 'early_missed' then concat(by_when, '尚未建成，原计划', original.text, '竣工，已不可能提前')
            when 'finish_put_off' then concat(
                by_when, '尚未建成，现计划', planned_finish_text, '竣工，已不在计划年度内'
            )
            when 'finish_slipped' then concat(
                by_when, '尚未建成，现计划', planned_finish_text, '竣工，晚于原计划', original.text
            )
            when 'pace_not_started' then concat(by_when, '尚未开工')
            when 'no_plan' then concat(by_when, '在建，没有年度计划投资，无法判断进度')
            when 'finished' then concat(
                '已建成（', coalesce(date_format(said.actual_finish, 'yyyy年M月d日'), '时间未报'), '）', case
                    when qualifier is null then ''
                    when is_qualifier_met is null and original.day is null then '，没有原计划竣工时间，无法判断是否提前或按期'
                    when is_qualifier_met is null then concat('，原计划', original.text, '竣工，无法判断是否提前')
                    when qualifier = 'early' and is_qualifier_met then concat('，早于原计划', original.text)
                    when qualifier = 'early' then concat('，未提前，原计划', original.text, '竣工')
                    when is_qualifier_met then concat('，按期，原计划', original.text, '竣工')
                    else concat('，未按期，原计划', original.text, '竣工')
                end
            )
            else concat(
                by_when, '投资完成率 ', round(said.exact_pct, 1), '%，按', if(
                    said.plan_to_date_basis = 'monthly', '分月计划', '序时'
                ), '应完成 ', round(said.due_pct, 1), '%，', case
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
