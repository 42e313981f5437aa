package planlake.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planlake.errors.Refused;
import planlake.testing.SparkTest;

@SparkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileStatementsTest {

    /** A line each; CANARY is a folder in which nothing may appear, SECRET a file beside it that nothing may read. */
    private static final String STATEMENTS = """
            select * from parquet.`SECRET`
            select * from text.`SECRET`
            select * from csv.`SECRET`
            select * from delta.`SECRET`
            select * from binaryFile.`SECRET`
            select * from `text`.`file:SECRET`
            select * from staging.contact
            select * from marts.completion c join staging.contact p using (project_id)
            select (select max(phone) from staging.contact) as phone from marts.completion
            select * from marts.completion where project_id in (select project_id from staging.contact)
            select * from marts.completion c where exists (select 1 from text.`SECRET` s where s.value = c.region)
            with c as (select * from text.`SECRET`) select * from c
            with c as (select 1) select * from (with contact as (select 1) select * from contact) x, contact
            with `staging.contact` as (select 1) select * from staging.contact
            select * from c, (with c as (select 1 as a) select * from c) d
            select * from `marts.completion`
            select * from spark_catalog.marts.completion
            select * from global_temp.anything
            select * from system.information_schema.tables
            select * from identifier('staging.' || 'contact')
            table staging.contact
            select * from marts.completion version as of 0
            select * from marts.completion timestamp as of '2025-01-01'
            select * from marts.completion@v1
            select * from marts.completion changes from version 1
            select * from STREAM marts.completion
            select * from marts.completion with (`path` = 'CANARY')
            select _metadata.file_path from marts.completion
            select c._metadata from marts.completion c
            select * from marts.completion tablesample (99 percent) repeatable (1)
            select reflect('java.lang.System', 'getProperty', 'user.home')
            select java_method('java.lang.System', 'getenv', 'HOME')
            select try_reflect('java.lang.System', 'getenv', 'HOME')
            select system.builtin.reflect('java.lang.System', 'getenv', 'HOME')
            select `reflect`('java.lang.Runtime', 'getRuntime')
            select identifier('reflect')('java.lang.System', 'getenv', 'HOME')
            select sum(done_ytd_wan) over w from marts.completion window w as (order by reflect('a', 'b'))
            select * from marts.completion order by reflect('java.lang.System', 'lineSeparator')
            select region from marts.completion group by region having max(reflect('a', 'b')) = 'x'
            select * from marts.completion qualify row_number() over (order by reflect('a', 'b')) = 1
            select * from marts.completion lateral view explode(array(reflect('a', 'b'))) t as x
            select * from values (reflect('java.lang.System', 'getenv', 'HOME')) as t(a)
            select filter(array(1), x -> reflect('a', 'b') = x)
            select case when true then input_file_name() end from marts.completion
            select input_file_block_start() from marts.completion
            select current_user
            select current_user()
            select user()
            select session_user
            select current_catalog(), current_database()
            select current_path()
            select version(), spark_partition_id()
            select java_method('java.lang.System', 'exit', '0') from marts.completion |> limit 1
            from marts.completion |> where reflect('a', 'b') = 'x'
            from marts.completion |> extend input_file_name() as f
            from marts.completion |> union all select * from text.`SECRET`
            select transform(region) using 'touch CANARY/x' from marts.completion
            select transform(region) using 'cat' as (a) from marts.completion
            from marts.completion select transform(region) using 'cat SECRET'
            set spark.sql.ansi.enabled=false
            set -v
            reset
            set var x = 1
            set time zone 'Asia/Shanghai'
            declare variable x int default 1
            execute immediate 'select 1'
            execute immediate 'drop table marts.completion'
            begin select 1; end
            begin insert into marts.completion select * from marts.completion; end
            select 1; select 2
            select 1; drop table marts.completion
            insert into marts.completion select * from marts.completion
            insert overwrite marts.completion select * from marts.completion
            insert overwrite directory 'CANARY/out' using parquet select * from marts.completion
            insert overwrite local directory 'CANARY/out' select * from marts.completion
            from marts.completion insert into marts.completion select * insert into marts.completion select *
            with c as (select 1 as a) insert into marts.completion select * from c
            create table t using parquet location 'CANARY/t' as select 1 as a
            create table t (a int) using text location 'SECRET'
            create or replace temporary view v as select 1
            create temporary view v using text options (path 'SECRET')
            create temporary function f as 'java.lang.Runtime' using jar 'CANARY/x.jar'
            create function f(x int) returns int return x + 1
            create database d location 'CANARY/d'
            drop table marts.completion
            drop database marts cascade
            alter table marts.completion rename to marts.other
            alter table marts.completion set tblproperties ('a' = 'b')
            truncate table marts.completion
            delete from marts.completion
            update marts.completion set region = ''
            merge into marts.completion a using marts.completion b on a.project_id = b.project_id when matched then delete
            vacuum marts.completion retain 0 hours
            optimize marts.completion
            restore table marts.completion to version as of 0
            convert to delta parquet.`CANARY`
            describe history marts.completion
            describe detail marts.completion
            copy into marts.completion from 'SECRET'
            load data inpath 'SECRET' into table marts.completion
            analyze table marts.completion compute statistics
            cache table marts.completion
            cache lazy table c options ('storageLevel' 'DISK_ONLY') as select 1
            uncache table marts.completion
            refresh table marts.completion
            refresh 'CANARY'
            repair table marts.completion
            clear cache
            add jar 'CANARY/x.jar'
            add file 'SECRET'
            list files
            call spark_catalog.system.anything()
            use staging
            show tables in staging
            show create table marts.completion
            show functions
            describe staging.contact
            describe query select 1
            explain select * from marts.completion
            explain extended select 1
            comment on table marts.completion is 'x'
            declare c cursor for select 1
            select :month
            select ?
            select repeat('x', 2000000000)
            select repeat(region, length(region)) from marts.completion
            select repeat(repeat(repeat('x', 1000), 1000), 1000)
            select repeat(a, 100000) from (select repeat('x', 100000) as a)
            select space(2000000000)
            select space(cast(done_ytd_wan as int)) from marts.completion
            select lpad('x', 2000000000, 'y')
            select array_repeat(1, 2000000000)
            select array_insert(array(1), 2000000000, 1)
            select sequence(1, 1000000000)
            select sequence(1, cast(max(done_ytd_wan) as int)) from marts.completion
            select sequence(date'0001-01-01', date'9999-12-31', interval 1 second)
            select explode(sequence(-9223372036854775808, 9223372036854775807))
            select * from range(100000000000)
            select * from range(0, 100000000000, 1, 100000)
            select * from range((select max(7) from marts.completion))
            select stack(100000000, 1)
            select round(1.5D, 2000000000)
            select format_number(1.5, 2000000000)
            select format_string('%2000000000d', 1)
            select printf('%2000000000d', 1)
            select aggregate(sequence(1, 60), 'x', (a, x) -> concat(a, a))
            with recursive t(n) as (select 1 union all select n + 1 from t) select * from t
            select /*+ repartition(1000000) */ * from marts.completion
            select /*+ coalesce(1000000), rebalance */ * from marts.completion
            select * from sql_keywords()
            select * from read_files('SECRET')
            select * from python_worker_logs()
            select * from marts.completion, lateral variant_explode(parse_json('[1]'))
            select * from anything(table(marts.completion))
            select from_avro(region, '{}') from marts.completion
            select xpath(region, '/a') from marts.completion
            select http_get('http://localhost')
            select secret('scope', 'key')
            select raise_error('x')
            select uuid(), rand()
            select theta_sketch_agg(1)
            """;

    @TempDir
    private static Path folder;

    private final Set<String> registered = new HashSet<>();
    private SparkSession spark;
    private Path canary;
    private List<Row> before;

    @BeforeEach
    void putUpTheCanary(SparkSession spark) throws Exception {
        this.spark = spark;
        canary = Files.createDirectories(folder.resolve("canary"));
        Files.writeString(folder.resolve("secret"), "the password\n");
        before = tables();
    }

    static Stream<String> statements() {
        return Arrays.stream(STATEMENTS.split("\n"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void isRefused(String statement) {
        String sql = statement
                .replace("CANARY", canary.toString())
                .replace("SECRET", folder.resolve("secret").toString());
        var query = new Query(
                spark, Portfolio.PUBLISHED, Portfolio.asking(spark, registered::addAll), 10, Duration.ofSeconds(30));
        assertThatThrownBy(() -> query.ask(sql))
                .isInstanceOf(Refused.class)
                .message()
                .contains("Why: ", "What to do: ")
                .doesNotContain("the password");
    }

    /** Refused at the gate: no table was as much as registered, nothing was written, no setting changed. */
    @AfterEach
    void nothingHappened() throws Exception {
        assertThat(registered).isEmpty();
        try (Stream<Path> files = Files.list(canary)) {
            assertThat(files).isEmpty();
        }
        assertThat(spark.conf().get("spark.sql.ansi.enabled")).isEqualTo("true");
        assertThat(spark.conf().get("spark.sql.session.timeZone")).isEqualTo("UTC");
        assertThat(tables()).isEqualTo(before);
    }

    /** Tests share their session: what others left in it was not put there by a statement. */
    private List<Row> tables() {
        return spark.sql("show tables").collectAsList();
    }
}
