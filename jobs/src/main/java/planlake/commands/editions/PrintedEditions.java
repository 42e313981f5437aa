package planlake.commands.editions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import planlake.bridge.Bridge;
import planlake.bridge.BridgeMeasure;
import planlake.bridge.Bridges;
import planlake.bridge.Snapshot;
import planlake.bridge.Snapshot.Head;
import planlake.delta.Released;
import planlake.editions.Edition;
import planlake.editions.Editions;
import planlake.landing.Home;

/** The editions of a home, as the bridge reads them. */
public record PrintedEditions(Home home, Released now) {

    /** All editions, by number. */
    List<Head> heads() {
        return Editions.in(home).all().stream().map(PrintedEditions::head).toList();
    }

    private static Head head(Edition edition) {
        return new Head(edition.number(), edition.month());
    }

    /** The tables that an edition printed; those of the last release for what is not printed. */
    private Released tables(Head head) {
        return head.edition() == null
                ? now
                : Editions.in(home).get(head.edition()).released(home);
    }

    /**
     * What a bulletin tells of the one before, of the same month or else of the latest earlier one: for both lists that
     * the plan names, done and completion.
     *
     * @param edition being printed, and not yet among the editions
     * @param tables that it is printed from
     * @return none for the first
     */
    static List<Bridge> since(Home home, Edition edition, Released tables) {
        var editions = new PrintedEditions(home, tables);
        Head now = head(edition);
        return BridgeEnds.before(editions.heads(), now)
                .map(before -> told(new Bridges(
                        snapshot(before, now.month(), editions.tables(before)), snapshot(now, before.month(), tables))))
                .orElse(List.of());
    }

    private static List<Bridge> told(Bridges bridges) {
        return Stream.of("省级重大项目", "亿元以上")
                .filter(list -> bridges.lists().contains(list))
                .flatMap(list ->
                        Stream.of(BridgeMeasure.DONE, BridgeMeasure.COMPLETION).map(each -> bridges.whole(list, each)))
                .toList();
    }

    /** The bridges between two of them. */
    public Bridges between(BridgeEnds ends) {
        return new Bridges(
                snapshot(ends.from(), ends.to().month(), tables(ends.from())),
                snapshot(ends.to(), ends.from().month(), tables(ends.to())));
    }

    /** Of the other's month only what an edition holds: earlier months of its year. */
    private static Snapshot snapshot(Head head, YearMonth other, Released tables) {
        var months = new HashSet<LocalDate>();
        months.add(head.month().atDay(1));
        if (other.isBefore(head.month()) && other.getYear() == head.month().getYear()) months.add(other.atDay(1));
        return Snapshot.of(head, tables.rows("marts.project_month", months), tables.rows("conformed.threshold"));
    }
}
