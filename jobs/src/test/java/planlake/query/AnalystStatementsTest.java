package planlake.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import planlake.testing.SparkTest;

@SparkTest
class AnalystStatementsTest {

    /** A statement, then {@code ->} and its rows. */
    private static final String STATEMENTS = """
            select region, sum(done_ytd_wan) as done from marts.completion where report_month = date'2025-02-01' group by region order by done desc
            -> [[大连市, 200.0000], [沈阳市, 140.0000]]
            select list, round(100 * sum(done_ytd_wan) / sum(annual_plan_wan), 2) as pct from MARTS.Completion where report_month = '2025-01-01' group by list order by list desc
            -> [[省级重大项目, 5.00], [亿元以上, 7.69]]
            SELECT `project_id` FROM `marts`.`completion` WHERE done_ytd_wan > 100 ORDER BY 1;
            -> [[P1], [P3]]
            select project_id, done_ytd_wan - lag(done_ytd_wan) over (partition by project_id order by report_month) as month_wan from marts.completion order by project_id, report_month
            -> [[P1, null], [P1, 70.0000], [P2, null], [P2, 10.0000], [P3, null], [P3, 110.0000]]
            select project_id, sum(done_ytd_wan) over w as running from marts.completion window w as (partition by region order by project_id, report_month rows between unbounded preceding and current row) order by running
            -> [[P1, 50.0000], [P3, 90.0000], [P1, 170.0000], [P2, 180.0000], [P2, 200.0000], [P3, 290.0000]]
            select region, rank() over (order by sum(done_ytd_wan) desc) as place from marts.completion group by region order by place
            -> [[大连市, 1], [沈阳市, 2]]
            select region, project_id from marts.completion qualify row_number() over (partition by region order by done_ytd_wan desc) = 1 order by 1
            -> [[大连市, P3], [沈阳市, P1]]
            with monthly as (select report_month, sum(done_ytd_wan) as done from marts.completion group by all), best as (select max(done) as done from monthly) select m.* from monthly m join best using (done)
            -> [[340.0000, 2025-02-01]]
            with c as (select 1 as a) select * from (with d as (select a + 1 as b from c) select b from d) x
            -> [[2]]
            select region, list, sum(annual_plan_wan) from marts.completion group by rollup (region, list) order by 1 nulls last, 2 nulls last
            -> [[大连市, 亿元以上, 800.0000], [大连市, null, 800.0000], [沈阳市, 亿元以上, 1000.0000], [沈阳市, 省级重大项目, 2000.0000], [沈阳市, null, 3000.0000], [null, null, 3800.0000]]
            select region, grouping(region), count(*) from marts.completion group by cube (region) order by 2, 1
            -> [[大连市, 0, 2], [沈阳市, 0, 4], [null, 1, 6]]
            select region, list, count(*) from marts.completion group by grouping sets ((region), (list)) order by 1, 2
            -> [[null, 亿元以上, 4], [null, 省级重大项目, 2], [大连市, null, 2], [沈阳市, null, 4]]
            select * from (select region, month(report_month) as m, done_ytd_wan from marts.completion) pivot (sum(done_ytd_wan) for m in (1 as jan, 2 as feb)) order by region
            -> [[大连市, 90.0000, 200.0000], [沈阳市, 60.0000, 140.0000]]
            select * from (select 1 as a, 2 as b) unpivot (v for k in (a, b))
            -> [[a, 1], [b, 2]]
            select case when name like '%公路%' then '公路' when name is null then '?' else '其他' end as kind, count(*) from conformed.project group by 1 order by 1
            -> [[?, 1], [公路, 1], [其他, 1]]
            select project_id, tag from conformed.project lateral view explode(tags) t as tag order by 1, 2
            -> [[P1, 交通], [P1, 公路], [P2, 工业]]
            select project_id, tag from conformed.project lateral view outer posexplode(tags) t as at, tag order by 1, 2
            -> [[P1, 交通], [P1, 公路], [P2, 工业], [P3, null]]
            select p.project_id, t.col from conformed.project p, lateral explode(p.tags) t order by 1, 2
            -> [[P1, 交通], [P1, 公路], [P2, 工业]]
            select name from conformed.project where project_id in (select project_id from marts.completion where region = '沈阳市') order by 1
            -> [[大东工厂升级项目], [本溪至庄河高速公路工程]]
            select p.project_id from conformed.project p where exists (select 1 from marts.completion c where c.project_id = p.project_id and c.annual_plan_wan = 0)
            -> [[P3]]
            select p.project_id, (select max(done_ytd_wan) from marts.completion c where c.project_id = p.project_id) as most from conformed.project p order by 1
            -> [[P1, 120.0000], [P2, 20.0000], [P3, 200.0000]]
            select project_id from conformed.project except select project_id from marts.completion where region = '沈阳市'
            -> [[P3]]
            select 1 as n union all select 2 union select 2 order by n
            -> [[1], [2]]
            select p.name, c.done_ytd_wan from marts.completion c left join conformed.project p on c.project_id = p.project_id and c.report_month >= date'2025-02-01' order by 2 limit 2 offset 1
            -> [[大东工厂升级项目, 20.0000], [null, 50.0000]]
            select project_id from marts.completion c left anti join conformed.project p using (project_id)
            -> []
            select region, sum(done_ytd_wan) s from marts.completion group by region having s > 200 order by s
            -> [[大连市, 290.0000]]
            select project_id, try_divide(done_ytd_wan, annual_plan_wan) as share from marts.completion where report_month = date'2025-02-01' order by 1
            -> [[P1, 0.1200000000000], [P2, 0.0400000000000], [P3, null]]
            select count(*) filter (where done_ytd_wan > 50) as n, count(distinct region) as r, max_by(project_id, done_ytd_wan) from marts.completion
            -> [[3, 2, P3]]
            select percentile_approx(done_ytd_wan, 0.5), listagg(distinct region, '、') within group (order by region) from marts.completion
            -> [[50.0000, 大连市、沈阳市]]
            select project_id, size(filter(tags, x -> x like '公%')) as n, tags[0], dates.start, exists(tags, x -> x = '公路') from conformed.project where size(tags) > 0 order by 1
            -> [[P1, 1, 交通, 2024-05-01, true], [P2, 0, 工业, 2025-03-01, false]]
            select explode(sequence(date'2025-01-01', date'2025-03-01', interval 1 month)) as month
            -> [[2025-01-01], [2025-02-01], [2025-03-01]]
            select m.id, coalesce(sum(c.done_ytd_wan), 0) from range(1, 4) m left join marts.completion c on month(c.report_month) = m.id group by m.id order by m.id
            -> [[1, 150.0000], [2, 340.0000], [3, 0.0000]]
            select * from values ('a', 1), ('b', 2) as t(k, v) where v > 1
            -> [[b, 2]]
            select lpad(project_id, 4, '0'), substring(region from 1 for 2), extract(year from report_month), trim(both 'P' from project_id), cast(done_ytd_wan as int), region || list from marts.completion limit 1
            -> [[00P1, 沈阳, 2025, 1, 50, 沈阳市省级重大项目]]
            from marts.completion |> where region = '大连市' |> aggregate sum(done_ytd_wan) as s group by list |> extend s * 2 as t |> drop s
            -> [[亿元以上, 580.0000]]
            select /*+ broadcast(p) */ count(*) from marts.completion c join conformed.project p using (project_id)
            -> [[6]]
            select * except (dates, tags) from conformed.project order by project_id limit 1
            -> [[P1, 本溪至庄河高速公路工程]]
            select region from marts.completion group by region order by region collate zh
            -> [[大连市], [沈阳市]]
            select release from ops.release
            -> [[7]]
            select date_trunc('month', timestamp'2025-03-08 10:00:00') as t, date_format(date'2025-03-08', 'yyyy年M月') as m, add_months(date'2025-03-31', -1) as d, datediff(date'2025-03-08', date'2025-03-01') as n
            -> [[2025-03-01T00:00:00Z, 2025年3月, 2025-02-28, 7]]
            table ops.release
            -> [[7]]
            """;

    static Stream<Arguments> statements() {
        return Arrays.stream(STATEMENTS.strip().split("\n(?!-> )"))
                .map(each -> each.split("\n-> ", 2))
                .map(each -> Arguments.of(each[0], each[1]));
    }

    private SparkSession spark;

    @BeforeEach
    void open(SparkSession spark) {
        this.spark = spark;
    }

    @ParameterizedTest
    @MethodSource("statements")
    void isAnswered(String statement, String rows) {
        assertThat(Portfolio.in(spark, 100).ask(statement).rows()).hasToString(rows);
    }
}
