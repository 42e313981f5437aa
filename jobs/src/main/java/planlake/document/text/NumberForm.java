package planlake.document.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How Word writes the numbers of a list. */
public final class NumberForm {

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private NumberForm() {}

    /**
     * The number in a form that a document names ({@code w:numFmt}); in plain digits where the form does not go so far.
     *
     * @param form what is not known, and null, are decimal
     */
    public static String written(@Nullable String form, int number) {
        if (number < 0 || number > 9999) return String.valueOf(number);
        return switch (form == null ? "" : form) {
            case "decimalZero" -> "%02d".formatted(number);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
            case "decimalEnclosedParen" -> from('⑴', 20, number);
            case "decimalEnclosedFullstop" -> from('⒈', 20, number);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "koreanCounting" -> chinese(number, "零一二三四五六七八九", "十百千");
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                chinese(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟");
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number, "〇一二三四五六七八九");
            case "ideographTraditional" -> of("甲乙丙丁戊己庚辛壬癸", number);
            case "ideographZodiac" -> of("子丑寅卯辰巳午未申酉戌亥", number);
            case "ideographEnclosedParen" -> from('㈠', 10, number);
            case "ideographEnclosedCircle" -> from('㊀', 10, number);
            case "upperLetter" -> letters('A', number);
            case "lowerLetter" -> letters('a', number);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    private static String from(char first, int most, int number) {
        return number >= 1 && number <= most ? String.valueOf((char) (first + number - 1)) : String.valueOf(number);
    }

    private static String circled(int number) {
        if (number > 35 && number <= 50) return from('㊱', 15, number - 35);
        return number > 20 ? from('㉑', 15, number - 20) : from('①', 20, number);
    }

    private static String of(String signs, int number) {
        return number >= 1 && number <= signs.length() ? signs.substring(number - 1, number) : String.valueOf(number);
    }

    private static String digits(int number, String digits) {
        var text = new StringBuilder();
        for (char digit : String.valueOf(number).toCharArray()) text.append(digits.charAt(digit - '0'));
        return text.toString();
    }

    /** 十, 十一, 二十, 一百零一, 一百一十. */
    private static String chinese(int number, String digits, String ranks) {
        String decimal = String.valueOf(number);
        var text = new StringBuilder();
        boolean isGap = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int rank = decimal.length() - 1 - i;
            isGap |= digit == 0;
            if (digit == 0) continue;
            if (isGap) text.append(digits.charAt(0));
            isGap = false;
            boolean isPlainTen = digit == 1 && rank == 1 && decimal.length() == 2;
            if (!isPlainTen) text.append(digits.charAt(digit));
            if (rank > 0) text.append(ranks.charAt(rank - 1));
        }
        return text.isEmpty() ? digits.substring(0, 1) : text.toString();
    }

    private static String letters(char first, int number) {
        if (number < 1 || number > 780) return String.valueOf(number);
        // Behind z Word goes on with aa, bb, cc.
        return String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1) return String.valueOf(number);
        var text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) text.append(ROMAN[i]);
        }
        return text.toString();
    }
}
