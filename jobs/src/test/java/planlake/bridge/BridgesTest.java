package planlake.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static planlake.bridge.Said.JUNE;
import static planlake.bridge.Said.MAY;
import static planlake.bridge.Said.edition;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import planlake.errors.Refused;
import planlake.table.TableRow;

class BridgesTest {

    private static final String BIG = "亿元以上";

    @Test
    void eachCauseOfAMonthsSecondEditionIsTold() {
        Snapshot first = edition(1, MAY, """
                project_id | unit   | is_reported | lists    | annual_plan_wan | done_ytd_wan
                same       | 沈阳市 | yes         | 亿元以上 | 1000            | 400
                late       | 大连市 | no          | 亿元以上 |                 |
                corrected  | 沈阳市 | yes         | 亿元以上 | 1000            | 400
                replanned  | 沈阳市 | yes         | 亿元以上 | 1000            | 400
                listed     | 沈阳市 | yes         |          | 1000            | 400
                delisted   | 沈阳市 | yes         | 亿元以上 | 1000            | 300
                gone       | 沈阳市 | yes         | 亿元以上 | 1000            | 30
                """);
        Snapshot second = edition(2, MAY, """
                project_id | unit   | is_reported | lists    | annual_plan_wan | done_ytd_wan
                same       | 沈阳市 | yes         | 亿元以上 | 1000            | 400
                late       | 大连市 | yes         | 亿元以上 | 500             | 100
                corrected  | 沈阳市 | yes         | 亿元以上 | 1000            | 390.5
                replanned  | 沈阳市 | yes         | 亿元以上 | 1200            | 400
                listed     | 沈阳市 | yes         | 亿元以上 | 1000            | 400
                delisted   | 沈阳市 | yes         |          | 1000            | 300
                new        | 大连市 | yes         | 亿元以上 | 700             | 70
                """);
        Bridges bridges = new Bridges(first, second);
        assertThat(told(bridges.whole(BIG, BridgeMeasure.DONE))).isEqualTo("""
                1530.0000
                late 100.0000 [late]
                corrected -9.5000 [corrected]
                entered 470.0000 [listed, new]
                left -330.0000 [delisted, gone]
                1760.5000""");
        assertThat(told(bridges.whole(BIG, BridgeMeasure.PLAN))).isEqualTo("""
                5000.0000
                late 500.0000 [late]
                plan 200.0000 [replanned]
                entered 1700.0000 [listed, new]
                left -2000.0000 [delisted, gone]
                5400.0000""");
        assertThat(told(bridges.whole(BIG, BridgeMeasure.PROJECTS))).isEqualTo("""
                5
                late 1 [late]
                entered 2 [listed, new]
                left -2 [delisted, gone]
                6""");
    }

    @Test
    void aRateIsSubstitutedProjectByProjectInTheOrderOfCauses() {
        Snapshot first = edition(1, MAY, """
                project_id | is_reported | annual_plan_wan | done_ytd_wan
                a          | yes         | 300             | 100
                b          | no          |                 |
                """);
        Snapshot second = edition(2, MAY, """
                project_id | is_reported | annual_plan_wan | done_ytd_wan
                a          | yes         | 500             | 100
                b          | yes         | 500             | 300
                """);
        assertThat(told(new Bridges(first, second).whole(BIG, BridgeMeasure.COMPLETION)))
                .isEqualTo("""
                33.3333333333
                late 16.6666666667 [b]
                plan -10.0000000000 [a]
                40.0000000000""");
    }

    @Test
    void aProjectThatIsReclassifiedLeavesOneIndustryAndEntersAnother() {
        Snapshot first = edition(1, MAY, """
                project_id | industry_section_name
                turned     | 制造业
                stays      | 制造业
                """);
        Snapshot second = edition(2, MAY, """
                project_id | industry_section_name
                turned     | 建筑业
                stays      | 制造业
                """);
        assertThat(new Bridges(first, second)
                        .by(BIG, Cut.INDUSTRY, null, BridgeMeasure.DONE).stream()
                                .map(BridgesTest::told))
                .containsExactly("""
                        800.0000
                        reclassified -400.0000 [turned]
                        400.0000""", """
                        0.0000
                        reclassified 400.0000 [turned]
                        400.0000""", """
                        800.0000
                        800.0000""");
    }

