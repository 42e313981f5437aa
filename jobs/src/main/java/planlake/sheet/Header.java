package planlake.sheet;

import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.table.Table;

/**
 * Where a table begins on a sheet, and which column holds which field. On a transposed sheet rows and columns have
 * changed places: a column here is a row there.
 *
 * @param top the header's first row, counted from 1
 * @param row the header's last row
 * @param columns field name to column, counted from 0, in sheet order
 * @param headings column to its heading as reduced
 * @param texts column to its heading as delivered, its levels joined by {@code /}
 * @param ignored headings that match no field, with their column letters
 * @param twice labels of the fields that two columns claim, so that neither is believed
 * @param similar columns that were matched by likeness, not by a declared spelling
 * @param asked columns that come near to a field, not near enough to be read; with what they come near to
 * @param sheetUnit unit of money by the line above the header; null if there is none
 * @param isTransposed whether fields go down and rows across
 */
public record Header(
        int top,
        int row,
        Map<String, Integer> columns,
        Map<Integer, Heading> headings,
        Map<Integer, String> texts,
        List<String> ignored,
        List<String> twice,
        List<Integer> similar,
        Map<Integer, List<String>> asked,
        @Nullable String sheetUnit,
        boolean isTransposed) {

    /** As many rows as a header may have. */
    static final int MOST_LEVELS = 3;

    private static final Pattern MONEY_WORDS = Pattern.compile(
            "投资(?!人|方|主体|单位|项目|类|者|性质|企业|备案|代码|审批)|资金(?!来源|性质|筹措|类|渠道)|金额|造价|概算|(?<![a-z])(?:cost|budget|amount|expenditure|spend)");

    /** The same header, its headings from {@code from} on. */
    Header saying(int from, Map<Integer, String> headingTexts) {
        return new Header(
                from, row, columns, headings, headingTexts, ignored, twice, similar, asked, sheetUnit, isTransposed);
    }

    /**
     * The same header with columns that nobody declared: {@code similar} ones, and those that have to be asked about.
     */
    Header with(
            Map<String, Integer> moreColumns,
            List<String> fewerIgnored,
            List<Integer> similarOnes,
            Map<Integer, List<String>> askedOnes) {
        return new Header(
                top,
                row,
                moreColumns,
                headings,
                texts,
                fewerIgnored,
                twice,
                similarOnes,
                askedOnes,
                sheetUnit,
                isTransposed);
    }

    /** The header as found on a sheet that was turned; {@code unit} is stated by the sheet as delivered, or null. */
    Header turned(@Nullable String unit) {
        String money = unit == null ? sheetUnit : unit;
        return new Header(top, row, columns, headings, texts, List.of(), twice, similar, asked, money, true);
    }

    /** The same header with one more row, of units: each for the column that it stands in. */
    Header upTo(int lastRow, Map<Integer, String> units) {
        var inUnits = new LinkedHashMap<>(headings);
        var saying = new LinkedHashMap<>(texts);
        units.forEach((column, unit) -> {
            String money = Heading.moneyUnit(unit);
            if (money != null) inUnits.computeIfPresent(column, (at, heading) -> heading.in(money));
            saying.computeIfPresent(column, (at, text) -> text + "/" + unit);
        });
        return new Header(
                top, lastRow, columns, inUnits, saying, ignored, twice, similar, asked, sheetUnit, isTransposed);
    }

    /** The same header of a sheet that says its unit of money elsewhere. */
    public Header inUnit(String unit) {
        return new Header(top, row, columns, headings, texts, ignored, twice, similar, asked, unit, isTransposed);
    }

    /** Whether amounts stand in columns that leave their unit to a line of the sheet. */
    public boolean needsUnit(Table table) {
        return columns.entrySet().stream()
                .anyMatch(column -> table.field(column.getKey()).isMoney() && !statesUnit(column.getValue()));
    }

    /**
     * Columns that are not read, though their heading states a unit of money, speaks of investment or funds, or holds
     * that of a field of figures that has no column; those that are asked about anyway are left out.
     */
    public List<Integer> unreadFigures(Table table) {
        List<String> open = table.fields().stream()
                .filter(field -> !field.type().equals("string") && !columns.containsKey(field.name()))
                .filter(field -> !twice.contains(field.label()))
                .flatMap(field -> field.headers().stream())
                .map(header -> Heading.of(header).name())
                .filter(name -> name.length() > 2)
                .toList();
        return headings.entrySet().stream()
                .filter(heading -> !columns.containsValue(heading.getKey()) && !asked.containsKey(heading.getKey()))
                .filter(heading -> ignored.stream().anyMatch(each -> each.startsWith(letter(heading.getKey()) + " ")))
                .filter(heading -> isFigure(heading.getValue(), open))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean isFigure(Heading heading, List<String> open) {
        String name = heading.name();
        return heading.moneyUnit() != null
                || MONEY_WORDS.matcher(name).find()
                || open.stream().anyMatch(name::contains);
    }

    public boolean isWhole(Table table) {
        return columns.size() > 1 && missing(table).isEmpty();
    }

    /** Columns first; of as many columns, the lines that tell more units of money. */
    long says() {
        long units = columns.values().stream()
                .filter(column -> Objects.requireNonNull(headings.get(column)).moneyUnit() != null)
                .count();
        return columns.size() * 1000L + units;
    }

    /** Labels of the required fields that have no column. */
    List<String> missing(Table table) {
        return table.fields().stream()
                .filter(field -> field.isDelivered() && field.constraints().required())
                .filter(field -> !columns.containsKey(field.name()))
                .map(Field::label)
                .toList();
    }

    /** What the header says that contradicts the month that the delivery is about; null if nothing. */
    @Nullable
    public String contradiction(YearMonth month) {
        for (int column : columns.values()) {
            Heading heading = headings.get(column);
            if (heading == null) continue;
            boolean otherMonth = heading.month().isPresent() && heading.month().getAsInt() != month.getMonthValue();
            boolean otherYear = heading.year().isPresent() && heading.year().getAsInt() != month.getYear();
            if (otherMonth || otherYear) {
                return "表头%s“%s”与报告期 %s 不符".formatted(line(column), texts.get(column), month);
            }
        }
        return null;
    }

    /** The unit of money of a column: the heading's, else the sheet's, else 万元 as declared. */
    public String moneyUnit(int column) {
        Heading heading = headings.get(column);
        if (heading != null && heading.moneyUnit() != null) return heading.moneyUnit();
        return sheetUnit == null ? "万元" : sheetUnit;
    }

    /** The year that a column's heading states, for cells that leave it out; null if it states none. */
    @Nullable
    public Year year(int column) {
        Heading heading = headings.get(column);
        return heading == null || heading.year().isEmpty()
                ? null
                : Year.of(heading.year().getAsInt());
    }

    /** Whether the column's own heading states a unit of money. */
    public boolean statesUnit(int column) {
        Heading heading = headings.get(column);
        return heading != null && heading.moneyUnit() != null;
    }

    /** Field to column letter (on a transposed sheet: row number), as provenance keeps it. */
    public Map<String, String> letters() {
        var letters = new TreeMap<String, String>();
        columns.forEach((field, column) -> letters.put(field, place(column)));
        return letters;
    }

    /** The column as the sheet counts it: D, or on a transposed sheet the row 4. */
    public String place(int column) {
        return isTransposed ? String.valueOf(column + 1) : letter(column);
    }

    /** The same in words: D列, 第 4 行. */
    public String line(int column) {
        return isTransposed ? "第 " + (column + 1) + " 行" : letter(column) + "列";
    }

    /** The address of a cell as a spreadsheet shows it: H12. */
    public String address(int column, int rowNumber) {
        return isTransposed ? letter(rowNumber - 1) + (column + 1) : letter(column) + rowNumber;
    }

    /** The letters of a column that is counted from 0: A, B, ... Z, AA. */
    static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }
}
