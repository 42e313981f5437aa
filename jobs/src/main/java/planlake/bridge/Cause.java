package planlake.bridge;

import java.util.Locale;

/** Why a figure moved, in the order of substitution: what is booked to an earlier one is not booked to a later one. */
public enum Cause {
    /** A project reports that did not, or no longer does. */
    LATE("迟报补报"),
    /** Another figure for investment done up to the month of the first edition. */
    CORRECTED("历史更正"),
    /** Another annual plan for the same year. */
    PLAN("计划调整"),
    ENTERED("新增"),
    LEFT("退出"),
    /** Another industry, body, task, parent or total investment put it into, or out of, what is summed. */
    RECLASSIFIED("重新分类"),
    /** Another unit reports it. */
    MOVED("划转"),
    /** The same facts count in another way. */
    RULES("口径调整"),
    /** Done in the months after the month of the first edition; below zero from a later edition to an earlier one. */
    WORK_DONE("当月完成"),
    /** Plan and work begin anew. */
    NEW_YEAR("新年度");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** As commands and JSON name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it, in Chinese. */
    public String label() {
        return label;
    }
}
