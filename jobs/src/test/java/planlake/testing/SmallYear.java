package planlake.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A year of three cities with all that happens to a list of projects: a late city, corrected months, a re-issued list,
 * a rename, a new code, a move, a split, a re-classification, a revised plan, a project that enters and one that
 * leaves, and a delivery that is taken back. Or as much within a quarter.
 *
 * @param likeness for each month the month of a whole year whose projects it has
 * @param late the months that 鞍山市 reports after their edition
 * @param reissued the month that a list is issued anew for
 * @param wrong 大连市 ten times too high, taken back in the month after its edition
 * @param corrected months that are delivered again
 */
public record SmallYear(List<Integer> likeness, Set<Integer> late, int reissued, Again wrong, List<Again> corrected) {

    public static final YearMonth FIRST = YearMonth.of(2025, 1);

    /** All of it, at its own pace. */
    public static final SmallYear WHOLE = new SmallYear(
            List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
            Set.of(3, 8),
            7,
            new Again("大连市", 5, LocalDate.of(2025, 6, 12), BigDecimal.TEN),
            List.of(
                    new Again("沈阳市", 4, LocalDate.of(2025, 7, 3), new BigDecimal("0.9")),
                    new Again("大连市", 9, LocalDate.of(2025, 12, 2), new BigDecimal("1.05"))));

    /** Of everything one, within three months. */
    public static final SmallYear QUARTER = new SmallYear(
            List.of(1, 7, 12),
            Set.of(1),
            3,
            new Again("大连市", 2, LocalDate.of(2025, 3, 12), BigDecimal.TEN),
            List.of(new Again("沈阳市", 1, LocalDate.of(2025, 4, 3), new BigDecimal("0.9"))));

    private static final List<String> CITIES = List.of("沈阳市", "大连市", "鞍山市");

    /**
     * A month that a city delivers again.
     *
     * @param factor what its figures are multiplied by
     */
    public record Again(String city, int month, LocalDate received, BigDecimal factor) {}

    /**
     * A project in a month.
     *
     * @param code its last six digits
     * @param planWan its annual plan, of which a thirteenth is done each month
     */
    private record State(String code, String name, String city, String industry, int totalWan, int planWan) {}

    /** A file with the day it was received. */
    private record File(String source, YearMonth month, String unit, LocalDate received, String text) {}

    public int months() {
        return likeness.size();
    }

    /** When the wrong delivery is taken back: after the edition of its month, before the next. */
    public Instant withdrawnAt() {
        return YearMonth.from(wrong.received())
                .plusMonths(1)
                .atDay(1)
                .atTime(2, 0)
                .toInstant(ZoneOffset.UTC);
    }

    /** Puts into a landing folder what was received from one day to another, the last excluded. */
    public void deliver(Path landing, LocalDate since, LocalDate until) {
        for (File file : files()) {
            boolean isDue = !file.received().isBefore(since) && file.received().isBefore(until);
            if (isDue) write(landing, file);
        }
    }

