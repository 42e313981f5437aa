-- What changes from one statement of a project to the next: who came, came back or vanished, and what is said otherwise of
-- it: name, unit, stage, industry, package.
with

said as (
    select
        *,
        inline(
            array_compact(
                array(
                    if(
                        is_entered,
                        struct('entered' as kind, now.unit as other, null as was, null as became, '首次出现在月度报表' as why), null
                    ),
                    if(
                        is_returned,
                        struct('returned' as kind, now.unit as other, null as was, null as became, '曾从月度报表消失，再次出现' as why),
                        null
                    ),
                    if(
                        regexp_replace(before.project_name, '\\s', '') <> regexp_replace(now.project_name, '\\s', ''),
                        struct(
                            'renamed' as kind, now.unit as other, before.project_name as was, now.project_name as became,
                            '填报的项目名称不同' as why
                        ),
                        null
                    ),
                    if(
                        before.unit <> now.unit,
                        struct('moved' as kind, before.unit as other, before.unit as was, now.unit as became, '改由另一单位填报' as why),
                        null
                    ),
                    if(
                        before.build_stage = '竣工投产' and now.build_stage <> '竣工投产',
                        struct(
                            'reopened' as kind, now.unit as other, before.build_stage as was, now.build_stage as became,
                            '已竣工投产，又按未竣工填报' as why
                        ),
                        null
                    ),
                    if(
                        before.build_stage <> '竣工投产'
                        and array_position(array('前期', '新开工', '续建', '竣工投产'), now.build_stage)
                        < array_position(array('前期', '新开工', '续建', '竣工投产'), before.build_stage),
                        struct(
                            'reclassified' as kind, '建设阶段' as other, before.build_stage as was, now.build_stage as became,
                            '建设阶段后退' as why
                        ),
                        null
                    ),
                    if(
                        before.industry_division <> now.industry_division,
                        struct(
                            'reclassified' as kind, '行业' as other,
                            coalesce(before.industry_division_name, before.industry_division) as was,
                            coalesce(now.industry_division_name, now.industry_division) as became, '所属行业改变' as why
                        ),
                        null
                    ),
                    if(
                        before is not null and now is not null and not (before.parent_code <=> now.parent_code),
                        struct(
                            'reclassified' as kind, '上级项目' as other, before.parent_code as was, now.parent_code as became,
                            case
                                when before.parent_code is null then '成为打包项目的子项目'
                                when now.parent_code is null then '不再是打包项目的子项目'
                                else '改属另一打包项目'
                            end as why
                        ),
                        null
                    ),
                    if(
                        is_vanished,
                        struct(
                            'vanished' as kind, known.unit as other, known.build_stage as was, null as became,
                            if(known.build_stage = '竣工投产', '竣工投产后不再填报', '不在本月报表中') as why
                        ),
                        null
                    )
                )
            )
        )
    from marts.project_statement
)

select
    project_id,
    if(kind = 'vanished', stated_after.report_month, report_month) as report_month,
    kind,
    other,
    known.project_code,
    known.project_name,
    known.unit,
    known.lists,
    was as value_before,
    became as value_after,
    why,
    if(kind = 'vanished', known.report_month, before.report_month) as compared_month,
    if(kind = 'vanished', stated_after.delivery_id, known.delivery_id) as delivery_id,
    if(kind = 'vanished', stated_after.file, known.file) as file,
    if(kind = 'vanished', null, known.sheet) as sheet,
    if(kind = 'vanished', null, known.row_number) as row_number
from said
