package planlake.query;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A portfolio of six project-months and three projects to ask about. */
final class Portfolio {

    static final Set<String> PUBLISHED = Set.of("marts.completion", "conformed.project", "ops.release");

    private Portfolio() {}

    static Query in(SparkSession spark, int limit) {
        return new Query(
                spark,
                PUBLISHED,
                asking(spark, tables -> tables.forEach(t -> register(spark, t))),
                limit,
                Duration.ofMinutes(1));
    }

    /** Has a session answer that knows the tables by what it is told before. */
    static Function<SqlStatement, Dataset<Row>> asking(SparkSession spark, Consumer<Set<String>> register) {
        return statement -> {
            register.accept(statement.tables());
            return org.apache.spark.sql.classic.Dataset.ofRows(
                    (org.apache.spark.sql.classic.SparkSession) spark, statement.plan());
        };
    }

    private static void register(SparkSession spark, String table) {
        spark.sql("create database if not exists " + table.substring(0, table.indexOf('.')));
        spark.sql("create or replace view " + table + " as " + rows(table));
    }

    private static String rows(String table) {
        return switch (table) {
            case "marts.completion" -> """
                select * from values
                    ('P1', '沈阳市', '省级重大项目', date'2025-01-01', 1000.0000BD, 50.0000BD),
                    ('P1', '沈阳市', '省级重大项目', date'2025-02-01', 1000.0000BD, 120.0000BD),
                    ('P2', '沈阳市', '亿元以上', date'2025-01-01', 500.0000BD, 10.0000BD),
                    ('P2', '沈阳市', '亿元以上', date'2025-02-01', 500.0000BD, 20.0000BD),
                    ('P3', '大连市', '亿元以上', date'2025-01-01', 800.0000BD, 90.0000BD),
                    ('P3', '大连市', '亿元以上', date'2025-02-01', 0.0000BD, 200.0000BD)
                as t(project_id, region, list, report_month, annual_plan_wan, done_ytd_wan)""";
            case "conformed.project" -> """
                select * from values
                    ('P1', '本溪至庄河高速公路工程', array('交通', '公路'), named_struct('start', date'2024-05-01')),
                    ('P2', '大东工厂升级项目', array('工业'), named_struct('start', date'2025-03-01')),
                    ('P3', null, array(), null)
                as t(project_id, name, tags, dates)""";
            default -> "select 7 as release";
        };
    }
}
