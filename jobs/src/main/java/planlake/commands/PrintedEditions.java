package planlake.commands;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import planlake.bridge.Bridges;
import planlake.bridge.Snapshot;
import planlake.bridge.Snapshot.Head;
import planlake.landing.Home;
import planlake.warehouse.Released;

/** The editions of a home, as the bridge reads them. */
record PrintedEditions(Home home, Released now) {

    /** All editions. */
    List<Head> heads() {
        return List.of();
    }

    /** The tables that an edition printed; those of the last release for what is not printed. */
    private Released tables(Head head) {
        if (head.edition() != null) throw new IllegalStateException("No edition " + head.edition());
        return now;
    }

    /** The bridges between two of them. */
    Bridges between(BridgeEnds ends) {
        return new Bridges(
                snapshot(ends.from(), ends.to().month()),
                snapshot(ends.to(), ends.from().month()));
    }

    /** Of the other's month only what an edition holds: earlier months of its year. */
    private Snapshot snapshot(Head head, YearMonth other) {
        Released tables = tables(head);
        var months = new HashSet<LocalDate>();
        months.add(head.month().atDay(1));
        if (other.isBefore(head.month()) && other.getYear() == head.month().getYear()) months.add(other.atDay(1));
        return Snapshot.of(head, tables.rows("marts.project_month", months), tables.rows("conformed.threshold"));
    }
}
