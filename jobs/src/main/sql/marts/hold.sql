-- What holds a month from being published: control totals that differ, and faults that only another month shows. A row
-- that waits in quarantine is in no figure and holds nothing.
with

differing as (
    select
        report_month,
        '对账' as kind,
        unit,
        list,
        concat(origin, ' ', measure) as what,
        cast(null as string) as row_key,
        concat_ws('/', control_value, own_value, tolerance) as figures,
        transform(
            array(control_value, own_value, difference),
            x -> if(measure_unit = '个', cast(cast(x as decimal(28, 0)) as string), cast(cast(x as decimal(28, 2)) as string))
        ) as texts,
        *
        except (report_month, unit, list)
    from marts.reconciliation
    where state = 'differs'
),

said as (
    select
        report_month,
        kind,
        unit,
        list,
        what,
        row_key,
        figures,
        concat(
            origin, '的', unit, '“', list, '”', measure, '为 ', texts[0], ' ', measure_unit, '，汇总数为 ', texts[1],
            ' ', measure_unit, '，相差 ', texts[2], ' ', measure_unit,
            coalesce(concat('（', cast(cast(difference_pct as decimal(18, 2)) as string), '%）'), ''),
            if(
                measure_unit = '个',
                '，项目数应一致',
                concat('，超过允许差 ', cast(cast(tolerance as decimal(28, 2)) as string), ' ', measure_unit)
            )
        ) as sentence,
        delivery_id,
        file,
        sheet,
        row_number
    from differing
    union all
    select
        finding.report_month,
        '跨月' as kind,
        finding.unit,
        cast(null as string) as list,
        concat_ws(' ', finding.rule_id, coalesce(finding.item_name, finding.row_key)) as what,
        concat_ws('/', finding.source, finding.row_key) as row_key,
        concat_ws('/', finding.stated, finding.message) as figures,
        coalesce(finding.message, finding.sentence) as sentence,
        finding.delivery_id,
        finding.file,
        finding.sheet,
        finding.row_number
    from marts.finding as finding
    left anti join marts.quarantine as refused
        on finding.delivery_id = refused.delivery_id
        and finding.sheet <=> refused.sheet
        and finding.row_number = refused.row_number
    where finding.severity = 'hold'
),

named as (
    select
        substring(
            sha2(concat_ws('\u0001', report_month, kind, unit, coalesce(list, ''), what, coalesce(row_key, ''), figures), 256),
            1, 10
        ) as hold_id,
        *
    from said
)

select
    hold_id,
    report_month,
    place.kind,
    place.unit,
    place.list,
    place.what,
    place.sentence,
    place.delivery_id,
    place.file,
    place.sheet,
    place.row_number
from (
    select
        report_month,
        hold_id,
        min_by(
            struct(kind, unit, list, what, sentence, delivery_id, file, sheet, row_number),
            struct(delivery_id, sheet, row_number, sentence)
        ) as place
    from named
    group by report_month, hold_id
)
