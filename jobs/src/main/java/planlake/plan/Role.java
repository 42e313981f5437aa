package planlake.plan;

import java.util.Locale;

/** How a body answers for a task. */
public enum Role {
    /** 牵头. */
    LEAD,
    /** 按职责分工负责, or plainly 负责. */
    JOINT,
    /** 配合, 参与, 协助. */
    SUPPORT,
    /** 指导. */
    GUIDE,
    /** Named once for the whole document. */
    IMPLIED,
    /** A group of bodies, such as 各市人民政府. */
    COLLECTIVE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
