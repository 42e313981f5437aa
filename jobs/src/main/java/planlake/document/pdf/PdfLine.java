package planlake.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planlake.document.pdf.PdfPage.Glyph;
import planlake.document.text.Script;

/**
 * A line of print.
 *
 * @param text without blanks at its ends
 * @param left where its first character begins
 * @param y the line that it stands on
 * @param size the size of most of its characters
 * @param endsBlank whether a blank stood behind its last character
 */
record PdfLine(String text, double left, double right, double y, double size, boolean endsBlank) {

    /** Of the size of the font: how far apart the characters of a line may stand in height. */
    private static final double SAME_LINE = 0.45;

    /** A gap between letters that is a blank, and one that even between Chinese characters is. */
    private static final double WORD_GAP = 0.18;

    private static final double WIDE_GAP = 3;

    /** How wide a letter is, of the size of its font. */
    private static final double LETTER = 0.55;

    private static final Pattern PIECE =
            Pattern.compile("[（(〔《“‘\\[【]*([!-~]+|.)[。，、；：！？）)〕》”’\\]】…]*", Pattern.DOTALL);

    /** The lines that the characters make, from top to bottom. */
    static List<PdfLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted =
                glyphs.stream().sorted(Comparator.comparingDouble(Glyph::y)).toList();
        var lines = new ArrayList<PdfLine>();
        var row = new ArrayList<Glyph>();
        for (Glyph glyph : sorted) {
            if (!row.isEmpty() && !isSameRow(row.get(row.size() - 1), glyph)) addTo(lines, row);
            row.add(glyph);
        }
        addTo(lines, row);
        return lines;
    }

    private static boolean isSameRow(Glyph one, Glyph next) {
        return next.y() - one.y() <= SAME_LINE * Math.min(one.size(), next.size());
    }

    private static void addTo(List<PdfLine> lines, List<Glyph> row) {
        List<Glyph> inOrder =
                row.stream().sorted(Comparator.comparingDouble(Glyph::left)).toList();
        row.clear();
        List<Glyph> inked = inOrder.stream().filter(glyph -> !glyph.isBlank()).toList();
        if (inked.isEmpty()) return;
        Glyph first = inked.get(0);
        Glyph last = inked.get(inked.size() - 1);
        double right = inked.stream().mapToDouble(Glyph::right).max().orElse(last.right());
        boolean endsBlank = inOrder.get(inOrder.size() - 1).isBlank();
        lines.add(
                new PdfLine(join(inOrder), first.left(), right, middle(inked, true), middle(inked, false), endsBlank));
    }

    /** The middle one of the heights or sizes: a raised number of a note has others. */
    private static double middle(List<Glyph> glyphs, boolean isHeight) {
        double[] values = glyphs.stream()
                .mapToDouble(isHeight ? Glyph::y : Glyph::size)
                .sorted()
                .toArray();
        return values[values.length / 2];
    }

    private static String join(List<Glyph> glyphs) {
        var text = new StringBuilder();
        Glyph before = null;
        String blank = "";
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                blank += glyph.text();
                continue;
            }
            if (before != null && isTwice(before, glyph)) continue;
            if (before != null) text.append(blank.isEmpty() ? gap(before, glyph) : ideographic(blank));
            text.append(glyph.text());
            before = glyph;
            blank = "";
        }
        return text.toString();
    }

    private static String ideographic(String blank) {
        return blank.chars().allMatch(c -> c == '\u3000') ? blank : " ";
    }

    /** Bold print is often the same character twice, a little apart. */
    private static boolean isTwice(Glyph one, Glyph other) {
        return one.text().equals(other.text()) && other.left() - one.left() < 0.2 * one.size();
    }

    private static String gap(Glyph before, Glyph after) {
        double gap = (after.left() - before.right()) / Math.min(before.size(), after.size());
        boolean areWords =
                !endsChinese(before.text()) && !Script.isChinese(after.text().charAt(0));
        return gap > WIDE_GAP || (areWords && gap > WORD_GAP) ? " " : "";
    }

    private static boolean endsChinese(String text) {
        return Script.isChinese(text.charAt(text.length() - 1));
    }

    /** This line's text and that of the line it goes on in. */
    static String join(String text, boolean endsBlank, String next) {
        boolean isChinese = endsChinese(text) || Script.isChinese(next.charAt(0));
        boolean isBothChinese = endsChinese(text) && Script.isChinese(next.charAt(0));
        return text + (isChinese && (!endsBlank || isBothChinese) ? "" : " ") + next;
    }

    /** How much room its beginning takes, up to where a line may break: a word, or a character with its marks. */
    double firstPiece() {
        Matcher piece = PIECE.matcher(text);
        String first = piece.lookingAt() ? piece.group() : "";
        return size
                * first.chars()
                        .mapToDouble(c -> Script.isChinese((char) c) ? 1 : LETTER)
                        .sum();
    }

    /** Whether it begins as an item of a plan does: 一、 （一） 1. 第一章 ①. */
    boolean beginsItem() {
        return text.matches(
                "(?s)([一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百0-9]+[）)]|\\d{1,3}([.．](?!\\d)|、)|第[一二三四五六七八九十百]+[章节条]|[①-⑳⒈-⒛]).*");
    }

    /** Whether a sentence, a heading or a clause of responsibility ends with it. */
    boolean endsSentence() {
        return "。；;：:！？）)〕]》".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
