package planlake.plan.text;

/** Chinese numerals from 一 to 九十九, as items are numbered. */
public final class Ordinal {

    private static final String DIGITS = "一二三四五六七八九";

    private Ordinal() {}

    /** The number; 0 if {@code numeral} is none of 一 to 九十九. */
    public static int value(String numeral) {
        int ten = numeral.indexOf('十');
        if (ten < 0) return numeral.length() == 1 ? digit(numeral) : 0;
        String before = numeral.substring(0, ten);
        String after = numeral.substring(ten + 1);
        boolean readable = (before.isEmpty() || digit(before) > 0) && (after.isEmpty() || digit(after) > 0);
        return readable ? (before.isEmpty() ? 1 : digit(before)) * 10 + digit(after) : 0;
    }

    private static int digit(String numeral) {
        return numeral.length() == 1 ? DIGITS.indexOf(numeral) + 1 : 0;
    }
}
