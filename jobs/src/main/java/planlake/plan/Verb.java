package planlake.plan;

import java.util.Locale;

/** What the plan wants done with a named project. */
public enum Verb {
    START("开工建设"),
    OPEN("建成投用"),
    FINISH("竣工"),
    SPEED_UP("加快推进"),
    ADVANCE("推进");

    private final String label;

    Verb(String label) {
        this.label = label;
    }

    /** In Chinese, for people. */
    public String label() {
        return label;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
