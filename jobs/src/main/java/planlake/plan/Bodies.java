package planlake.plan;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.errors.ReferenceErrors;
import planlake.table.ReferenceFile;

/** The bodies that are known, by every name that they have or had. */
public final class Bodies implements Serializable {

    private static final String COLLECTIVE = "collective";
    private static final long serialVersionUID = 1;

    /** A body of {@code body.csv}. */
    public record Body(String name, String kind) implements Serializable {
        public boolean isCollective() {
            return kind.equals(COLLECTIVE);
        }
    }

    private final Map<String, Body> byName = new HashMap<>();

    private Bodies(ReferenceFile bodies, ReferenceFile aliases) {
        for (Map<String, String> row : bodies.rows()) {
            String name = cell(bodies, row, "name");
            byName.put(name, new Body(name, cell(bodies, row, "kind")));
        }
        // What a home says of its bodies has to fit; of the names that come with Planlake it may need only some.
        boolean mustFit = aliases.own() != null || bodies.own() == null;
        List<Map<String, String>> rows = aliases.rows();
        for (int i = 0; i < rows.size(); i++) {
            String name = cell(aliases, rows.get(i), "name");
            Body body = byName.get(name);
            if (body != null) byName.putIfAbsent(cell(aliases, rows.get(i), "alias"), body);
            else if (mustFit) throw ReferenceErrors.unknownBody(aliases.place(), i + 2, name, bodies.place());
        }
    }

    private static String cell(ReferenceFile file, Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) throw ReferenceErrors.noColumn(file.place(), column, row.keySet());
        return cell;
    }

    /** The bodies that come with Planlake. */
    public static Bodies reference() {
        return new Bodies(new ReferenceFile("body"), new ReferenceFile("body_alias"));
    }

    /**
     * The bodies of a home: {@code body.csv} and {@code body_alias.csv} of its folder of reference files, each in the
     * place of the one that comes with Planlake.
     *
     * @throws planlake.errors.Refused if one of them can't be used, or gives another name to a body that is not known
     */
    public static Bodies in(Path folder) {
        return new Bodies(ReferenceFile.in(folder, "body"), ReferenceFile.in(folder, "body_alias"));
    }

    /** The body that goes or went by a folded name, also with the province's name before it; null if none is known. */
    @Nullable
    public Body find(String name) {
        String plain = name.replace(" ", "").replace("辽宁省人民政府", "省政府");
        Body body = byName.get(plain);
        return body == null && plain.startsWith("辽宁省") ? byName.get(plain.substring(2)) : body;
    }
}
