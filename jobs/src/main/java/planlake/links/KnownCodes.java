package planlake.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import planlake.delta.Literals;
import planlake.night.Run;
import planlake.night.Step.KeepVersions;

/**
 * What is now known to be stated under which code: of months that the run works on by what has been delivered, of
 * others by what history keeps, which is the same.
 */
record KnownCodes(Run run, KeepVersions source) {

    /** What versions are made of, and what any row that holds a code has. */
    private static final String KEPT =
            "delivery_id, unit, report_month, received_at, sheet, row_number, corrects, corrects_row, project_code";

    /**
     * A SELECT of the rows that now hold of some months: report_month, unit, project_code, known_from, fields and
     * source; empty if the source states none of them.
     */
    String in(Collection<LocalDate> months, List<String> fields) {
        Set<LocalDate> kept = months();
        kept.retainAll(months);
        Set<LocalDate> fresh = run.monthsOf(source.source());
        fresh.retainAll(kept);
        kept.removeAll(fresh);
        String more = fields.isEmpty() ? "" : ", " + String.join(", ", fields);
        var selects = new ArrayList<String>();
        if (!kept.isEmpty()) selects.add(current(source.into().name(), more) + " and " + Literals.inMonths(kept));
        if (!fresh.isEmpty()) {
            String staged = "(select %s%s from %s where %s)"
                    .formatted(KEPT, more, source.staged().name(), Literals.inMonths(fresh));
            selects.add(current("(" + source.versions(run, staged, fresh) + ")", more));
        }
        return String.join("\nunion all\n", selects);
    }

    /** The months that the source states now. */
    Set<LocalDate> months() {
        return run.statedMonths(source.source());
    }

    /** A SELECT of codes whose rows could not be read: report_month and project_code. */
    String unread() {
        return """
                select report_month, row_key as project_code
                from staging.quarantine
                where table_name = '%s' and row_key is not null and corrects is null""".formatted(source.staged().name());
    }

    private String current(String versions, String more) {
        return "select report_month, unit, project_code, known_from%s, '%s' as source from %s where known_to is null"
                .formatted(more, source.source(), versions);
    }
}
