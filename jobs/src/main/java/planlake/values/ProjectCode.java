package planlake.values;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planlake.table.ReferenceFile;

/**
 * A code of the investment project approval platform. Since late 2020 (GB/T 40058-2021)
 * {@code YYMM-RRRRRR-DD-TT-NNNNNC} with the check digit C; before, {@code YYYY-RRRRRR-II-TT-NNNNNN} without. The third
 * and fourth digit tell them apart: 01 to 12 is a month, 13 to 20 the end of a year.
 *
 * @param digits all 20, without hyphens
 */
record ProjectCode(String digits) {

    /** The form of a code, its hyphens left out or not. */
    static final Pattern FORM = Pattern.compile("([0-9]{4})-?([0-9]{6})-?([0-9]{2})-?([0-9]{2})-?([0-9]{6})");

    private static final Set<String> REGIONS = regions();

    /** The code that {@code text} is, whole; empty if it has another form. */
    static Optional<ProjectCode> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new ProjectCode(text.replace("-", ""))) : Optional.empty();
    }

    enum Era {
        /** Since late 2020, with a check digit. */
        CURRENT,
        /** 2013 to 2020. */
        FORMER,
        /** Neither a month nor a year of that time. */
        UNKNOWN
    }

    Era era() {
        int third = Integer.parseInt(digits.substring(2, 4));
        if (third >= 1 && third <= 12) return Era.CURRENT;
        return digits.startsWith("20") && third >= 13 && third <= 20 ? Era.FORMER : Era.UNKNOWN;
    }

    /** Six digits of GB/T 2260. */
    String region() {
        return digits.substring(4, 10);
    }

    /** The last digit as it should be: ISO 7064 MOD 11,10 over the first 19. Only codes in use now have one. */
    char checkDigit() {
        int product = 10;
        for (int i = 0; i < 19; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return Character.forDigit((11 - product) % 10, 10);
    }

    /** Whether its check digit fits, or it needs none. */
    boolean isChecked() {
        return era() != Era.CURRENT || digits.charAt(19) == checkDigit();
    }

    /**
     * Whether its region exists or did. Nothing is said against regions of provinces that the reference does not cover,
     * nor against 71 to 79, which statistics give to development zones and GB/T 2260 does not list.
     */
    boolean isOfKnownRegion() {
        boolean isCovered = REGIONS.contains(region().substring(0, 2) + "0000");
        boolean isZone = region().charAt(4) == '7' && REGIONS.contains(region().substring(0, 4) + "00");
        return !isCovered || isZone || REGIONS.contains(region());
    }

    /** Every division of the reference, those above it, and retired ones. */
    private static Set<String> regions() {
        var regions = new HashSet<String>();
        for (Map<String, String> row : new ReferenceFile("division").rows()) {
            String code = row.getOrDefault("code", "");
            regions.add(code);
            regions.add(row.getOrDefault("parent_code", ""));
            regions.add(code.substring(0, 2) + "0000");
        }
        new ReferenceFile("division_retired").rows().forEach(row -> regions.add(row.getOrDefault("code", "")));
        return regions;
    }

    /** The standard form, with hyphens. */
    @Override
    public String toString() {
        return String.join(
                "-",
                digits.substring(0, 4),
                digits.substring(4, 10),
                digits.substring(10, 12),
                digits.substring(12, 14),
                digits.substring(14));
    }
}
