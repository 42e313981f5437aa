package planlake.links;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import planlake.held.HeldRows;
import planlake.landing.Home;
import planlake.night.Run;
import planlake.plan.names.LinkDecision;
import planlake.table.ReferenceFile;
import planlake.table.Table;

/** {@code conformed.task_link}: what people have decided on links of projects with tasks. */
public final class TaskLinks {

    static final Table INTO = Table.named("conformed.task_link");

    private TaskLinks() {}

    /** The reviewed file of a home, {@code reference/task_link.csv}; the empty one that comes with Planlake. */
    private static List<Map<String, String>> reviewed(Home home) {
        return ReferenceFile.in(home.reference(), "task_link").rows();
    }

    /**
     * A row for each line of the file.
     *
     * @throws planlake.errors.Refused if a line can't be understood
     */
    public static Dataset<Row> decisions(Run run) {
        List<Row> rows = LinkDecision.all(reviewed(run.warehouse().home())).stream()
                .map(each -> RowFactory.create(
                        each.planYear(),
                        each.taskNo(),
                        each.shortName(),
                        each.projectCode(),
                        each.isLink() ? LinkDecision.LINK : LinkDecision.UNLINK,
                        each.knownFrom() == null ? null : Timestamp.from(each.knownFrom()),
                        each.decidedBy(),
                        each.reason()))
                .toList();
        return HeldRows.of(INTO.schema(), rows).dataset(run.warehouse().spark());
    }
}
