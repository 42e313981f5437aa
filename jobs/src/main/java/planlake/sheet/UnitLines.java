package planlake.sheet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.table.Table;
import planlake.workbook.Cell;
import planlake.workbook.SheetRow;

/** What lines around a table, above it or below, say of the unit of its money. */
public final class UnitLines {

    /** Units of money as headings and lines spell them, the longest first. */
    static final String MONEY = "(?:人民币|rmb|cny)?(亿元|千万元|百万元|十万元|万元|千元|百元|(?<![美欧港日韩澳台])元)(?:人民币)?";

    private static final String FOREIGN = "(?:美元|美金|欧元|港元|港币|日元|英镑|卢布|韩元|usd|eur|hkd|jpy|gbp)";

    /**
     * A line that states the unit of money: 单位：万元, 单位：个、亿元, 金额单位：人民币元, 以亿元计. What goes on in Chinese is another word:
     * 报送单位：元宝区.
     */
    private static final Pattern LINE = Pattern.compile("(?i)单位[^。;]{0,12}?(?:" + MONEY + "|" + FOREIGN
            + ")(?!\\p{IsHan})|" + MONEY + "为(?:计量|计算)?单位|以" + MONEY + "计(?!划|算|入)");
    /** A title that ends in (亿元), or a cell with no other word. */
    private static final Pattern TITLE = Pattern.compile("(?i)(?:^|[(])" + MONEY + "[)]?$");

    private static final Pattern ALL = Pattern.compile("(?i)(?<![0-9])" + MONEY + "(?![以上下])");
    private static final Pattern ABROAD = Pattern.compile(FOREIGN, Pattern.CASE_INSENSITIVE);

    private final List<String> columns;

    public UnitLines(Table table) {
        // Of a heading with fewer characters a general word may be a part: 投资 of 投资单位.
        columns = table.fields().stream()
                .filter(Field::isMoney)
                .flatMap(field -> Stream.concat(field.headers().stream(), Stream.of(field.label())))
                .map(header -> Heading.of(header).name())
                .filter(name -> name.length() > 2)
                .toList();
    }

    /** Whether it is a unit that amounts can be counted in; a line that says more than one says none of them. */
    public static boolean isKnown(String unit) {
        return unit.equals(Heading.moneyUnit(unit));
    }

    /** Whether a row beside a table states its unit of money. */
    static boolean isStatedBy(SheetRow row) {
        return row.cells().stream()
                .anyMatch(cell -> LINE.matcher(cell.compact()).find());
    }

    /** The unit that the last of the rows that state one states, as {@link #stated(SheetRow)} gives it. */
    @Nullable
    String stated(List<SheetRow> rows) {
        String unit = null;
        for (SheetRow row : rows) {
            String own = stated(row);
            if (own != null) unit = own;
        }
        return unit;
    }

    /**
     * The unit of money that a row states for all columns; the whole text where it states more than one, one of another
     * country, or that of single columns; null if it states none.
     */
    @Nullable
    public String stated(SheetRow row) {
        String unit = null;
        for (Cell cell : row.cells()) {
            String text = cell.compact();
            if (!cell.isEmpty() && LINE.matcher(text).find()) unit = ofLine(text);
        }
        return unit;
    }

    /** The unit that ends a title, or stands in a cell of its own; null if none does. */
    static @Nullable String ofTitles(List<SheetRow> rows) {
        String unit = null;
        for (SheetRow row : rows) {
            for (Cell cell : row.cells()) {
                Matcher title = TITLE.matcher(cell.compact());
                if (title.find()) unit = title.group(1);
            }
        }
        return unit;
    }

    private String ofLine(String text) {
        Set<String> units = new LinkedHashSet<>();
        Matcher each = ALL.matcher(text);
        while (each.find()) units.add(each.group(1));
        boolean isClear = units.size() == 1
                && !ABROAD.matcher(text).find()
                && columns.stream().noneMatch(text::contains);
        return isClear ? units.iterator().next() : text;
    }
}
