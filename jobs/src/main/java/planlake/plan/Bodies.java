package planlake.plan;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    private Bodies(List<NamedCsvRecord> bodies, List<NamedCsvRecord> aliases) {
        for (NamedCsvRecord row : bodies) {
            byName.put(row.getField("name"), new Body(row.getField("name"), row.getField("kind")));
        }
        for (NamedCsvRecord row : aliases) {
            Body body = byName.get(row.getField("name"));
            if (body == null) {
                throw new IllegalStateException("body_alias.csv names an unknown body: " + row.getField("name"));
            }
            byName.put(row.getField("alias"), body);
        }
    }

    static Bodies reference() {
        return new Bodies(Reference.rows("body.csv"), Reference.rows("body_alias.csv"));
    }

    /** The body that goes or went by a folded name, also with the province's name before it; null if none is known. */
    @Nullable
    Body find(String name) {
        String plain = name.replace(" ", "").replace("辽宁省人民政府", "省政府");
        Body body = byName.get(plain);
        return body == null && plain.startsWith("辽宁省") ? byName.get(plain.substring(2)) : body;
    }
}
