package planlake.sheet;

import static java.util.Comparator.comparingLong;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.types.DecimalType;
import planlake.table.Field;
import planlake.table.Table;
import planlake.workbook.SheetRow;

/**
 * Compares the sums that a file states (合计, 小计) with the rows that they are over. Where on a sheet the rows of a sum
 * stand is not stated: a sum is over a run of rows that ends or begins at it and reaches to another sum, to the
 * beginning or end of its table, or over all tables so far. Of these the run that agrees in most columns is meant.
 * Rounding is allowed for: half a unit of the last digit in use, for each row.
 */
public final class Totals {

    /** Sheets with more sums than this are lists of sums; only the runs beside each are tried. */
    private static final int MANY = 200;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final List<Field> additive;
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private final Map<String, Long> unreadable = new HashMap<>();
    private final Map<String, Integer> scales = new HashMap<>();
    private final List<Mark> boundaries = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();
    private long rows;

    public Totals(Table table) {
        additive = table.fields().stream()
                .filter(field -> field.isDelivered() && field.sparkType() instanceof DecimalType)
                .filter(field -> field.unit() != null && !field.unit().startsWith("percent"))
                .toList();
    }

    /** A place between rows: what all rows before it add up to. */
    private record Mark(long rows, Map<String, BigDecimal> sums, Map<String, Long> unreadable) {}

    private record Stated(
            String sheet, Header header, int row, String label, Map<String, BigDecimal> figures, int at, int start) {}

    private record Run(Mark from, Mark to) {
        long rows() {
            return to.rows - from.rows;
        }
    }

    /**
     * A stated sum beside what its rows add up to, in the unit of the field.
     *
     * @param label what it calls itself, 合计
     * @param agrees whether they are equal within rounding
     */
    public record Compared(
            String sheet,
            Header header,
            int row,
            String label,
            Field field,
            BigDecimal stated,
            BigDecimal sum,
            long rows,
            boolean agrees) {}

    public List<Field> additive() {
        return additive;
    }

    /** A new table begins. */
    public void begin() {
        boundaries.add(mark());
    }

    /** A data row: its figures as read; a field whose cell can't be read is named in {@code broken}. */
    public void add(Map<String, Object> values, java.util.Set<String> broken) {
        rows++;
        for (Field field : additive) {
            String name = field.name();
            if (broken.contains(name)) unreadable.merge(name, 1L, Long::sum);
            if (values.get(name) instanceof BigDecimal number) {
                sums.merge(name, number, BigDecimal::add);
                scales.merge(name, scale(number), Math::max);
            }
        }
    }

    private static int scale(BigDecimal number) {
        return number.signum() == 0 ? -8 : number.stripTrailingZeros().scale();
    }

    /** A stated sum, by field. Parts of a sum (其中) are left out: of which rows they are nobody says. */
    public void state(String sheet, Header header, SheetRow row, Map<String, BigDecimal> figures) {
        String label = RowKinds.label(row);
        if (figures.isEmpty() || label.startsWith("其中")) return;
        int start = boundaries.size() - 1;
        while (start > 0 && !isTableStart(start)) start--;
        stated.add(new Stated(sheet, header, row.number(), label, figures, boundaries.size(), start));
        boundaries.add(mark());
    }

    private boolean isTableStart(int boundary) {
        return stated.stream().noneMatch(sum -> sum.at == boundary);
    }

    private Mark mark() {
        return new Mark(rows, new HashMap<>(sums), new HashMap<>(unreadable));
    }

    /** Each stated figure with what its rows add up to; those that can't be compared are left out. */
    public List<Compared> compared() {
        boundaries.add(mark());
        var compared = new ArrayList<Compared>();
        for (Stated sum : stated) {
            Run run = meant(sum);
            comparable(sum, run)
                    .forEach((field, added) -> compared.add(new Compared(
                            sum.sheet,
                            sum.header,
                            sum.row,
                            sum.label,
                            field,
                            Objects.requireNonNull(sum.figures.get(field.name())),
                            added,
                            run.rows(),
                            agrees(sum, field, added, run.rows()))));
        }
        return compared;
    }

    private Run meant(Stated sum) {
        boolean isWhole = !sum.label.endsWith("小计");
        Comparator<Run> size = comparingLong(Run::rows);
        return runs(sum).stream()
                .max(comparingLong((Run run) -> agreeing(sum, run)).thenComparing(isWhole ? size : size.reversed()))
                .orElseGet(() -> new Run(boundaries.get(0), boundaries.get(boundaries.size() - 1)));
    }

    private List<Run> runs(Stated sum) {
        int last = boundaries.size() - 1;
        int reach = stated.size() > MANY ? 1 : last;
        var runs = new ArrayList<Run>();
        Mark here = boundaries.get(sum.at);
        for (int i = Math.max(0, sum.at - reach); i < sum.at; i++) runs.add(new Run(boundaries.get(i), here));
        for (int i = sum.at + 1; i <= Math.min(last, sum.at + reach); i++) runs.add(new Run(here, boundaries.get(i)));
        runs.add(new Run(boundaries.get(sum.start), boundaries.get(endOfTable(sum))));
        runs.removeIf(run -> run.rows() == 0);
        return runs;
    }

    private int endOfTable(Stated sum) {
        for (int i = sum.at + 1; i < boundaries.size() - 1; i++) if (isTableStart(i)) return i;
        return boundaries.size() - 1;
    }

    private long agreeing(Stated sum, Run run) {
        long agreeing = 0;
        for (Map.Entry<Field, BigDecimal> each : comparable(sum, run).entrySet()) {
            if (!agrees(sum, each.getKey(), each.getValue(), run.rows())) continue;
            // A zero agrees with every run of zeros, and says little.
            agreeing += each.getValue().signum() == 0 ? 1 : 100;
        }
        return agreeing;
    }

    private Map<Field, BigDecimal> comparable(Stated sum, Run run) {
        Map<Field, BigDecimal> comparable = new LinkedHashMap<>();
        for (Field field : additive) {
            String name = field.name();
            boolean isWhole = run.from.unreadable.getOrDefault(name, 0L) >= run.to.unreadable.getOrDefault(name, 0L);
            if (!sum.figures.containsKey(name) || !isWhole) continue;
            BigDecimal before = run.from.sums.getOrDefault(name, BigDecimal.ZERO);
            comparable.put(
                    field, run.to.sums.getOrDefault(name, BigDecimal.ZERO).subtract(before));
        }
        return comparable;
    }

    private boolean agrees(Stated sum, Field field, BigDecimal added, long rowCount) {
        BigDecimal figure = Objects.requireNonNull(sum.figures.get(field.name()));
        int digits = Math.max(scales.getOrDefault(field.name(), 0), Math.min(4, scale(figure)));
        int scale = Math.max(digits, coarsest(sum, field));
        BigDecimal rounding = HALF.scaleByPowerOfTen(-scale).multiply(BigDecimal.valueOf(rowCount + 1));
        return figure.subtract(added).abs().compareTo(rounding) <= 0;
    }

    /** Whole numbers are not taken to be rounded to tens; in 亿元 one unit is 10^4 of 万元. */
    private static int coarsest(Stated sum, Field field) {
        Integer column = sum.header.columns().get(field.name());
        if (column == null || !field.isMoney()) return 0;
        return switch (sum.header.moneyUnit(column)) {
            case "亿元" -> -4;
            case "百万元" -> -2;
            default -> 0;
        };
    }
}
