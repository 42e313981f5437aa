package planlake.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.SparkTest;

@SparkTest
class SessionsTest {

    private final SparkSession spark;

    /** A session with the settings of a night, as far as they can be set once Spark runs. */
    SessionsTest(SparkSession shared) {
        spark = shared.newSession();
        Sessions.SETTINGS.forEach((name, value) -> {
            if (spark.conf().isModifiable(name)) spark.conf().set(name, value);
        });
    }

    /** If this fails, Delta has mended it, and the setting may go. */
    @Test
    void wouldLoseTheParametersOfAStatementWithoutTheirSetting() {
        spark.conf().set("spark.sql.legacy.parameterSubstitution.constantsOnly", false);

        assertThatThrownBy(() -> spark.sql("select :month as month", Map.of("month", "2025-03"))
                        .collect())
                .hasMessageContaining("month");
    }

    @Test
    void bindsTheParametersOfAStatement() {
        assertThat(spark.conf().get("spark.sql.extensions")).isEqualTo(Sessions.SETTINGS.get("spark.sql.extensions"));
        Map<String, Object> march = Map.of("month", Date.valueOf(LocalDate.of(2025, 3, 1)));

        Row row = spark.sql("""
                select month(:month) as month, count(*) as months
                from values (date'2025-03-01'), (date'2025-04-01') as figures (report_month)
                where report_month = :month
                """, march).first();

        assertThat(row.<Integer>getAs("month")).isEqualTo(3);
        assertThat(row.<Long>getAs("months")).isEqualTo(1);
    }

    @Test
    void losesNoRowsToDamagedOrMissingFiles() {
        assertThat(Sessions.SETTINGS)
                .containsEntry("spark.sql.files.ignoreCorruptFiles", "false")
                .containsEntry("spark.sql.files.ignoreMissingFiles", "false")
                .containsEntry("spark.hadoop.parquet.page.verify-checksum.enabled", "true");
    }

    @Test
    void evolvesNoTableSilentlyAndCommitsByLink() {
        assertThat(Sessions.SETTINGS)
                .containsEntry("spark.databricks.delta.schema.autoMerge.enabled", "false")
                .containsEntry("spark.databricks.delta.properties.defaults.enableDeletionVectors", "false")
                .containsEntry("spark.databricks.delta.properties.defaults.enableInCommitTimestamps", "true")
                .containsEntry("spark.delta.logStore.file.impl", LinkingLogStore.class.getName());
    }

    @Test
    void listensToNobody() {
        assertThat(Sessions.SETTINGS).containsEntry("spark.ui.enabled", "false");
        assertThat(Sessions.ON_ONE_MACHINE).containsEntry("spark.driver.bindAddress", "127.0.0.1");
    }

    @Test
    void readsAnInstantInUtc() {
        assertThat(spark.sql("select cast(timestamp'2025-04-10 16:00:00' as string)")
                        .first()
                        .getString(0))
                .isEqualTo("2025-04-10 16:00:00");
        assertThat(Sessions.SETTINGS).containsEntry("spark.sql.session.timeZone", "UTC");
    }
}
