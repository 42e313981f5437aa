package planlake;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import planlake.testing.SmallYear;

/** All of {@link YearTest} over twelve months. */
@Tag("long")
class WholeYearTest extends YearTest {

    WholeYearTest(SparkSession spark, @TempDir Path root) {
        super(spark, root);
    }

    @Override
    SmallYear year() {
        return SmallYear.WHOLE;
    }
}
