package planlake.sample.province;

import java.util.Locale;

/** Codes of the approval platform: the form of GB/T 40058-2021 and the one before it. */
final class InventedCode {

    private InventedCode() {}

    /**
     * {@code YYMM-RRRRRR-DD-TT-NNNNNC}.
     *
     * @param month month number of the approval
     * @param serial five digits
     */
    static String current(int month, String region, String department, String type, int serial) {
        String head = String.format(
                Locale.ROOT,
                "%02d%02d-%s-%s-%s-%05d",
                Math.floorDiv(month, 12) % 100,
                month % 12 + 1,
                region,
                department,
                type,
                serial);
        return head + checkDigit(head.replace("-", ""));
    }

    /** {@code YYYY-RRRRRR-II-TT-NNNNNN}: no check digit. */
    static String former(int month, String region, String division, String type, int serial) {
        return String.format(
                Locale.ROOT, "%04d-%s-%s-%s-%06d", Math.floorDiv(month, 12), region, division, type, serial);
    }

    /** The check digit of ISO 7064 MOD 11,10 over decimal digits. */
    static char checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + Character.digit(digits.charAt(i), 10)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return Character.forDigit((11 - product) % 10, 10);
    }
}
