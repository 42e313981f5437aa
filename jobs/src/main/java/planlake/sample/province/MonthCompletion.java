package planlake.sample.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Completion by list and cut of one month, added up row by row. */
public final class MonthCompletion {

    private static final String MISSING = "未填";

    private record Key(String list, String by, String value) {}

    private static final class Sum {
        private long projects;
        private long plan;
        private long done;
        private double due;
        private long underWay;
    }

    private final Set<String> programmes = new TreeSet<>();
    private final Map<Key, Sum> sums =
            new TreeMap<>(Comparator.comparing(Key::list).thenComparing(Key::by).thenComparing(Key::value));

    /**
     * What a unit would add up for itself.
     *
     * @param unit 全省 for all of them
     * @param doneWan investment done this year, in 万元
     */
    public record Own(String unit, long projects, String doneWan) {}

    /** The sums over all projects of each unit and of the province, by name. */
    public List<Own> own() {
        return sums.entrySet().stream()
                .filter(entry -> entry.getKey().list().equals("全部"))
                .filter(entry ->
                        List.of("total", "unit").contains(entry.getKey().by()))
                .map(entry ->
                        new Own(entry.getKey().value(), entry.getValue().projects, Wan.text(entry.getValue().done)))
                .toList();
    }

    /**
     * How a list stands.
     *
     * @param completePct investment done of its annual plan
     * @param duePct what should be done of it by the plans of the months, evenly where there are none
     */
    record Standing(long underWay, double completePct, double duePct) {}

    /** Null where nobody on the list reported, or none has a plan. */
    @Nullable
    Standing standing(String list) {
        Sum sum = sums.get(new Key(list, "total", "全省"));
        return sum == null || sum.plan == 0
                ? null
                : new Standing(sum.underWay, 100.0 * sum.done / sum.plan, 100 * sum.due / sum.plan);
    }

    /** How many major programmes have a registered project under way. */
    int programmesUnderWay() {
        return programmes.size();
    }

    public void row(Row row) {
        Project project = row.project();
        if (isUnderWay(row) && !project.trade().programme().isEmpty() && isRegistered(row)) {
            programmes.add(project.trade().programme());
        }
        List<String> registers = RegisterList.counting(project, row.month()).stream()
                .map(RegisterList::label)
                .toList();
        List<String> populations = new ArrayList<>(registers);
        populations.add("全部");
        if (row.figures().total() >= RegisterList.LARGE_FROM) populations.add("总投资亿元以上");
        for (String population : populations) {
            add(population, "total", "全省", row);
            add(population, "region", project.place().unit(), row);
            add(population, "unit", project.place().unit(), row);
            add(population, "industry", orMissing(project.trade().section()), row);
            add(population, "body", body(row), row);
            for (String register : registers.isEmpty() ? List.of("未列入") : registers) {
                add(population, "list", register, row);
            }
        }
    }

    /** The supervising body as this year's registers state it, from January on. */
    private static String body(Row row) {
        return isRegistered(row) ? orMissing(row.project().trade().body()) : MISSING;
    }

    private static boolean isRegistered(Row row) {
        return Arrays.stream(RegisterList.values())
                .anyMatch(list -> list.has(row.project(), row.course().year()));
    }

    private static boolean isUnderWay(Row row) {
        return row.started() || row.figures().ytd() > 0;
    }

    /** What should be done by now: as the months are planned, else evenly. */
    private static double due(Row row) {
        Long planned = row.figures().planToDate();
        Long plan = row.figures().plan();
        if (planned != null) return planned;
        return plan == null ? 0 : plan * (row.month() % 12 + 1) / 12.0;
    }

    private static String orMissing(String text) {
        return text.isEmpty() ? MISSING : text;
    }

    private void add(String list, String by, String value, Row row) {
        Sum sum = sums.computeIfAbsent(new Key(list, by, value), key -> new Sum());
        Long plan = row.figures().plan();
        sum.projects++;
        sum.plan += plan == null ? 0 : plan;
        sum.done += row.figures().ytd();
        sum.due += due(row);
        if (isUnderWay(row)) sum.underWay++;
    }

    /** Records of truth/completion.csv in the order of list, by and key. */
    public List<List<String>> records(String month) {
        return sums.entrySet().stream()
                .map(entry -> {
                    Key key = entry.getKey();
                    Sum sum = entry.getValue();
                    return List.of(
                            key.list(),
                            key.by(),
                            key.value(),
                            month,
                            Long.toString(sum.projects),
                            Wan.text(sum.plan),
                            Wan.text(sum.done),
                            percent(sum.done, sum.plan));
                })
                .toList();
    }

    /** 100 done / plan with four decimals, half up; empty without a plan. */
    private static String percent(long done, long plan) {
        return plan == 0
                ? ""
                : BigDecimal.valueOf(done)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(plan), 4, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
