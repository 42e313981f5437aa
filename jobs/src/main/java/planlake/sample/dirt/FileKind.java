package planlake.sample.dirt;

import static planlake.sample.dirt.Verdict.FLAGGED;
import static planlake.sample.dirt.Verdict.HARMLESS;
import static planlake.sample.dirt.Verdict.RECOVERED;
import static planlake.sample.dirt.Verdict.REFUSED;

/**
 * What is odd about whole files, sheets and columns. Of each group at most one befalls a file; rates are of 1,000
 * files.
 */
public enum FileKind implements DirtKind {
    FORMAT_XLS(Group.FORMAT, "文件是 .xls"),
    FORMAT_ZIP(Group.FORMAT, "工作簿装在 zip 中"),
    CSV_BOM(Group.FORMAT, "UTF-8（带 BOM）CSV"),
    CSV_GB18030(Group.FORMAT, "GB18030 CSV"),
    CSV_UTF16(Group.FORMAT, "UTF-16LE（带 BOM）制表符分隔文本"),
    CSV_TABS(Group.FORMAT, "TSV"),
    CSV_SEMICOLONS(Group.FORMAT, "分号分隔的 CSV"),
    CSV_MIXED_ENDS(Group.FORMAT, "CSV 的换行符混用 CRLF 与 LF"),
    CSV_BREAKS_IN_CELLS(Group.FORMAT, "CSV 的单元格内有换行"),
    UNIT_LINE_YI(Group.UNIT, RECOVERED, "表上方注明“单位：亿元”"),
    UNIT_HEADER_YI(Group.UNIT, RECOVERED, "表头注明“(亿元)”"),
    UNIT_NOTE_YI(Group.UNIT, RECOVERED, "表下方的注写明金额单位为亿元"),
    HEADER_ONE_LEVEL(Group.LEVELS, "一层表头"),
    HEADER_THREE_LEVELS(Group.LEVELS, "三层合并表头"),
    HEADER_BREAKS(Group.HEADINGS, "表头内有换行"),
    HEADER_BLANKS(Group.HEADINGS, "表头内有空格"),
    HEADER_FULL_WIDTH(Group.HEADINGS, "表头用全角括号和数字"),
    TWO_TABLES(Group.SPLIT, HARMLESS, 9, 140, "", "一个工作表上有两个表"),
    TWO_SHEETS(Group.SPLIT, HARMLESS, 9, 140, "", "项目分在两个工作表"),
    TRANSPOSED(Group.SPLIT, RECOVERED, 100, 800, "", "行列转置的表（仅项目少的单位，比例为其中所占）"),
    TOTAL_TOP(Group.TOTAL, "合计在表头之下第一行"),
    TOTAL_NONE(Group.TOTAL, "没有合计"),
    TOTAL_FORMULA(Group.TOTAL, "合计是公式"),
    TOTAL_OFF(Group.TOTAL, FLAGGED, 9, 70, "total_mismatch", "合计中的本年累计完成多出一成"),
    PERCENT_TEXT(Group.PERCENT, RECOVERED, "整列百分数写作 74.1%"),
    PERCENT_SHARE(Group.PERCENT, RECOVERED, "整列百分数写作 0.741"),
    TRUTH_TICKS(Group.TRUTH, RECOVERED, "是否写作 √、×"),
    TRUTH_LETTERS(Group.TRUTH, RECOVERED, "是否写作 Y、N"),
    FILE_TRUNCATED(Group.FAULT, REFUSED, 5, 50, "", "文件不完整，次日重报"),
    FILE_OTHER_MONTH(Group.FAULT, REFUSED, 5, 50, "", "表头所写月份与报告期不符，次日重报"),
    FILE_PASSWORD(Group.FAULT, REFUSED, 5, 50, "", "文件有密码，次日重报"),
    FILE_GARBAGE(Group.FAULT, REFUSED, 5, 50, "", "文件内容不是表格，次日重报"),
    FILE_EMPTY(Group.FAULT, REFUSED, 5, 50, "", "文件是空的，次日重报"),
    TITLE_LINES(Group.NONE, "表上方多几行标题"),
    HEADERS_RENAMED(Group.NONE, "表头用其他通行写法"),
    COLUMN_ORDER(Group.NONE, "列的次序不同"),
    EXTRA_COLUMNS(Group.NONE, "多出规定之外的列"),
    COLUMN_MISSING(Group.NONE, "缺一个非必需的列"),
    HEADER_REPEATED(Group.NONE, "每 30 行重复表头"),
    BLANK_ROWS(Group.NONE, "表中有空行"),
    BLANK_COLUMN(Group.NONE, "第一列是空列"),
    SUBTOTALS(Group.NONE, "按县区有小计"),
    SUBTOTAL_OFF(Group.NONE, FLAGGED, 9, 70, "total_mismatch", "一个小计中的本年累计完成多出一成"),
    OF_WHICH(Group.NONE, "有“其中”行"),
    NOTES(Group.NONE, "表下方有更多说明和签字"),
    SERIAL_GAPS(Group.NONE, "序号不连续"),
    HIDDEN_SHEET(Group.NONE, HARMLESS, 9, 200, "hidden_sheet", "隐藏的工作表中有上月的行"),
    COLUMN_NUMBERS(Group.NONE, "表头之下有一行栏次：甲、1、2、3"),
    UNIT_ROW(Group.NONE, "表头之下有一行单位"),
    OTHER_MONTH_SHEET(Group.NONE, HARMLESS, 9, 200, "sheet_month", "另有一张上月的工作表，没有隐藏");

    /** What excludes each other. */
    public enum Group {
        FORMAT(0.618033988749),
        UNIT(0.414213562373),
        LEVELS(0.732050807568),
        HEADINGS(0.236067977499),
        SPLIT(0.754877666246),
        TOTAL(0.316624790355),
        PERCENT(0.605551275463),
        TRUTH(0.123105625617),
        FAULT(0.358898943540),
        NONE(0);

        private final double irrational;

        Group(double irrational) {
            this.irrational = irrational;
        }

        /** Spreads the choice of one kind evenly over the files. */
        public double irrational() {
            return irrational;
        }
    }

    private final Group group;

    @SuppressWarnings("ImmutableEnumChecker") // A record of immutable things.
    private final Facts facts;

    FileKind(Group group, String says) {
        this(group, HARMLESS, says);
    }

    FileKind(Group group, Verdict verdict, String says) {
        this(group, verdict, 9, group == Group.NONE ? 200 : 70, "", says);
    }

    FileKind(Group group, Verdict verdict, int usual, int heavy, String rule, String says) {
        this.group = group;
        this.facts = new Facts(verdict, usual, heavy, rule, says);
    }

    public Group group() {
        return group;
    }

    /** Whether the file is text, of one sheet. */
    public boolean isText() {
        return name().startsWith("CSV_");
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
