package planlake.plan;

import java.util.Locale;

/** In what sense a target is met: the comparator of a plan target. */
public enum Comparison {
    /** 以上, 达到, 不低于. */
    AT_LEAST,
    /** 以下, 以内, 不超过. */
    AT_MOST,
    /** 左右, 约. */
    ABOUT,
    /** A plain figure. */
    EQUAL,
    /** 超, 突破. */
    EXCEED,
    /** 力争. */
    STRIVE,
    /** Measured against another indicator (与…同步); no figure of its own. */
    RELATIVE,
    /** Assigned elsewhere (完成国家下达任务); no figure here. */
    ASSIGNED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
