package planlake.bridge;

/** Why a figure moved, in the order of substitution: what is booked to an earlier one is not booked to a later one. */
public enum Cause {
    /** A project reports that did not, or no longer does. */
    LATE("late", "迟报补报"),
    /** Another figure for investment done up to the month of the first edition. */
    CORRECTED("corrected", "历史更正"),
    /** Another annual plan for the same year. */
    PLAN("plan", "计划调整"),
    ENTERED("entered", "新增"),
    LEFT("left", "退出"),
    /** Another industry, body, task, parent or total investment put it into, or out of, what is summed. */
    RECLASSIFIED("reclassified", "重新分类"),
    /** Another unit reports it. */
    MOVED("moved", "划转"),
    /** The same facts count in another way. */
    RULES("rules", "口径调整"),
    /** Done in the months after the month of the first edition; below zero from a later edition to an earlier one. */
    WORK_DONE("work_done", "当月完成"),
    /** Plan and work begin anew. */
    NEW_YEAR("new_year", "新年度");

    private final String id;
    private final String label;

    Cause(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** As commands and JSON name it. */
    public String id() {
        return id;
    }

    /** As people read it, in Chinese. */
    public String label() {
        return label;
    }
}
