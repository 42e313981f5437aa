package planlake.sample.province;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import planlake.sample.province.Goals.Place;
import planlake.sample.province.Reference.Named;

/** How the projects that the plan of 2025 names stand, from what the units report of them month by month. */
public final class NamedWorks {

    /** The task that names them. */
    private static final int TASK_NO = 2;

    private final Reference reference;
    /** The last report of the year of each, by its full name. */
    private final Map<String, Row> said = new HashMap<>();

    public NamedWorks(Reference reference) {
        this.reference = reference;
    }

    /** Takes in what a unit reports. */
    public void row(Row row) {
        if (row.project().named()) said.put(row.project().name(), row);
    }

    /** Tells how each stands at the end of a month (a month number). */
    public void tell(int month, BiConsumer<Place, WorkState> told) {
        for (Named named : reference.named()) {
            int sentence = Integer.parseInt(named.get("work_item_no"));
            told.accept(new Place(TASK_NO, sentence), state(named, said.get(named.get("name")), month));
        }
    }

    private static WorkState state(Named named, @Nullable Row row, int month) {
        if (row == null) return WorkState.OTHER;
        boolean isStart = named.get("verb").equals("start");
        if (isStart ? row.started() : row.finished()) return WorkState.COMPLETED;
        boolean isSilent = row.month() != month;
        if (isSilent) return WorkState.OTHER;
        if (isStart) return ofStart(row);
        return named.get("verb").equals("open") ? ofOpening(row) : ofPace(row);
    }

    private static WorkState ofStart(Row row) {
        int planned = row.project().timeline().plannedStart().month();
        boolean isThisYear = Math.floorDiv(planned, 12) == Math.floorDiv(row.month(), 12);
        return isThisYear && row.month() < planned ? WorkState.ON_SCHEDULE : WorkState.BEHIND;
    }

    /** They are to open early: in the month that was planned first it is too late. */
    private static WorkState ofOpening(Row row) {
        int first = row.project().timeline().plannedFinish().month();
        return row.month() < first && row.finishDue().month() <= first ? WorkState.ON_SCHEDULE : WorkState.BEHIND;
    }

    private static WorkState ofPace(Row row) {
        if (!row.started()) return WorkState.BEHIND;
        Long plan = row.figures().plan();
        if (plan == null || plan == 0) return WorkState.OTHER;
        long due = Objects.requireNonNullElse(row.figures().planToDate(), plan * (row.month() % 12 + 1) / 12);
        return Goals.byPoints(100.0 * (row.figures().ytd() - due) / plan);
    }
}
