-- The ledger of a plan: each sentence of each task, month by month, in one of five states. Computed is the worst of its
-- targets and named projects; what nothing can be computed of is as its responsible body states it.
with

months as (
    select distinct report_month from marts.completion where by = 'total'
),

-- Of the worst state first. What cannot be said keeps an item from counting as completed, but hides nothing worse.
ranks as (
    select *
    from (
        values
            ('behind', '滞后', 1), ('on_schedule', '序时', 2), ('ahead', '超前', 3), ('other', '其他', 4), ('completed', '完成', 5)
    ) as named (state, label, worst_first)
),

parts as (
    select plan_year, task_no, work_item_no, report_month, state, reason, 1 as kind, target_no as nth
    from marts.target_progress
    union all
    select plan_year, task_no, work_item_no, report_month, state, reason, 2 as kind, position as nth
    from marts.named_project_progress
),

computed as (
    select
        parts.plan_year,
        parts.task_no,
        parts.work_item_no,
        parts.report_month,
        count_if(parts.kind = 1) as targets,
        count_if(parts.kind = 2) as named_projects,
        min_by(parts.state, ranks.worst_first) as state,
        array_sort(collect_list(struct(parts.kind, parts.nth, parts.state, parts.reason))) as parts,
        concat_ws(
            '、',
            concat('滞后 ', nullif(count_if(parts.state = 'behind'), 0)),
            concat('序时 ', nullif(count_if(parts.state = 'on_schedule'), 0)),
            concat('超前 ', nullif(count_if(parts.state = 'ahead'), 0)),
            concat('其他 ', nullif(count_if(parts.state = 'other'), 0)),
            concat('完成 ', nullif(count_if(parts.state = 'completed'), 0))
        ) as counts
    from parts
    inner join ranks
        on parts.state = ranks.state
    group by parts.plan_year, parts.task_no, parts.work_item_no, parts.report_month
),

stated as (
    select
        report.plan_year,
        report.task_no,
        report.work_item_no,
        report.report_month,
        min_by(report.stated_state, ranks.worst_first) filter (where report.is_used) as state,
        min_by(report.stated_label, ranks.worst_first) filter (where report.is_used) as label,
        array_join(
            transform(
                array_sort(collect_list(struct(report.position, report.body)) filter (where report.is_used)), x -> x.body
            ),
            '、'
        ) as bodies,
        array_join(
            transform(
                array_sort(
                    collect_list(struct(report.position, report.body, report.progress)) filter (
                        where report.is_used and report.progress is not null
                    )
                ),
                x -> x.progress
            ),
            '；'
        ) as progress,
        array_join(
            array_sort(
                collect_list(
                    concat('另收到', report.body, '报送“', report.stated_label, '”，', report.not_used_reason, '，未采用。')
                ) filter (where not report.is_used)
            ),
            ''
        ) as not_used
    from marts.task_report as report
    inner join ranks
        on report.stated_state = ranks.state
    group by report.plan_year, report.task_no, report.work_item_no, report.report_month
),

-- Each sentence with the bodies that answer for it.
sentences as (
    select
        plan.plan_year,
        work.task_no,
        work.work_item_no,
        work.text,
        array_sort(collect_list(struct(named.position, named.body, named.role)) filter (where named.body is not null))
            as bodies
    from marts.plan_in_force as plan
    inner join history.plan_work_item as work
        on plan.unit = work.unit and plan.report_month = work.report_month and work.known_to is null
    left join marts.work_item_body as named
        on plan.plan_year = named.plan_year
        and work.task_no = named.task_no
        and work.work_item_no = named.work_item_no
    group by plan.plan_year, work.task_no, work.work_item_no, work.text
),

items as (
    select
        sentences.plan_year,
        sentences.task_no,
        sentences.work_item_no,
        months.report_month,
        task.ordinal,
        task.title,
        sentences.text,
        array_distinct(transform(filter(sentences.bodies, x -> x.role = 'lead'), x -> x.body)) as lead_bodies,
        array_distinct(transform(filter(sentences.bodies, x -> x.role <> 'lead'), x -> x.body)) as other_bodies,
        coalesce(computed.targets, 0) as targets,
        coalesce(computed.named_projects, 0) as named_projects,
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
        stated.state as stated_state,
        stated.label as stated_label,
        nullif(stated.bodies, '') as stated_by,
        nullif(stated.progress, '') as stated_progress,
        stated.not_used
    from sentences
    inner join months
        on sentences.plan_year = year(months.report_month)
    left join marts.plan_task as task
        on sentences.plan_year = task.plan_year and sentences.task_no = task.task_no
    left join computed
        on sentences.plan_year = computed.plan_year
        and sentences.task_no = computed.task_no
        and sentences.work_item_no = computed.work_item_no
        and months.report_month = computed.report_month
    left join stated
        on sentences.plan_year = stated.plan_year
        and sentences.task_no = stated.task_no
        and sentences.work_item_no = stated.work_item_no
        and months.report_month = stated.report_month
),

judged as (
    select
        *,
        computed_state <> 'other' and coalesce(computed_state <> stated_state, false) as disagrees,
        case
            when computed_state <> 'other' then 'computed'
            when stated_state is not null then 'stated'
            else 'none'
        end as state_basis
    from items
)

select
    plan_year,
    task_no,
    work_item_no,
    report_month,
    ordinal,
    title,
    text,
    lead_bodies,
    other_bodies,
    cast(targets as int) as targets,
    cast(named_projects as int) as named_projects,
    computed_state,
    computed_reason,
    stated_state,
    stated_by,
    stated_progress,
    if(state_basis = 'stated', stated_state, computed_state) as state,
    state_basis,
    disagrees,
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
        coalesce(not_used, '')
    ) as reason,
    round(cast(100 * month(report_month) as decimal(8, 0)) / 12, 4) as time_progress_pct
from judged