    @Test
    void aProjectThatIsMovedLeavesOneRegionAndEntersAnother() {
        Snapshot first = edition(1, MAY, """
                project_id | unit
                moved      | 沈阳市
                stays      | 大连市
                """);
        Snapshot second = edition(2, MAY, """
                project_id | unit
                moved      | 大连市
                stays      | 大连市
                """);
        Bridges bridges = new Bridges(first, second);
        Bridge dalian = bridges.by(BIG, Cut.REGION, "大连市", BridgeMeasure.DONE).get(0);
        assertThat(told(dalian)).isEqualTo("""
                400.0000
                moved 400.0000 [moved]
                800.0000""");
        assertThat(dalian.parts().get(0).projects().get(0))
                .extracting(Share::was, Share::is)
                .containsExactly("沈阳市", "大连市");
        assertThat(told(bridges.whole(BIG, BridgeMeasure.DONE))).isEqualTo("""
                800.0000
                800.0000""");
    }

    @Test
    void aRevisedTotalReclassifiesAndAMovedThresholdIsARule() {
        String before = """
                project_id | is_over_100m | total_investment_wan
                revised    | yes          | 12000
                ruled      | yes          | 11000
                """;
        String after = """
                project_id | is_over_100m | total_investment_wan
                revised    | no           | 9000
                ruled      | no           | 11000
                """;
        Bridges bridges = new Bridges(under(1, before, 10_000), under(2, after, 11_500));
        Bridge bridge = bridges.whole("总投资亿元以上", BridgeMeasure.DONE);
        assertThat(told(bridge)).isEqualTo("""
                800.0000
                reclassified -400.0000 [revised]
                rules -400.0000 [ruled]
                0.0000""");
        assertThat(bridge.part(Cause.RULES).orElseThrow().projects().get(0))
                .extracting(Share::was, Share::is)
                .containsExactly("over_100m_wan=10000", "over_100m_wan=11500");
        assertThat(told(bridges.whole("全部", BridgeMeasure.DONE))).isEqualTo("""
                800.0000
                800.0000""");
    }

    @Test
    void aPackageIsReclassifiedByItsParentAndCountedOtherwiseByARule() {
        String before = """
                project_id | counts | parent_code
                parted     | yes    |
                packaged   | yes    | P
                """;
        String after = """
                project_id | counts | parent_code
                parted     | no     | Q
                packaged   | no     | P
                """;
        assertThat(told(new Bridges(under(1, before, 1), under(2, after, 0)).whole(BIG, BridgeMeasure.DONE)))
                .isEqualTo("""
                        800.0000
                        reclassified -400.0000 [parted]
                        rules -400.0000 [packaged]
                        0.0000""");
    }

    @Test
    void workDoneIsWhatTheLaterMonthAddsAndNothingElse() {
        Snapshot may = edition(1, MAY, """
                project_id | is_reported | annual_plan_wan | done_ytd_wan
                works      | yes         | 1000            | 400
                corrected  | yes         | 1000            | 400
                late       | no          |                 |
                silent     | no          |                 |
                missing    | yes         | 1000            | 400
                """);
        Snapshot june = later(2, JUNE, """
                project_id | is_reported | annual_plan_wan | done_ytd_wan | done_month_wan
                works      | yes         | 1000            | 500          | 100
                corrected  | yes         | 1000            | 470          | 90
                late       | yes         | 1000            | 60           | 10
                silent     | yes         | 1000            | 30           | 5
                missing    | no          |                 |              |
                new        | yes         | 1000            | 8            | 7
                """, MAY, """
                project_id | is_reported | annual_plan_wan | done_ytd_wan
                works      | yes         | 1000            | 400
                corrected  | yes         | 1000            | 380
                late       | yes         | 1000            | 50
                silent     | no          |                 |
                missing    | yes         | 1000            | 400
                """);
        assertThat(told(new Bridges(may, june).whole(BIG, BridgeMeasure.DONE))).isEqualTo("""
                1200.0000
                late -325.0000 [late, missing, silent]
                corrected -20.0000 [corrected]
                entered 1.0000 [new]
                work_done 212.0000 [corrected, late, new, silent, works]
                1068.0000""");
    }

    @Test
    void fromALaterMonthToAnEarlierOneWorkIsTakenBack() {
        Snapshot may = edition(1, MAY, """
                project_id | annual_plan_wan | done_ytd_wan
                works      | 1000            | 390
                """);
        Snapshot june = later(2, JUNE, """
                project_id | annual_plan_wan | done_ytd_wan
                works      | 1000            | 500
                """, MAY, """
                project_id | annual_plan_wan | done_ytd_wan
                works      | 1000            | 400
                """);
        assertThat(told(new Bridges(june, may).whole(BIG, BridgeMeasure.DONE))).isEqualTo("""
                500.0000
                corrected -10.0000 [works]
                work_done -100.0000 [works]
                390.0000""");
    }

