package planlake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every schema file to what the house asks of a declaration. */
class SchemaFilesTest {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    static List<String> tables() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(SchemaFiles.class.getResource("/schemas"))
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".yml") && !file.endsWith("rules.yml"))
                    .filter(file -> !file.getFileName().toString().startsWith("_"))
                    .filter(file -> file.getNameCount() > root.getNameCount() + 1)
                    .map(file -> root.relativize(file).toString())
                    .map(file ->
                            file.substring(0, file.length() - ".yml".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void areFound() throws Exception {
        assertThat(tables())
                .contains("staging.dispatch", "history.project_month")
                .hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void sayWhatATableIs(String name) {
        Table table = Table.named(name);

        assertThat(table.name()).as("table, as the file is named").isEqualTo(name);
        assertThat(table.label()).as("a Chinese label").isNotEqualTo(name).containsPattern("\\p{IsHan}");
        assertThat(table.grain()).as("grain").isNotBlank().endsWith(".");
        assertThat(table.fields()).as("fields").isNotEmpty();
        assertThat(table.stage().id()).isEqualTo(name.substring(0, name.indexOf('.')));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nameOnlyFieldsThatExist(String name) {
        Table table = Table.named(name);
        List<String> named = new ArrayList<>(table.key());
        named.addAll(table.partitionBy());
        if (table.statement() != null) named.addAll(table.statement().key());
        table.fields().forEach(field -> Stream.ofNullable(field.precision()).forEach(named::add));

        assertThat(table.fields()).extracting(Field::name).containsAll(named).doesNotHaveDuplicates();
        assertThat(table.key()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void describeEveryField(String name) {
        var all = new SoftAssertions();
        for (Field field : Table.named(name).fields()) {
            all.assertThat(field.name()).matches(NAME);
            all.assertThat(field.description())
                    .as("description of " + field.name())
                    .isNotBlank()
                    .endsWith(".");
            all.assertThat(field.sparkType()).as("type of " + field.name()).isNotNull();
            if (field.name().endsWith("_wan")) {
                all.assertThat(field.unit()).as("unit of " + field.name()).isEqualTo("万元");
                all.assertThat(field.type())
                        .as("type of " + field.name())
                        .startsWith("decimal(")
                        .endsWith(",4)");
            }
            if (field.name().endsWith("_pct")) {
                all.assertThat(field.unit()).as("unit of " + field.name()).isNotBlank();
                all.assertThat(field.type()).as("type of " + field.name()).startsWith("decimal(");
            }
            if (field.isMoney())
                all.assertThat(field.name()).as("suffix of money").endsWith("_wan");
            if (field.constraints().pattern() != null)
                Pattern.compile(field.constraints().pattern());
        }
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void explainEachCheckInChineseWithAnExample(String name) {
        Table table = Table.named(name);

        assertThat(table.checks()).extracting(Table.Check::id).doesNotHaveDuplicates();
        assertThat(table.checks()).allSatisfy(check -> {
            assertThat(check.id()).matches(NAME);
            assertThat(check.sentence()).containsPattern("\\p{IsHan}").doesNotEndWith("。");
            assertThat(check.example()).isNotBlank();
            assertThat(table.field(check.field())).isNotNull();
            assertThat(Compared.by(check, table)).as("figures of " + check.id()).isNotEmpty();
            assertThat(check.sentence()).as("is put into SQL").doesNotContain("'", "\\");
        });
    }

    @Test
    void explainEachRuleOfTheReader() {
        assertThat(Rule.all()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(Rule.all()).allSatisfy(rule -> {
            assertThat(rule.sentence()).containsPattern("\\p{IsHan}").doesNotContain("'", "\\");
            assertThat(rule.example()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void claimEachHeadingForOneFieldOnly(String name) {
        Map<String, String> claimed = new HashMap<>();
        for (Field field : Table.named(name).fields()) {
            for (String heading : field.headers()) {
                assertThat(claimed.putIfAbsent(heading, field.name()))
                        .as("who else claims " + heading)
                        .isNull();
            }
        }
    }

    @Test
    void beginDeliveredTablesWithWhereARowWasRead() {
        assertThat(Table.named("staging.dispatch").fields())
                .extracting(Field::name)
                .startsWith("delivery_id", "unit", "report_month", "received_at", "file", "sheet", "row_number");
    }

    @Test
    void takeOverTheFieldsOfTheTableThatTheyAreLike() {
        assertThat(Table.named("history.project_month").fields())
                .startsWith(Table.named("conformed.project_month").fields().toArray(Field[]::new))
                .extracting(Field::name)
                .endsWith("known_from", "known_to", "is_standing");
    }

    /** A field of the same name would take the place of who delivered a row, and versions would go by it. */
    @Test
    void keepTheFieldsThatEveryDeliveredRowHas() throws Exception {
        assertThat(tables().stream().map(Table::named).filter(table -> table.statement() != null))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.fields())
                        .as(table.name())
                        .startsWith(SchemaFiles.delivered().toArray(Field[]::new)));
    }

    @Test
    void failOnUnknownWordsAndUnknownTables() {
        assertThatThrownBy(() -> new YAMLMapper().readValue("""
                        table: marts.x
                        grain: One row.
                        primarykey: [a]
                        """, Table.Declaration.class))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("primarykey");
        assertThatThrownBy(() -> new YAMLMapper().readValue("{name: a, type: int, uint: 万元}", Field.class))
                .hasMessageContaining("uint");
        assertThatThrownBy(() -> Table.named("marts.complétion"))
                .hasMessage("/schemas/marts/complétion.yml does not exist. Add it, or correct the name.");
        assertThatThrownBy(() -> Table.named("staging.dispatch").field("done"))
                .hasMessage("staging.dispatch has no field done");
    }
}