    private static void write(Path landing, File file) {
        Path folder = landing.resolve(file.source())
                .resolve(file.month().toString())
                .resolve(file.unit())
                .resolve(file.received().toString());
        try {
            Files.createDirectories(folder);
            Path written = Files.writeString(folder.resolve(file.source() + ".csv"), file.text());
            // Long still, so that no night waits for it.
            Files.setLastModifiedTime(written, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a delivery is the one that is taken back. */
    public boolean isWrong(String path) {
        return path.contains(wrong.city()) && path.contains(wrong.received().toString());
    }

    /** The day before which an edition of a month is made. */
    public static LocalDate published(YearMonth month) {
        return month.plusMonths(1).atDay(25);
    }

    private List<File> files() {
        var files = new ArrayList<File>();
        files.add(register("亿元以上", 1, 7));
        files.add(register("省级重大项目", 1, 3));
        files.add(register("省级重大项目", reissued, 4));
        for (int month = 1; month <= months(); month++) {
            for (String city : CITIES) {
                boolean isLate = city.equals("鞍山市") && late.contains(month);
                LocalDate day = LocalDate.of(2025, month, isLate ? 28 : 8).plusMonths(1);
                files.add(dispatch(new Again(city, month, day, BigDecimal.ONE)));
            }
        }
        files.add(dispatch(wrong));
        corrected.forEach(again -> files.add(dispatch(again)));
        return files;
    }

    private File register(String list, int month, int projects) {
        var text = new StringBuilder("项目代码,项目名称,报送单位,所属行业,主管部门,总投资,本年计划投资\n");
        List<State> states = states(month);
        List<State> listed = list.equals("亿元以上")
                ? states.subList(0, projects)
                : states.subList(states.size() - projects, states.size());
        for (State state : listed) {
            text.append("%s,%s,%s,%s,省发展改革委,%d,%d\n"
                    .formatted(
                            code(state),
                            state.name(),
                            state.city(),
                            state.industry(),
                            state.totalWan(),
                            state.planWan()));
        }
        YearMonth issued = YearMonth.of(2025, month);
        return new File("register", issued, list, issued.atDay(20), text.toString());
    }

    private File dispatch(Again of) {
        var text = new StringBuilder("项目代码,项目名称,所属行业,建设阶段,总投资,截至上年底累计完成投资,本年计划投资,本月完成投资,本年累计完成投资,开工至今累计完成投资,是否开工\n");
        for (State state : states(of.month())) {
            if (!state.city().equals(of.city())) continue;
            BigDecimal monthly = new BigDecimal(state.planWan() / 13).multiply(of.factor());
            BigDecimal ytd = monthly.multiply(BigDecimal.valueOf(of.month()));
            text.append("%s,%s,%s,续建,%d,0,%d,%s,%s,%s,是\n"
                    .formatted(
                            code(state),
                            state.name(),
                            state.industry(),
                            state.totalWan(),
                            state.planWan(),
                            monthly.toPlainString(),
                            ytd.toPlainString(),
                            ytd.toPlainString()));
        }
        return new File("dispatch", YearMonth.of(2025, of.month()), of.city(), of.received(), text.toString());
    }

    private static String code(State state) {
        return "2401-210100-04-01-" + state.code();
    }

    /** What there is in a month. */
    private List<State> states(int month) {
        int m = likeness.get(month - 1);
        var states = new TreeMap<String, State>();
        states.put("a", new State("100011", "浑南新区地铁四号线延伸工程", "沈阳市", "54", 520_000, m < 6 ? 130_000 : 156_000));
        states.put("b", new State(m < 5 ? "100022" : "100929", "沈北机床产业园一期", "沈阳市", "34", 80_000, 26_000));
        states.put("c", new State("100033", m < 6 ? "法库风电场" : "法库风力发电场二百兆瓦项目", "沈阳市", "44", 90_000, 39_000));
        states.put("d", new State("100044", "辽中粮食仓储中心", "沈阳市", m < 9 ? "59" : "13", m < 7 ? 10_500 : 9_800, 5_200));
        states.put("e", new State("100055", "海城菱镁新材料基地", m < 8 ? "鞍山市" : "沈阳市", "30", 60_000, 19_500));
        states.put("f", new State("100066", "大连湾化工园区", "大连市", "26", 300_000, 91_000));
        states.put("g", new State("100077", "长兴岛码头工程", "大连市", "55", 150_000, 52_000));
        if (m < 11) states.put("h", new State("100088", "瓦房店轴承技术改造", "大连市", "34", 40_000, 13_000));
        if (m >= 4) states.put("i", new State("100099", "鞍钢烧结机改造", "鞍山市", "31", 70_000, 26_000));
        if (m >= 10) {
            states.remove("f");
            states.put("f1", new State("100166", "大连湾化工园区公用工程", "大连市", "26", 120_000, 39_000));
            states.put("f2", new State("100266", "大连湾化工园区乙烯装置", "大连市", "26", 180_000, 52_000));
        }
        return List.copyOf(states.values());
    }
}
