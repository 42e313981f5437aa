package planlake.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import planlake.document.Documents;
import planlake.plan.read.PlanReader;

/**
 * A plan document as the program reads it: its text, the JSON that {@code planlake plan FILE --format json} prints, and
 * what could not be read.
 */
record ReadPlan(String text, JsonNode json, List<PlanProblem> problems) {

    static ReadPlan of(Path file) {
        try {
            PlanDocument plan = PlanReader.read(Documents.read(file));
            return new ReadPlan(plan.text(), PlanJson.of(plan), plan.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<JsonNode> items() {
        return elements(json.path("items"));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** What is printed from {@code start} to {@code end} of a node, counted in Unicode characters. */
    String printedAt(JsonNode node) {
        int start = text.offsetByCodePoints(0, node.path("start").asInt(-1));
        int length = node.path("end").asInt(-1) - node.path("start").asInt(-1);
        return text.substring(start, text.offsetByCodePoints(start, length));
    }

    String line(int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("");
    }
}
