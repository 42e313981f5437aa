package planlake.plan;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads in a plan document; plan-forms/README.md says what each word means. A list that is left out is
 * empty.
 */
record Gold(Head document, List<String> implied, List<String> persons, List<Item> items, List<String> problems) {

    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    record Head(
            @Nullable String title,
            @Nullable String number,
            @Nullable String date,
            @Nullable Integer part) {}

    record Item(
            List<String> path, String textBegins, List<Clause> clauses, List<Target> targets, List<Project> projects) {}

    /** A clause that is {@code optional} may be found or not. */
    record Clause(String text, boolean optional, List<Body> bodies) {}

    record Body(String name, @Nullable String alias, String role) {}

    record Target(
            String textContains,
            String indicatorContains,
            String comparator,
            @Nullable String quantity,
            String unit) {}

    record Project(
            String name,
            String verb,
            @Nullable String qualifier,
            @Nullable Integer statedCount) {}

    static Gold of(Path file) {
        try {
            return YAML.readValue(file.toFile(), Gold.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
