package planlake.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import planlake.delta.Sessions;

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

        private static final SparkSession SPARK = Sessions.open(Path.of("target"));

        private Holder() {}
    }
}
