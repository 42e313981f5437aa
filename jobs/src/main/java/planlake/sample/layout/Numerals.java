package planlake.sample.layout;

/** Amounts in Chinese numerals. */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"千", "百", "十", ""};

    private Numerals() {}

    /** Whole 万元 above 0 and below 10^8: 三千二百万元, 一亿零五百万元. */
    public static String wan(long amount) {
        long yi = amount / 10_000;
        int wan = (int) (amount % 10_000);
        String high = yi == 0 ? "" : section((int) yi) + "亿";
        String gap = yi > 0 && wan > 0 && wan < 1_000 ? "零" : "";
        return high + (wan == 0 ? "" : gap + section(wan) + "万") + "元";
    }

    /** 1 to 9,999. */
    private static String section(int number) {
        var text = new StringBuilder();
        boolean gap = false;
        int divisor = 1_000;
        for (String unit : UNITS) {
            int digit = number / divisor % 10;
            if (digit == 0) {
                gap = text.length() > 0;
            } else {
                text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(unit);
                gap = false;
            }
            divisor /= 10;
        }
        return text.toString();
    }
}
