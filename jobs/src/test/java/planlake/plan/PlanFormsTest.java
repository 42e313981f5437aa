package planlake.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static planlake.plan.ReadPlan.elements;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads made-up documents in all forms and holds them against what a person reads in them. {@code -Dplan.forms=FOLDER}
 * examines another folder.
 */
class PlanFormsTest {

    private static final Path FORMS = Path.of(System.getProperty("plan.forms", "jobs/src/test/resources/plan-forms"));
    private static final Path REPORT = Path.of("target/plan-forms.txt");

    private static List<Examination> documents = List.of();
    private static List<Score> scores = List.of();

    @BeforeAll
    static void readThemAll() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            documents = files.filter(file -> file.toString().endsWith(".gold.yml"))
                    .sorted()
                    .map(file -> Examination.of(file, documentOf(file)))
                    .toList();
        }
        scores = documents.stream().flatMap(each -> each.scores().stream()).toList();
        System.out.println(String.join("\n", table()));
        Files.createDirectories(REPORT.toAbsolutePath().getParent());
        Files.write(REPORT, Stream.concat(table().stream(), differences()).toList());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsWhatAPersonReads(Kind kind) {
        Score score = Score.sum(kind, scores);

        assertThat(Math.min(score.precision(), score.recall()))
                .as(String.join("\n", score.differences()))
                .isGreaterThanOrEqualTo(kind.floor);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void pointsEverySpanAtWhatIsPrintedThere(Examination document) {
        document.read().items().flatMap(PlanFormsTest::parts).forEach(part -> assertThat(
                        document.read().printedAt(part))
                .isEqualTo(part.path("text").asText()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void losesNothingThatTheGoldNames(Examination document) {
        String text = InWords.folded(document.read().text());

        assertThat(document.gold().items().stream()
                        .flatMap(item -> item.clauses().stream())
                        .map(clause -> InWords.folded(clause.text())))
                .allSatisfy(clause -> assertThat(text).contains(clause));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesNoPerson(Examination document) {
        String said = document.read().json() + document.read().problems().toString();

        assertThat(document.gold().persons())
                .allSatisfy(person -> assertThat(said).doesNotContain(person));
    }

    static List<Examination> documents() {
        return documents;
    }

    private static Stream<JsonNode> parts(JsonNode item) {
        return Stream.concat(
                Stream.of(item), Stream.concat(elements(item.path("clauses")), elements(item.path("targets"))));
    }

    private static List<String> table() {
        List<String> lines = new ArrayList<>(List.of(Score.header()));
        for (Examination document : documents) {
            document.scores().forEach(score -> lines.add(score.row(document.name())));
        }
        Stream.of(Kind.values())
                .forEach(kind -> lines.add(Score.sum(kind, scores).row("all")));
        return lines;
    }

    private static Stream<String> differences() {
        return documents.stream().flatMap(document -> document.scores().stream()
                .flatMap(score -> score.differences().stream())
                .map(difference -> document.name() + ": " + difference));
    }

    private static Path documentOf(Path gold) {
        String name = gold.getFileName().toString().replace(".gold.yml", "");
        return Stream.of("txt", "html", "docx", "pdf")
                .map(ending -> gold.resolveSibling(name + "." + ending))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No document beside " + gold));
    }
}
