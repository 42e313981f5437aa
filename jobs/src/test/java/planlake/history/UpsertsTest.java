package planlake.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.table.OwnSources;
import planlake.table.Table;
import planlake.testing.Given;
import planlake.testing.SparkTest;

/** Deliveries that are declared to state only what is new. */
@SparkTest
class UpsertsTest {

    private final SparkSession spark;

    UpsertsTest(SparkSession spark) {
        this.spark = spark;
    }

    @Test
    void aRowHoldsUntilTheNextOneOfItsKeyAndNothingEndsByBeingLeftOut(@TempDir Path schemas) throws IOException {
        Files.writeString(schemas.resolve("upserts.yml"), """
                table: staging.upserts
                statement: { key: [id], full: false }
                fields: [{ name: id, type: string, headers: [ID] }, { name: n, type: int, headers: [N] }]
                """);
        Table upserts = OwnSources.in(schemas).get(0);
        var given = new Given(spark);
        given.rows("staging.upserts", """
                unit | report_month | received_at         | delivery_id | id | n
                u    | 2025-01-01   | 2025-02-01 00:00:00 | d1          | a  | 1
                u    | 2025-01-01   | 2025-02-01 00:00:00 | d1          | b  | 1
                u    | 2025-01-01   | 2025-03-01 00:00:00 | d2          | a  | 2
                """).createOrReplaceTempView("stated_rows");
        given.rows("staging.quarantine", """
                unit | report_month | received_at         | row_key
                u    | 2025-01-01   | 2025-04-01 00:00:00 | a
                """).createOrReplaceTempView("broken");

        assertThat(spark.sql(Versions.of("stated_rows", "stated_rows", "broken", upserts))
                        .selectExpr("concat_ws(' ', id, n, date(known_from), date(known_to), is_standing)")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder(
                        "a 1 2025-02-01 2025-03-01 false",
                        "b 1 2025-02-01 false",
                        "a 2 2025-03-01 2025-04-01 false",
                        "a 2 2025-04-01 true");
    }
}
