package planlake.identity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.identity.CodeLink.Kind;
import planlake.identity.CodeLink.Method;
import planlake.plan.names.FullName;
import planlake.table.Thresholds;

/** What speaks for a new code being a project that was stated before under another code, and what against. */
final class Likely {

    private static final BigDecimal BY_NUMBER = new BigDecimal("0.9500");
    private static final BigDecimal BY_NAME = new BigDecimal("0.9000");
    /** Taken off where something speaks against. */
    private static final BigDecimal DOUBT = new BigDecimal("0.1000");

    private static final Pattern NOT_IN_NUMBER = Pattern.compile("[^\\p{IsHan}0-9A-Z]");
    private static final Pattern DIGIT = Pattern.compile(".*[0-9].*");
    private static final int LEAST_NUMBER = 5;

    private final BigDecimal near;
    private final BigDecimal nearByNumber;
    private final BigDecimal done;

    /** @param rules those that hold for the month of the new code */
    Likely(Thresholds rules) {
        this.near = rules.value("link_near_pct");
        this.nearByNumber = rules.value("link_near_number_pct");
        this.done = rules.value("link_done_pct");
    }

    /** The link between both; null if nothing speaks for it or their places or phases differ. */
    @Nullable
    CodeLink link(Sighting project, Sighting other) {
        String number = number(project);
        if (number != null && number.equals(number(other))) return byNumber(project, other);
        boolean isElsewhere = !project.unit().equals(other.unit()) || haveOtherCounties(project, other);
        return isElsewhere ? null : byName(project, other);
    }

    /** An approval number without blanks and punctuation; null if none is stated or it can't be one. */
    static @Nullable String number(Sighting project) {
        if (project.approvalNumber() == null) return null;
        String plain = NOT_IN_NUMBER
                .matcher(java.text.Normalizer.normalize(project.approvalNumber(), java.text.Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT))
                .replaceAll("");
        return plain.length() >= LEAST_NUMBER && DIGIT.matcher(plain).matches() ? plain : null;
    }

    private CodeLink byNumber(Sighting project, Sighting other) {
        var against = new ArrayList<String>();
        if (FullName.of(project.name()).isAnother(FullName.of(other.name()))) against.add("名称中的地名或期次不同");
        if (!areNear(project, other, nearByNumber)) against.add("总投资" + apart(nearByNumber));
        return link(project, other, Method.APPROVAL_NUMBER, BY_NUMBER, "批复（核准、备案）文号相同", against);
    }

    private @Nullable CodeLink byName(Sighting project, Sighting other) {
        FullName.Likeness likeness = FullName.of(project.name()).to(FullName.of(other.name()));
        if (likeness == FullName.Likeness.EQUAL) {
            return link(project, other, Method.NAME, BY_NAME, "报送单位和名称一致", against(project, other));
        }
        // Names alike are many; without totals that agree nothing is left to ask.
        boolean isWorthALook = likeness != FullName.Likeness.NONE
                && project.totalWan() != null
                && other.totalWan() != null
                && against(project, other).isEmpty();
        return isWorthALook
                ? new CodeLink(
                        project,
                        other,
                        Kind.SAME,
                        Method.SIMILAR_NAME,
                        confidence(likeness),
                        evidence(project, other, words(likeness), List.of()),
                        false)
                : null;
    }

    private static BigDecimal confidence(FullName.Likeness likeness) {
        return new BigDecimal(
                switch (likeness) {
                    case SAME_CORE -> "0.8500";
                    case CONTAINED -> "0.8300";
                    case SHORT_FORM -> "0.8000";
                    default -> "0.7800";
                });
    }

    private static String words(FullName.Likeness likeness) {
        return switch (likeness) {
            case SAME_CORE -> "去掉通用字词后名称一致，总投资相近";
            case CONTAINED -> "一方名称包含另一方，总投资相近";
            case SHORT_FORM -> "一方名称是另一方的简称，总投资相近";
            default -> "地名和期次一致，其余文字相近，总投资相近";
        };
    }

    /** What a person says of two totals of which the lesser is below {@code pct} of the other. */
    private static String apart(BigDecimal pct) {
        return switch (pct.stripTrailingZeros().toPlainString()) {
            case "80" -> "相差两成以上";
            case "50" -> "相差一倍以上";
            default -> "不足另一方的 " + pct.stripTrailingZeros().toPlainString() + "%";
        };
    }

    private static boolean haveOtherCounties(Sighting project, Sighting other) {
        return project.county() != null
                && other.county() != null
                && !project.county().equals(other.county());
    }

    private List<String> against(Sighting project, Sighting other) {
        var against = new ArrayList<String>();
        if (!areNear(project, other, near)) against.add("总投资" + apart(near));
        if (other.isFinished()) against.add("原项目已竣工投产");
        if (hasDoneLess(project, other)) against.add("累计完成投资少于原项目");
        return against;
    }

    /** Whether the lesser total is at least {@code pct} of the greater; true where one is not stated. */
    private static boolean areNear(Sighting project, Sighting other, BigDecimal pct) {
        BigDecimal total = project.totalWan();
        BigDecimal before = other.totalWan();
        if (total == null || before == null) return true;
        return total.min(before).compareTo(total.max(before).multiply(pct.movePointLeft(2))) >= 0;
    }

    private boolean hasDoneLess(Sighting project, Sighting other) {
        BigDecimal now = project.sinceStartWan();
        BigDecimal before = other.sinceStartWan();
        return now != null && before != null && now.compareTo(before.multiply(done.movePointLeft(2))) < 0;
    }

    private static CodeLink link(
            Sighting project, Sighting other, Method method, BigDecimal confidence, String why, List<String> against) {
        return new CodeLink(
                project,
                other,
                Kind.SAME,
                method,
                against.isEmpty() ? confidence : confidence.subtract(DOUBT),
                evidence(project, other, why, against),
                against.isEmpty());
    }

    static String evidence(Sighting project, Sighting other, String why, List<String> against) {
        String both = shown(project) + "与" + shown(other) + why;
        return against.isEmpty() ? both : both + "，但" + String.join("、", against);
    }

    /** Name, unit and total of a project. */
    static String shown(Sighting project) {
        String total = project.totalWan() == null
                ? "总投资未填"
                : "总投资%s万元"
                        .formatted(Objects.requireNonNull(project.totalWan())
                                .setScale(0, RoundingMode.HALF_UP)
                                .toPlainString());
        return "“%s”（%s，%s）".formatted(project.name(), project.unit(), total);
    }
}
