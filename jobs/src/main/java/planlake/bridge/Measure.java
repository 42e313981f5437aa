package planlake.bridge;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** What is explained. */
public enum Measure {
    DONE("本年累计完成", "万元"),
    PLAN("年度计划投资", "万元"),
    /** 100 x sum of done / sum of plans (GUIDE.md, section 3), in percent. */
    COMPLETION("投资完成率", "%"),
    PROJECTS("已报项目", "个");

    private final String label;
    private final String unit;

    Measure(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    public boolean isMoney() {
        return unit.equals("万元");
    }

    /** The measure of some sums; empty where a rate has no denominator. */
    Optional<BigDecimal> of(Sums sums) {
        return switch (this) {
            case DONE -> Optional.of(sums.done());
            case PLAN -> Optional.of(sums.plan());
            case COMPLETION -> sums.rate();
            case PROJECTS -> Optional.of(BigDecimal.valueOf(sums.projects()));
        };
    }

    /** Whether a project that makes the one sum the other touches this measure. */
    boolean differs(Sums before, Sums after) {
        boolean isOtherDone = before.done().compareTo(after.done()) != 0;
        boolean isOtherPlan = before.plan().compareTo(after.plan()) != 0;
        return switch (this) {
            case DONE -> isOtherDone;
            case PLAN -> isOtherPlan;
            case COMPLETION -> isOtherDone || isOtherPlan;
            case PROJECTS -> before.projects() != after.projects();
        };
    }
}
