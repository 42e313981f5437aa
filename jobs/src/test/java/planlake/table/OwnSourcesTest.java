package planlake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.errors.Refused;

/** What a home may declare, and how it is told what is wrong. */
class OwnSourcesTest {

    private static final String ROADS = """
            table: staging.roads
            label: Roads
            statement: { key: [id], full: true, month: day }
            portfolio: { name: title, plan: cost, done: spent, cuts: [state] }
            fields:
              - { name: id, type: string, headers: [Project ID] }
              - { name: day, type: date, headers: As of }
              - { name: title, type: string, headers: [Title] }
              - { name: state, type: string, headers: [State] }
              - { name: cost, type: "decimal(18,4)", unit: USD, headers: [Cost] }
              - { name: spent, type: "decimal(18,4)", unit: USD, headers: [Spent] }
            """;

    @TempDir
    Path folder;

    @Test
    void aFileIsATableAndItsHistory() throws IOException {
        Table roads = declared("roads.yml", ROADS).get(0);

        assertThat(Table.named("staging.roads")).isEqualTo(roads);
        assertThat(roads.isBuiltIn()).isFalse();
        assertThat(roads.fields())
                .extracting(Field::name)
                .startsWith("delivery_id", "unit")
                .endsWith("cost", "spent");
        assertThat(roads.field("id").constraints().required())
                .as("a row needs its key")
                .isTrue();
        assertThat(roads.field("day").constraints().required())
                .as("and its month")
                .isTrue();
        assertThat(roads.field("cost").constraints().required()).isFalse();
        assertThat(roads.field("cost").isMoney()).as("only 万元 is converted").isFalse();
        assertThat(Table.named("history.roads").key()).containsExactly("unit", "id", "report_month", "known_from");
    }

    @Test
    void aFolderThatIsNotThereDeclaresNothing() {
        assertThat(OwnSources.in(folder.resolve("none"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            portfolio:           | portfolo:              | line 4  | 'portfolo' is no word
            type: date           | type: date, unti: x    | line 7  | 'unti' is no word
            key: [id]            | key: [code]            | line 3  | statement.key is 'code', which is no field
            month: day           | month: title           | line 8  | The month can't be read from 'title'
            full: true,          |                        | line 3  | whether each delivery is the full list
            name: title, plan    | name: titel, plan      | line 4  | portfolio.name is 'titel', which is no field
            plan: cost           | plan: state            | line 9  | portfolio.plan is 'state', which is no number
            cuts: [state]        | cuts: [unit]           | line 4  | The cut 'unit' is always there
            [Title]              | [Project ID]           | line 8  | 'Project ID' is claimed by 'id' and by 'title'
            unit: USD            | unit: EUR              | line 4  | their ratio says nothing
            { name: state        | { name: unit           | line 9  | already
            { name: state        | { name: State          | line 9  | 'State' can't name a field
            "decimal(18,4)"      | double                 | line 10 | The type 'double' of 'cost'
            staging.roads        | staging.rails          | line 1  | Write table: staging.roads
            fields:              | like: x\\nfields:       | line 5  | can't choose its 'like'
            label: Roads         | label: [a              | line    | roads.yml
            """)
    void whatIsWrongIsToldWithItsLine(String right, String wrong, String line, String problem) {
        String text = ROADS.replaceFirst(
                java.util.regex.Pattern.quote(right),
                java.util.regex.Matcher.quoteReplacement(wrong == null ? "" : wrong.replace("\\n", "\n")));

        assertThatThrownBy(() -> declared("roads.yml", text))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("roads.yml, " + line)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource({"dispatch", "plan", "quarantine", "project_month", "plan_item", "finding"})
    void aNameThatPlanlakeHasIsRefused(String name) {
        assertThatThrownBy(() -> declared(name + ".yml", ROADS.replace("roads", name)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("of its own");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> declared("roads.yml", "# later\n")).isInstanceOf(Refused.class);
    }

    private List<Table> declared(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return OwnSources.in(folder);
    }
}
