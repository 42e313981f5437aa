package planlake.landing;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import planlake.table.ReferenceFile;
import planlake.table.Table;

/** The names that units may deliver under, for each source: those of its reference table, with their aliases. */
public final class Units {

    private final Map<String, Map<String, String>> namesBySource = new HashMap<>();

    /** The units of the delivered tables; a table that names no reference table lets anybody deliver. */
    public static Units of(Collection<Table> delivered) {
        var units = new Units();
        for (Table table : delivered) {
            Table.Statement statement = table.statement();
            if (statement != null && statement.units() != null) {
                String reference = statement.units().substring(statement.units().indexOf('.') + 1);
                units.namesBySource.put(table.shortName(), names(new ReferenceFile(reference)));
            }
        }
        return units;
    }

    private static Map<String, String> names(ReferenceFile reference) {
        var names = new HashMap<String, String>();
        for (Map<String, String> row : reference.rows()) {
            String name = row.getOrDefault("name", "");
            names.put(normal(name), name);
            names.put(normal(row.getOrDefault("short_name", "")), name);
            for (String alias : StringUtils.split(row.getOrDefault("aliases", ""), '|')) names.put(normal(alias), name);
        }
        names.remove("");
        return names;
    }

    /** The unit's name of reference; null if nobody of that name delivers to {@code source}. */
    @Nullable
    String resolve(String source, String written) {
        Map<String, String> names = namesBySource.get(source);
        return names == null
                ? Normalizer.normalize(written, Normalizer.Form.NFKC).strip()
                : names.get(normal(written));
    }

    Set<String> known(String source) {
        return new TreeSet<>(namesBySource.getOrDefault(source, Map.of()).values());
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
