package planlake.reports.sections;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may become of a project from one month to another, in printed order; see {@code marts.project_event}. */
public enum ChangeKind {
    LISTED("列入清单"),
    DELISTED("调出清单"),
    ENTERED("新报"),
    VANISHED("消失"),
    RETURNED("再报"),
    MOVED("换报送单位"),
    RENAMED("更名"),
    REOPENED("竣工后再开"),
    RECLASSIFIED("类别改变"),
    CROSSED_UP("升至亿元以上"),
    CROSSED_DOWN("降至亿元以下");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    /** As the rows have it, {@code crossed_up}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** All ids in printed order. */
    public static List<String> ids() {
        return Stream.of(values()).map(ChangeKind::id).toList();
    }

    /**
     * The kind of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ChangeKind of(@Nullable String id) {
        return valueOf(String.valueOf(id).toUpperCase(Locale.ROOT));
    }
}
