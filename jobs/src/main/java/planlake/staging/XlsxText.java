package planlake.staging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a workbook's cells. */
final class XlsxText {

    /** How a workbook writes characters that XML can't hold; an underscore that would begin one is written so, too. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    /** The text of the string element that has just begun, without the pronunciation that may stand beside it. */
    static String rich(XmlPart xml, String element) throws UnreadableFile {
        String only = "";
        StringBuilder several = null;
        while (xml.next() && !xml.isEnd(element)) {
            if (xml.isStart("rPh")) xml.skip();
            if (!xml.isStart("t")) continue;
            String run = xml.text();
            if (several != null) several.append(run);
            else if (only.isEmpty()) only = run;
            else several = new StringBuilder(only).append(run);
            if (several != null && several.length() > 1 << 20) throw UnreadableFile.damaged("文字过长");
        }
        return plain(several == null ? only : several.toString());
    }

    static String plain(String written) {
        if (!written.contains("_x")) return written;
        return ESCAPED.matcher(written)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
