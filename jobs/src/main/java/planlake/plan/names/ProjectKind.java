package planlake.plan.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of works that project names end in, in full and in short. Short names of such works are often made of single
 * characters of the places that they join.
 */
public record ProjectKind(String full, String brief) {

    /** In the order in which they are looked for: 高速铁路 is no 高速. */
    public static final List<ProjectKind> ALL = List.of(
            new ProjectKind("铁路客运专线", "高铁"),
            new ProjectKind("客运专线", "高铁"),
            new ProjectKind("高速铁路", "高铁"),
            new ProjectKind("高速公路", "高速"),
            new ProjectKind("铁路", "铁路"),
            new ProjectKind("公路", "公路"),
            new ProjectKind("大桥", "大桥"),
            new ProjectKind("隧道", "隧道"),
            new ProjectKind("机场", "机场"),
            new ProjectKind("水库", "水库"));

    /** The kind that a name speaks of, in full or in short; null if of none. */
    public static @Nullable ProjectKind in(String name) {
        for (ProjectKind kind : ALL) {
            if (name.contains(kind.full) || name.contains(kind.brief)) return kind;
        }
        return null;
    }

    public boolean same(@Nullable ProjectKind other) {
        return other != null && other.brief.equals(brief);
    }

    /** A name with every kind in short. */
    static String shorten(String name) {
        String shortened = name;
        for (ProjectKind kind : ALL) shortened = shortened.replace(kind.full, kind.brief);
        return shortened;
    }
}
