package planlake.sample.province;

import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.Dirt;
import planlake.sample.dirt.Mark;
import planlake.sample.dirt.RowKind;

/** Projects whose code was typed wrongly once and is carried along in registers and every month. */
public final class WrongCodes {

    private static final int REGION_AT = 5;
    private static final int REGION_LENGTH = 6;
    /** No region of the province begins so. */
    private static final String NOWHERE = "2199";

    private WrongCodes() {}

    /** What is wrong with the project's code; null for most. */
    public static @Nullable RowKind kind(Project project, Dirt dirt) {
        return project.named() ? null : kind(project.code(), project.draw(), dirt);
    }

    private static @Nullable RowKind kind(String code, Draw draw, Dirt dirt) {
        if (dirt == Dirt.NONE) return null;
        double left = draw.unit(Trait.DIRT_CODE) * 100_000;
        if (left < RowKind.CODE_CHECK_DIGIT.rate(dirt)) {
            return isPresentForm(code) ? RowKind.CODE_CHECK_DIGIT : null;
        }
        boolean isRegion = left < RowKind.CODE_CHECK_DIGIT.rate(dirt) + RowKind.CODE_REGION.rate(dirt);
        return isRegion ? RowKind.CODE_REGION : null;
    }

    /** The right code as it is reported of a project in that region. */
    static String reported(String code, String region, Draw draw, Dirt dirt) {
        RowKind kind = kind(code, draw, dirt);
        if (kind == null) return code;
        if (kind == RowKind.CODE_CHECK_DIGIT) {
            int last = code.length() - 1;
            char wrong = (char) ('0' + (code.charAt(last) - '0' + 3) % 10);
            return code.substring(0, last) + wrong;
        }
        return inRegion(code, NOWHERE + region.substring(NOWHERE.length()));
    }

    public static Mark mark(RowKind kind, Project reported) {
        return Mark.of(kind, reported.code(), "project_code").with(right(kind, reported));
    }

    private static String right(RowKind kind, Project reported) {
        return kind == RowKind.CODE_CHECK_DIGIT
                ? checked(reported.code())
                : inRegion(reported.code(), reported.place().codeRegion());
    }

    private static String inRegion(String code, String region) {
        String moved = code.substring(0, REGION_AT) + region + code.substring(REGION_AT + REGION_LENGTH);
        return isPresentForm(code) ? checked(moved) : moved;
    }

    private static String checked(String code) {
        String head = code.substring(0, code.length() - 1);
        return head + InventedCode.checkDigit(head.replace("-", ""));
    }

    /** Of the form since 2020 the third and fourth digit are a month, of the one before they belong to the year. */
    private static boolean isPresentForm(String code) {
        return Integer.parseInt(code.substring(2, 4)) <= 12;
    }
}
