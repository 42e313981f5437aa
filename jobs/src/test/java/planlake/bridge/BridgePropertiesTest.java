package planlake.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planlake.table.TableRow;

/** What holds for any two editions, of any months. */
class BridgePropertiesTest {

    private static final List<String> LISTS = List.of("省级重大项目", "亿元以上", "总投资亿元以上", "全部");
    private static final List<YearMonth> MONTHS = List.of(
            YearMonth.of(2025, 4),
            YearMonth.of(2025, 5),
            YearMonth.of(2025, 5),
            YearMonth.of(2025, 12),
            YearMonth.of(2026, 1));

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void closesForEveryMeasureAndGroup(long seed) {
        Random random = new Random(seed);
        Bridges bridges = new Bridges(any(1, random), any(2, random));
        for (Bridge bridge : all(bridges)) {
            if (bridge.gap() != null) continue;
            BigDecimal parts = bridge.parts().stream()
                    .flatMap(part -> part.projects().stream())
                    .map(Share::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(parts).as(bridge.toString()).isEqualByComparingTo(bridge.difference());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEditionDoesNotDifferFromItself(long seed) {
        Snapshot one = any(1, new Random(seed));
        assertThat(all(new Bridges(one, one)))
                .allSatisfy(bridge -> assertThat(bridge.parts()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoBridgesReachAsFarAsOneOverBoth(long seed) {
        Random random = new Random(seed);
        Snapshot a = any(1, random);
        Snapshot b = any(2, random);
        Snapshot c = any(3, random);
        for (BridgeMeasure measure : BridgeMeasure.values()) {
            Bridge ab = new Bridges(a, b).whole("全部", measure);
            Bridge bc = new Bridges(b, c).whole("全部", measure);
            Bridge ac = new Bridges(a, c).whole("全部", measure);
            if (ab.difference() == null || bc.difference() == null || ac.difference() == null) continue;
            assertThat(ab.difference().add(bc.difference())).isEqualByComparingTo(ac.difference());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRowsChangesNothing(long seed) {
        Random random = new Random(seed);
        List<TableRow> from = rows(MONTHS.get(1), random);
        List<TableRow> to = rows(MONTHS.get(2), random);
        List<Bridge> once = all(new Bridges(snapshot(from), snapshot(to)));
        Collections.shuffle(from, random);
        Collections.shuffle(to, random);
        assertThat(all(new Bridges(snapshot(from), snapshot(to)))).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withinAMonthNobodyWorks(long seed) {
        Random random = new Random(seed);
        Snapshot from = snapshot(rows(MONTHS.get(1), random));
        Snapshot to = snapshot(rows(MONTHS.get(2), random));
        assertThat(all(new Bridges(from, to)).stream().flatMap(bridge -> bridge.parts().stream()))
                .extracting(BridgePart::cause)
                .doesNotContain(Cause.WORK_DONE, Cause.NEW_YEAR);
    }

    private static List<Bridge> all(Bridges bridges) {
        List<Bridge> all = new ArrayList<>();
        for (BridgeMeasure measure : BridgeMeasure.values()) {
            for (Cut cut : Cut.values()) {
                if (cut == Cut.TOTAL) LISTS.forEach(list -> all.addAll(totals(bridges, list, measure)));
                else all.addAll(bridges.by("全部", cut, null, measure));
            }
        }
        return all;
    }

    private static List<Bridge> totals(Bridges bridges, String list, BridgeMeasure measure) {
        boolean isKnown = Stream.of(bridges.from(), bridges.to())
                .flatMap(each -> each.projects().values().stream())
                .flatMap(BridgePopulation::lists)
                .anyMatch(list::equals);
        return isKnown ? List.of(bridges.whole(list, measure)) : List.of();
    }

    private static Snapshot any(int number, Random random) {
        YearMonth month = MONTHS.get(random.nextInt(MONTHS.size()));
        List<TableRow> rows = rows(month, random);
        for (YearMonth other : List.of(MONTHS.get(0), MONTHS.get(1), MONTHS.get(3))) {
            if (other.getYear() == month.getYear() && other.isBefore(month)) rows.addAll(rows(other, random));
        }
        List<TableRow> rules = List.of(Said.threshold("over_100m_wan", 9_000 + 1_000 * random.nextInt(3)));
        return Snapshot.of(new Snapshot.Head(number, month), rows, rules);
    }

    private static Snapshot snapshot(List<TableRow> rows) {
        return Snapshot.of(new Snapshot.Head(1, MONTHS.get(1)), rows, List.of());
    }

    private static List<TableRow> rows(YearMonth month, Random random) {
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            if (random.nextInt(8) == 0) continue;
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("project_id", "P" + i);
            row.put("unit", pick(random, "沈阳市", "大连市", "铁岭市"));
            row.put("region", row.get("unit"));
            row.put("industry_section_name", pick(random, "制造业", "建筑业", null));
            row.put("supervising_body", pick(random, "省发展改革委", null));
            row.put("lists", random.nextBoolean() ? List.of("亿元以上", "省级重大项目") : List.of());
            row.put("task_nos", random.nextBoolean() ? List.of(2L, 5L) : List.of());
            row.put("is_over_100m", random.nextBoolean());
            row.put("is_reported", random.nextInt(4) > 0);
            row.put("counts", random.nextInt(6) > 0);
            row.put("total_investment_wan", wan(random, 20_000));
            row.put("annual_plan_wan", random.nextInt(9) == 0 ? null : wan(random, 3_000));
            row.put("done_ytd_wan", random.nextInt(9) == 0 ? null : wan(random, 2_000));
            row.put("done_month_wan", random.nextInt(3) == 0 ? null : wan(random, 200));
            rows.add(Said.row(month, row));
        }
        return rows;
    }

    private static @Nullable String pick(Random random, @Nullable String... of) {
        return of[random.nextInt(of.length)];
    }

    private static BigDecimal wan(Random random, int most) {
        return BigDecimal.valueOf(random.nextLong(most * 10_000L), 4);
    }
}
