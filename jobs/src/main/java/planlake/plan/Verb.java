package planlake.plan;

import planlake.table.Lettered;

/** What the plan wants done with a named project. */
public enum Verb implements Lettered {
    START("开工建设"),
    OPEN("建成投用"),
    FINISH("竣工"),
    SPEED_UP("加快推进"),
    ADVANCE("推进");

    /** Words that are about projects only where their preparation (前期工作) is the matter. */
    public static final String FOR_PREPARATION = "开展|做好|抓好|抓紧|做实|谋划";

    /** Words that stand before the names of projects. */
    public static final String BEFORE_NAMES = "新开工建设|开工建设|新开工|开工|开建|动工建设|启动建设"
            + "|加快推进|加快建设|加快实施|加速推进|加快|建成通车|建成投用|建成投产|竣工投产|建成|竣工|推进|推动|规划建设|谋划建设|" + FOR_PREPARATION;

    public static final String AFTER_NAMES =
            "建成通车|通车运营|通车|建成通航|通航|开通运营|建成投用|投入运营|投入使用|建成投产|竣工投产|竣工|投产|建成|完工|开工建设|开工|加快建设|加快推进";

    private final String label;

    Verb(String label) {
        this.label = label;
    }

    /** In Chinese, for people. */
    public String label() {
        return label;
    }

    /** What such words mean. */
    public static Verb of(String words) {
        if (words.matches(".*(?:开工|开建|动工|启动).*")) return START;
        if (words.matches(".*(?:通车|通航|运营|投用|使用).*")) return OPEN;
        if (words.matches(".*(?:建成|竣工|完工|投产).*")) return FINISH;
        return words.matches(".*(?:加快|加速).*") ? SPEED_UP : ADVANCE;
    }
}
