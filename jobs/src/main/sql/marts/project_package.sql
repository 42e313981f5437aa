-- Packages (打包项目) and their parts, by month, and which of the two counts: never both. By the rule count_children the
-- parts that reported do, or the package. Where the side that should count did not report at all and the other did, the
-- other counts, so that reported figures are not lost; where neither did, the side of the rule is due.
with

months as (
    select
        stated.report_month,
        max(if(rule.name = 'count_children', rule.value, null)) as count_children
    from (select distinct report_month from history.project_month where known_to is null) as stated
    left join conformed.threshold as rule
        on coalesce(rule.valid_from <= stated.report_month, true)
        and coalesce(stated.report_month < rule.valid_to, true)
        and rule.known_to is null
    group by stated.report_month
),

-- One statement per project and month, the one received last.
stated as (
    select
        project_id,
        report_month,
        min_by(parent_code, struct(-unix_micros(known_from), unit)) as parent_code
    from history.project_month
    where known_to is null
    group by project_id, report_month
),

-- What a project said holds until it says something else in the year.
said as (
    select
        *,
        lead(report_month) over (partition by project_id, year(report_month) order by report_month) as said_again
    from stated
),

-- What the unit says goes before what the list says.
named as (
    select
        project_id,
        report_month,
        max_by(parent_code, said_by) as parent_code
    from (
        select said.project_id, months.report_month, 2 as said_by, said.parent_code
        from said
        inner join months
            on year(said.report_month) = year(months.report_month)
            and said.report_month <= months.report_month
            and (said.said_again is null or months.report_month < said.said_again)
        where said.parent_code is not null
        union all
        select listed.project_id, months.report_month, 1 as said_by, listed.parent_code
        from (
            select
                project_id,
                year(report_month) as plan_year,
                max_by(parent_code, struct(report_month, unit)) as parent_code
            from history.project_list
            where known_to is null and parent_code is not null
            group by project_id, year(report_month)
        ) as listed
        inner join months
            on listed.plan_year = year(months.report_month)
    )
    group by project_id, report_month
),

codes as (
    select
        project_code,
        plan_year,
        min(project_id) as project_id
    from (
        select project_code, year(report_month) as plan_year, project_id
        from history.project_month
        where known_to is null
        union all
        select project_code, year(report_month) as plan_year, project_id
        from history.project_list
        where known_to is null
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
        where not (codes.project_id <=> named.project_id)
    )
    group by project_id, report_month
),

-- Each as part of its package, and as the package of its parts.
roles as (
    select
        kin.*,
        stated.project_id is not null as is_reported,
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
        on kin.project_id = stated.project_id and kin.report_month = stated.report_month
),

packages as (
    select
        *,
        max(is_part and is_reported) over package as has_reported_part,
        max(not is_part and is_reported) over package as has_reported,
        max(not is_part and is_known) over package as is_known_package,
        -- Of packages within packages only the smallest parts count.
        max((is_part and parts > 0) or (not is_part and parent_id is not null)) over package as is_nested,
        max(if(is_part, null, parent_id)) over package as part_of
    from roles
    window package as (partition by package_id, report_month)
),

decided as (
    select
        packages.*,
        -- Two that name each other are parts of nothing.
        max(packages.is_part and packages.project_id <=> packages.part_of) over (
            partition by packages.package_id, packages.report_month
        ) as is_circle,
        case
            when packages.is_nested then false
            when coalesce(months.count_children, 1) > 0
                then packages.has_reported and not packages.has_reported_part
            else packages.has_reported or (packages.is_known_package and not packages.has_reported_part)
        end as package_counts
    from packages
    inner join months
        on packages.report_month = months.report_month
)

select
    project_id,
    report_month,
    max(parent_code) as parent_code,
    max(parts) as parts,
    max(is_reported) as is_reported,
    min(
        case
            when is_circle then null
            when is_part and package_counts then '子项目：由打包项目计数'
            when not is_part and not package_counts then '打包项目：由子项目计数'
        end
    ) as not_counted_reason
from decided
where is_known
group by project_id, report_month
