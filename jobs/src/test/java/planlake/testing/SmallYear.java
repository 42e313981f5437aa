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
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A year of three cities with all that happens to a list of projects: a late city, corrected months, a re-issued list,
 * a rename, a new code, a move, a split, a re-classification, a revised plan, a project that enters and one that
 * leaves, and a delivery that is taken back.
 */
public final class SmallYear {

    public static final YearMonth FIRST = YearMonth.of(2025, 1);
    public static final int MONTHS = 12;
    /** Received on 12 June, taken back on 1 July: 大连市 in May, ten times too high. */
    public static final Instant WITHDRAWN_AT = Instant.parse("2025-07-01T02:00:00Z");

    private static final String WRONG = "2025-06-12";
    private static final List<String> CITIES = List.of("沈阳市", "大连市", "鞍山市");

    /**
     * A project in a month.
     *
     * @param code its last six digits
     * @param planWan its annual plan, of which a thirteenth is done each month
     */
    private record State(String code, String name, String city, String industry, int totalWan, int planWan) {}

    /** A file with the day it was received. */
    private record File(String source, YearMonth month, String unit, LocalDate received, String text) {}

    private SmallYear() {}

    /** Puts into a landing folder what was received from one day to another, the last excluded. */
    public static void deliver(Path landing, LocalDate since, LocalDate until) {
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
    public static boolean isWrong(String path) {
        return path.contains("大连市") && path.contains(WRONG);
    }

    /** The day before which an edition of a month is made. */
    public static LocalDate published(YearMonth month) {
        return month.plusMonths(1).atDay(25);
    }

    private static List<File> files() {
        var files = new ArrayList<File>();
        files.add(register("亿元以上", FIRST, 7));
        files.add(register("省级重大项目", FIRST, 3));
        files.add(register("省级重大项目", YearMonth.of(2025, 7), 4));
        for (int m = 0; m < MONTHS; m++) {
            YearMonth month = FIRST.plusMonths(m);
            for (String city : CITIES) {
                boolean isLate = city.equals("鞍山市") && (m == 2 || m == 7);
                LocalDate day = month.plusMonths(1).atDay(isLate ? 28 : 8);
                files.add(dispatch(city, month, day, BigDecimal.ONE));
            }
        }
        files.add(dispatch("大连市", YearMonth.of(2025, 5), LocalDate.parse(WRONG), BigDecimal.TEN));
        files.add(dispatch("沈阳市", YearMonth.of(2025, 4), LocalDate.of(2025, 7, 3), new BigDecimal("0.9")));
        files.add(dispatch("大连市", YearMonth.of(2025, 9), LocalDate.of(2025, 12, 2), new BigDecimal("1.05")));
        return files;
    }

    private static File register(String list, YearMonth month, int projects) {
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
        return new File("register", month, list, month.atDay(20), text.toString());
    }

    private static File dispatch(String city, YearMonth month, LocalDate received, BigDecimal factor) {
        var text = new StringBuilder("项目代码,项目名称,所属行业,建设阶段,总投资,截至上年底累计完成投资,本年计划投资,本月完成投资,本年累计完成投资,开工至今累计完成投资,是否开工\n");
        for (State state : states(month)) {
            if (!state.city().equals(city)) continue;
            BigDecimal monthly = new BigDecimal(state.planWan() / 13).multiply(factor);
            BigDecimal ytd = monthly.multiply(BigDecimal.valueOf(month.getMonthValue()));
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
        return new File("dispatch", month, city, received, text.toString());
    }

    private static String code(State state) {
        return "2401-210100-04-01-" + state.code();
    }

    /** What there is in a month. */
    private static List<State> states(YearMonth month) {
        int m = month.getMonthValue();
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
