package planlake.plan;

import planlake.table.Lettered;

/** How a body answers for a task. */
public enum Role implements Lettered {
    /** 牵头. */
    LEAD("牵头"),
    /** 按职责分工负责, or plainly 负责. */
    JOINT("负责"),
    /** 配合, 参与, 协助. */
    SUPPORT("配合"),
    /** 指导. */
    GUIDE("指导"),
    /** Named once for the whole document. */
    IMPLIED("全文责任"),
    /** A group of bodies, such as 各市人民政府. */
    COLLECTIVE("集体");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** In Chinese, for people. */
    public String label() {
        return label;
    }
}
