package planlake.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planlake.document.text.DocumentText;
import planlake.document.text.TextSpan;
import planlake.document.text.TextTable;

/**
 * Names of people that a plan prints beside its bodies (牵头领导：…). They are personal data and no part of what is read:
 * they are covered in the text itself, character by character, before anything else looks at it.
 */
public final class Persons {

    /** What is written over a name. */
    static final char COVER = '＊';

    public static final String TITLES = "(?:牵头|责任|分管|包保|联系|主管|挂帅|负责)(?:省|市|县)?领导|责任人|联系人|第一责任人|主要负责人|填报人|联系电话"
            + "|分管副?(?:省|市|县|区)长|(?:包案|包抓|包联|挂钩)领导|审\\s*核\\s*人?|撰\\s*稿\\s*人?|供\\s*稿\\s*人?|通讯员|记者|电子邮[箱件]|邮箱|监督电话";

    private static final Pattern NAMED = Pattern.compile("(?:" + TITLES + ")[^:：\\n、，。]{0,6}[:：]([^\\n;；()（）〔〕]*)");

    /** A name behind a title without a colon: in brackets, or on a line of its own. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?m)(?:[(（](?:本报)?(?:通讯员|记者|撰稿|供稿)[ \\u3000]*|^[ \\u3000]*(?:省|市|县|区|州)长[ \\u3000]+)"
                    + "(?<name>[\\u4e00-\\u9fff·]{2,4}(?:[ \\u3000、]+[\\u4e00-\\u9fff·]{2,4}){0,3})(?=[)）]|[ \\u3000]*$)");

    private static final Pattern HEADING = Pattern.compile("(?:" + TITLES + ")(?:及.*)?|.*(?:联系方式|电话|姓名)");

    private Persons() {}

    /** The document's text with every name covered, those in a table's column of people too; all offsets stay. */
    public static String covered(DocumentText document) {
        String text = document.text();
        var covered = new StringBuilder(text);
        document.tables().forEach(table -> coverColumns(table, text, covered));
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            String names = named.group(1);
            int label = names.indexOf("单位");
            // "责任人：某某 责任单位：某厅" on one line: the body is not a person.
            int end = label < 0 ? named.end(1) : named.start(1) + lastBlank(names, label);
            cover(covered, named.start(1), end);
        }
        Matcher signed = SIGNED.matcher(text);
        while (signed.find()) cover(covered, signed.start("name"), signed.end("name"));
        return covered.toString();
    }

    private static void coverColumns(TextTable table, String text, StringBuilder covered) {
        for (int row = 1; row < table.rows().size(); row++) {
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                TextSpan heading = table.rows().get(0).get(column);
                TextSpan cell = table.rows().get(row).get(column);
                boolean isOfPeople =
                        HEADING.matcher(heading.in(text).replaceAll("\\s", "")).matches();
                if (isOfPeople && !cell.equals(heading)) cover(covered, cell.start(), cell.end());
            }
        }
    }

    /** The lines and parts of lines within a stretch that name people. */
    public static List<TextSpan> lines(String folded, TextSpan within) {
        Matcher named = NAMED.matcher(folded).region(within.start(), within.end());
        List<TextSpan> lines = new ArrayList<>();
        while (named.find()) {
            // What follows a person on the same line may be a body.
            int label = named.group(1).indexOf("单位");
            int end = label < 0 ? named.end() : named.start(1) + lastBlank(named.group(1), label);
            lines.add(new TextSpan(named.start(), end));
        }
        return lines;
    }

    private static void cover(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) text.setCharAt(i, COVER);
        }
    }

    private static int lastBlank(String names, int before) {
        int at = before;
        while (at > 0
                && !Character.isWhitespace(names.charAt(at - 1))
                && !Character.isSpaceChar(names.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
