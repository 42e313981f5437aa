package planlake.plan;

import planlake.table.Lettered;

/** In what sense a target is met: the comparator of a plan target. */
public enum Comparison implements Lettered {
    /** 以上, 达到, 不低于. */
    AT_LEAST("不低于"),
    /** 以下, 以内, 不超过. */
    AT_MOST("不超过"),
    /** 左右, 约. */
    ABOUT("左右"),
    /** A plain figure. */
    EQUAL("达到"),
    /** 超, 突破. */
    EXCEED("超过"),
    /** 力争. */
    STRIVE("力争"),
    /** Measured against another indicator (与…同步); no figure of its own. */
    RELATIVE("与其他指标同步"),
    /** Assigned elsewhere (完成国家下达任务); no figure here. */
    ASSIGNED("完成下达任务");

    private final String label;

    Comparison(String label) {
        this.label = label;
    }

    /** In Chinese, for people. */
    public String label() {
        return label;
    }

    /** A target's figure, unit included, in this sense: 8%左右. */
    public String shown(String figure) {
        return switch (this) {
            case AT_LEAST -> figure + "以上";
            case AT_MOST -> figure + "以内";
            case ABOUT -> figure + "左右";
            case EQUAL -> figure;
            case EXCEED, STRIVE -> label + figure;
            case RELATIVE, ASSIGNED -> label;
        };
    }
}