    @Test
    void anotherYearBeginsAnewAndRevisesNothing() {
        Snapshot december = edition(1, YearMonth.of(2025, 12), """
                project_id | annual_plan_wan | done_ytd_wan
                goes on    | 1000            | 990
                finished   | 1000            | 1000
                """);
        Snapshot january = edition(2, YearMonth.of(2026, 1), """
                project_id | annual_plan_wan | done_ytd_wan
                goes on    | 800             | 20
                begins     | 300             | 3
                """);
        Bridges bridges = new Bridges(december, january);
        assertThat(told(bridges.whole(BIG, BridgeMeasure.DONE))).isEqualTo("""
                1990.0000
                left -1000.0000 [finished]
                new_year -967.0000 [begins, goes on]
                23.0000""");
        assertThat(told(bridges.whole(BIG, BridgeMeasure.PLAN))).isEqualTo("""
                2000.0000
                entered 300.0000 [begins]
                left -1000.0000 [finished]
                new_year -200.0000 [goes on]
                1100.0000""");
    }

    @Test
    void anUnlistedProjectOfALateUnitIsLateAndNotNew() {
        Snapshot first = edition(1, MAY, """
                project_id | unit   | lists
                known      | 沈阳市 | 亿元以上
                """);
        Snapshot second = edition(2, MAY, """
                project_id | unit   | lists
                known      | 沈阳市 | 亿元以上
                found      | 沈阳市 |
                came late  | 大连市 |
                """);
        assertThat(told(new Bridges(first, second).whole("全部", BridgeMeasure.DONE)))
                .isEqualTo("""
                400.0000
                late 400.0000 [came late]
                entered 400.0000 [found]
                1200.0000""");
        assertThat(told(new Bridges(second, first).whole("全部", BridgeMeasure.DONE)))
                .isEqualTo("""
                1200.0000
                late -400.0000 [came late]
                left -400.0000 [found]
                400.0000""");
    }

    @Test
    void aRateWithoutPlanHasNoBridgeAndSaysWhy() {
        Snapshot none = edition(1, MAY, "project_id | is_reported\na | no");
        Snapshot some = edition(2, MAY, "project_id | is_reported\na | yes");
        Bridge bridge = new Bridges(none, some).whole(BIG, BridgeMeasure.COMPLETION);
        assertThat(bridge.gap()).isEqualTo("前一期无年度计划");
        assertThat(bridge.parts()).isEmpty();
        assertThat(bridge.after()).isEqualByComparingTo("40");
    }

    @Test
    void unknownListsAndGroupsAreRefused() {
        Snapshot any = edition(1, MAY, "project_id\na");
        Bridges bridges = new Bridges(any, any);
        assertThatThrownBy(() -> bridges.whole("亿元以下", BridgeMeasure.DONE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("亿元以上");
        assertThatThrownBy(() -> bridges.by(BIG, Cut.REGION, "沈阳", BridgeMeasure.DONE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("沈阳市");
    }

    @Test
    void aBridgeThatDoesNotCloseIsABug() {
        Snapshot any = edition(1, MAY, "project_id\na");
        assertThatThrownBy(() -> new Bridge(
                        BridgePopulation.whole(BIG),
                        BridgeMeasure.DONE,
                        any.head(),
                        BigDecimal.ONE,
                        any.head(),
                        BigDecimal.TEN,
                        List.of(),
                        null))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Snapshot under(int number, String text, int threshold) {
        List<TableRow> rules = List.of(Said.threshold("over_100m_wan", threshold));
        return Snapshot.of(new Snapshot.Head(number, MAY), Said.rows(MAY, text), rules);
    }

    private static Snapshot later(int number, YearMonth month, String text, YearMonth before, String earlier) {
        return Snapshot.of(
                new Snapshot.Head(number, month),
                Stream.concat(Said.rows(month, text).stream(), Said.rows(before, earlier).stream())
                        .toList(),
                List.of());
    }

    /** The bridge, a line a cause, with its projects by name. */
    private static String told(Bridge bridge) {
        return Stream.of(
                        Stream.of(String.valueOf(bridge.before())),
                        bridge.parts().stream().map(part -> "%s %s %s"
                                .formatted(
                                        part.cause().id(),
                                        part.amount(),
                                        part.projects().stream()
                                                .map(Share::id)
                                                .sorted()
                                                .toList())),
                        Stream.of(String.valueOf(bridge.after())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
