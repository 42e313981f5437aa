package planlake.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests of a class the local Spark session that all of a JVM share, as a parameter. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SparkTest.SharedSession.class)
public @interface SparkTest {

    /** Starts the session when the first test asks for it; it ends with the JVM. */
    final class SharedSession implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType().equals(SparkSession.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return Holder.SPARK;
        }
    }

    /** Delays the start until it is needed. */
    final class Holder {

        private static final SparkSession SPARK = SparkSession.builder()
                .appName("planlake-test")
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 1)
                .config("spark.databricks.delta.snapshotPartitions", 1)
                // Compiling code for a handful of rows costs more than computing them.
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.warehouse.dir", "target/spark-warehouse")
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                // Delta's parser drops :parameters otherwise (delta-io/delta#7640).
                .config("spark.sql.legacy.parameterSubstitution.constantsOnly", true)
                .getOrCreate();

        private Holder() {}
    }
}
