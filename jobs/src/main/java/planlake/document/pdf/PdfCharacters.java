package planlake.document.pdf;

import java.text.Normalizer;

/**
 * The usual character for one that looks the same. Many programs write radicals into a .pdf where the document had
 * characters, since both are one picture in the font: a search for 人民 then finds nothing.
 */
final class PdfCharacters {

    /** Radicals that Unicode itself gives no usual character for, and the characters. */
    private static final String RADICALS =
            "⺁⺃⺄⺅⺈⺉⺋⺌⺍⺎⺏⺒⺓⺔⺕⺖⺗⺘⺙⺛⺝⺞⺟⺠⺡⺢⺣⺥⺦⺧⺨⺩⺫⺬⺭⺮⺯⺱⺲⺴⺵⺶⺷⺸⺹⺺⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻢⻣⻥⻦⻧⻨⻩⻬⻮⻰⻳";

    private static final String USUAL =
            "厂乚乙亻刀刂㔾小小兀尣巳幺彑彐忄㣺扌攵旡月歺母民氵氺灬爫爿牛犭王罒示礻竹糸罓罒网网羊羊羊耂肀月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長长门阝雨青韦页风飞食食饣马骨鱼鸟卤麦黄齐齿龙龟";

    private PdfCharacters() {}

    static String usual(String text) {
        if (text.length() == 1) return usual(text.charAt(0));
        var usual = new StringBuilder();
        text.chars().forEach(c -> usual.append(usual((char) c)));
        return usual.toString();
    }

    private static String usual(char c) {
        int radical = c >= '\u2E80' && c < '\u2F00' ? RADICALS.indexOf(c) : -1;
        if (radical >= 0) return String.valueOf(USUAL.charAt(radical));
        boolean isDouble = (c >= '\u2F00' && c < '\u2FE0') || (c >= '\uF900' && c < '\uFB00');
        return isDouble ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : String.valueOf(c);
    }
}
