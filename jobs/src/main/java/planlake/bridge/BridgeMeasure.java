package planlake.bridge;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import planlake.table.Table;

/** What is explained. */
public enum BridgeMeasure {
    DONE("done_ytd_wan", "万元"),
    PLAN("annual_plan_wan", "万元"),
    /** 100 x sum of done / sum of plans, in percent. */
    COMPLETION("complete_pct", "%"),
    PROJECTS("projects", "个");

    private final String field;
    private final String unit;

    /** @param field the one of marts.completion that holds it and declares what it is */
    BridgeMeasure(String field, String unit) {
        this.field = field;
        this.unit = unit;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return Table.named("marts.completion").field(field).label();
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
