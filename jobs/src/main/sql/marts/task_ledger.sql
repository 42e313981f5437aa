-- The ledger of a plan: each sentence of each task, month by month, in one of five states. Computed is the worst of its
-- targets and named projects; what nothing can be computed of is as its responsible body states it.
with

parts as (
    select plan_year, task_no, work_item_no, report_month, state, reason, 1 as kind, target_no as nth
    from marts.target_progress
    union all
    select plan_year, task_no, work_item_no, report_month, state, reason, 2 as kind, position as nth
    from marts.named_project_progress
),

-- Of the worst state first. What cannot be said keeps an item from counting as completed, but hides nothing worse.
computed as (
    select
        plan_year,
        task_no,
        work_item_no,
        report_month,
        count_if(kind = 1) as targets,
        count_if(kind = 2) as named_projects,
        min_by(state, array_position(array('behind', 'on_schedule', 'ahead', 'other', 'completed'), state)) as state,
        array_sort(collect_list(struct(kind, nth, state, reason))) as parts,
        concat_ws(
            '、',
            concat('滞后 ', nullif(count_if(state = 'behind'), 0)),
            concat('序时 ', nullif(count_if(state = 'on_schedule'), 0)),
            concat('超前 ', nullif(count_if(state = 'ahead'), 0)),
            concat('其他 ', nullif(count_if(state = 'other'), 0)),
            concat('完成 ', nullif(count_if(state = 'completed'), 0))
        ) as counts
    from parts
    group by plan_year, task_no, work_item_no, report_month
),

stated as (
    select
        plan_year,
        task_no,
        work_item_no,
        report_month,
        min_by(
            struct(stated_state as state, stated_label as label),
            array_position(array('behind', 'on_schedule', 'ahead', 'other', 'completed'), stated_state)
        ) filter (where is_used) as worst,
        array_sort(collect_list(struct(position, body, progress)) filter (where is_used)) as used,
        array_join(
            array_sort(
                collect_list(concat('另收到', body, '报送“', stated_label, '”，', not_used_reason, '，未采用。'))
                    filter (where not is_used)
            ),
            ''
        ) as not_used
    from marts.task_report
    group by plan_year, task_no, work_item_no, report_month
),

items as (
    select
        work.plan_year,
        work.task_no,
        work.work_item_no,
        months.report_month,
        task.ordinal,
        task.title,
        work.text,
        transform(filter(work.bodies, x -> x.role = 'lead'), x -> x.body) as lead_bodies,
        transform(filter(work.bodies, x -> x.role <> 'lead'), x -> x.body) as other_bodies,
        cast(coalesce(computed.targets, 0) as int) as targets,
        cast(coalesce(computed.named_projects, 0) as int) as named_projects,
        coalesce(computed.state, 'other') as computed_state,
        case
            when computed.state is null then '没有可计算的目标或点名项目。'
            when size(computed.parts) = 1 then computed.parts[0].reason
            else concat(
                concat_ws(
                    '、',
                    if(computed.targets > 0, concat('目标 ', computed.targets, ' 个'), null),
                    if(computed.named_projects > 0, concat('点名项目 ', computed.named_projects, ' 个'), null)
                ),
                '：', computed.counts, '。',
                array_join(transform(filter(computed.parts, x -> x.state = computed.state), x -> x.reason), '')
            )
        end as computed_reason,
        stated.worst.state as stated_state,
        stated.worst.label as stated_label,
        nullif(array_join(transform(stated.used, x -> x.body), '、'), '') as stated_by,
        nullif(array_join(transform(stated.used, x -> x.progress), '；'), '') as stated_progress,
        coalesce(stated.not_used, '') as not_used,
        coalesce(computed.state <> 'other' and computed.state <> stated.worst.state, false) as disagrees,
        case
            when computed.state <> 'other' then 'computed'
            when stated.worst.state is not null then 'stated'
            else 'none'
        end as state_basis
    from marts.work_item as work
    inner join marts.completion as months
        on work.plan_year = year(months.report_month) and months.by = 'total' and months.list = '全部'
    left join marts.plan_task as task
        on work.plan_year = task.plan_year and work.task_no = task.task_no
    left join computed
        on work.plan_year = computed.plan_year
        and work.task_no = computed.task_no
        and work.work_item_no = computed.work_item_no
        and months.report_month = computed.report_month
    left join stated
        on work.plan_year = stated.plan_year
        and work.task_no = stated.task_no
        and work.work_item_no = stated.work_item_no
        and months.report_month = stated.report_month
)

select
    * except (stated_label, not_used),
    if(state_basis = 'stated', stated_state, computed_state) as state,
    concat(
        computed_reason,
        case
            when disagrees then concat(stated_by, '报送为“', stated_label, '”，与计算结果不一致。')
            when state_basis = 'stated'
                then concat('按', stated_by, '报送为“', stated_label, '”', coalesce(concat('：', stated_progress), ''), '。')
            when state_basis = 'none'
                then concat(if(size(lead_bodies) > 0, concat('牵头单位', array_join(lead_bodies, '、')), '责任单位'), '本月没有报送。')
            else ''
        end,
        not_used
    ) as reason,
    round(cast(100 * month(report_month) as decimal(8, 0)) / 12, 4) as time_progress_pct
from items
