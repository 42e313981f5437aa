package planlake.query;

import java.util.Optional;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;

/** What Spark says of a bad question, in the words that are meant for whoever asked. */
final class SparkMessage {

    private SparkMessage() {}

    /**
     * The message of the first cause that Spark has a name for: a division by zero, a bad cast. Nothing if there is
     * none or Spark itself calls it internal, for then it is a bug.
     */
    static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AnalysisException bad) return Optional.of(shortened(bad.getSimpleMessage()));
            if (cause instanceof SparkThrowable named
                    && named.getCondition() != null
                    && !named.isInternalError()
                    && cause.getMessage() != null) {
                return Optional.of(shortened(cause.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static String shortened(String message) {
        return message.replaceAll("(?s)\\R*== SQL.*", "")
                // Settings are nothing that a question can change.
                .replaceAll(" If necessary set \\S+ to \\S+ to bypass this error\\.", "")
                .replaceAll("\\s*SQLSTATE: \\w+", "")
                .replaceAll("(?s);\\s*'.*", "")
                .replaceAll(";? line (\\d+) pos (\\d+)", " (line $1, after $2 characters)")
                .replaceAll("\\s*\\R\\s*", " ")
                .strip();
    }
}
