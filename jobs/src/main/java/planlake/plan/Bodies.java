package planlake.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planlake.table.ReferenceFile;

/** The bodies that are known, by every name that they have or had. */
final class Bodies {

    private static final String COLLECTIVE = "collective";

    /** A body of {@code body.csv}. */
    record Body(String name, String kind) {
        boolean isCollective() {
            return kind.equals(COLLECTIVE);
        }
    }

    private final Map<String, Body> byName = new HashMap<>();

    private Bodies(List<Map<String, String>> bodies, List<Map<String, String>> aliases) {
        for (Map<String, String> row : bodies) {
            String name = Objects.requireNonNull(row.get("name"));
            byName.put(name, new Body(name, Objects.requireNonNull(row.get("kind"))));
        }
        for (Map<String, String> row : aliases) {
            Body body = byName.get(Objects.requireNonNull(row.get("name")));
            if (body == null) {
                throw new IllegalStateException("body_alias.csv names an unknown body: " + row);
            }
            byName.put(Objects.requireNonNull(row.get("alias")), body);
        }
    }

    static Bodies reference() {
        return new Bodies(new ReferenceFile("body").rows(), new ReferenceFile("body_alias").rows());
    }

    /** The body that goes or went by a folded name, also with the province's name before it; null if none is known. */
    @Nullable
    Body find(String name) {
        String plain = name.replace(" ", "").replace("辽宁省人民政府", "省政府");
        Body body = byName.get(plain);
        return body == null && plain.startsWith("辽宁省") ? byName.get(plain.substring(2)) : body;
    }
}
