-- Packages (打包项目) and their parts, by month, and which of the two counts: never both. By the rule count_children the
-- parts that reported do, or the package. Where the side that should count did not report at all and the other did, the
-- other counts, so that reported figures are not lost; where neither did, the side of the rule is due.
with

months as (select distinct report_month from history.project_month where known_to is null),

-- What a project said in the year, the last statement first: it holds until the project says something else.
stated as (
    select
        project_id,
        year(report_month) as plan_year,
        collect_list(
            struct(-unix_date(report_month) as last, -unix_micros(known_from) as received_last, unit, parent_code)
        ) as statements
    from history.project_month
    where known_to is null
    group by project_id, year(report_month)
),

listed as (
    select
        project_id,
        year(report_month) as plan_year,
        max_by(parent_code, struct(report_month, unit)) as parent_code
    from history.project_list
    where known_to is null and parent_code is not null
    group by project_id, year(report_month)
),

-- What the unit says goes before what the list says.
named as (
    select
        coalesce(stated.project_id, listed.project_id) as project_id,
        months.report_month,
        coalesce(
            array_min(filter(stated.statements, x -> -x.last <= unix_date(months.report_month))).parent_code,
            listed.parent_code
        ) as parent_code
    from stated
    full outer join listed
        on stated.project_id = listed.project_id and stated.plan_year = listed.plan_year
    inner join months
        on coalesce(stated.plan_year, listed.plan_year) = year(months.report_month)
    where listed.parent_code is not null or exists(stated.statements, x -> x.parent_code is not null)
),

codes as (
    select
        project_code,
        plan_year,
        min(project_id) as project_id
    from (
        select project_code, year(report_month) as plan_year, project_id from history.project_month where known_to is null
        union all
        select project_code, year(report_month) as plan_year, project_id from history.project_list where known_to is null
    )
    group by project_code, plan_year
),

-- A row for each part and for each package; a project may be both.
kin as (
    select
        project_id,
        report_month,
        max(parent_code) as parent_code,
        max(parent_id) as parent_id,
        max(is_known) as is_known,
        count_if(part is not null) as parts
    from (
        select
            named.report_month,
            inline(
                array(
                    struct(
                        named.project_id as project_id, named.parent_code as parent_code,
                        coalesce(codes.project_id, named.parent_code) as parent_id, true as is_known,
                        cast(null as string) as part
                    ),
                    struct(
                        coalesce(codes.project_id, named.parent_code) as project_id, null as parent_code,
                        null as parent_id, codes.project_id is not null as is_known, named.project_id as part
                    )
                )
            )
        from named
        left join codes
            on named.parent_code = codes.project_code and year(named.report_month) = codes.plan_year
        where named.parent_code is not null and not (codes.project_id <=> named.project_id)
    )
    group by project_id, report_month
),

-- Each as part of its package, and as the package of its parts.
roles as (
    select
        kin.*,
        coalesce(exists(stated.statements, x -> -x.last = unix_date(kin.report_month)), false) as is_reported,
        inline(
            filter(
                array(
                    struct(true as is_part, kin.parent_id as package_id),
                    struct(false as is_part, if(kin.parts > 0, kin.project_id, null) as package_id)
                ),
                x -> x.package_id is not null
            )
        )
    from kin
    left join stated
        on kin.project_id = stated.project_id and year(kin.report_month) = stated.plan_year
),

packages as (
    select
        *,
        max(is_part and is_reported) over package as has_reported_part,
        max(not is_part and is_reported) over package as has_reported,
        max(not is_part and is_known) over package as is_known_package,
        -- Of packages within packages only the smallest parts count.
        max((is_part and parts > 0) or (not is_part and parent_id is not null)) over package as is_nested,
        max(if(is_part, null, parent_id)) over package as part_of,
        collect_set(if(is_part, project_id, null)) over package as its_parts
    from roles
    window package as (partition by package_id, report_month)
)

select
    packages.project_id,
    packages.report_month,
    max(packages.parent_code) as parent_code,
    max(packages.parts) as parts,
    max(packages.is_reported) as is_reported,
    min(
        case
            -- Two that name each other are parts of nothing.
            when array_contains(packages.its_parts, packages.part_of) then null
            when packages.is_part = case
                when packages.is_nested then false
                when coalesce(rules.count_children, 1) > 0 then packages.has_reported and not packages.has_reported_part
                else packages.has_reported or (packages.is_known_package and not packages.has_reported_part)
            end
                then if(packages.is_part, '子项目：由打包项目计数', '打包项目：由子项目计数')
        end
    ) as not_counted_reason
from packages
left join conformed.rules_in_force as rules
    on packages.report_month >= rules.valid_from and packages.report_month < rules.valid_to
where packages.is_known
group by packages.project_id, packages.report_month
