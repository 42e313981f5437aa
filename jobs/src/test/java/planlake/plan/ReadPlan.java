package planlake.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A plan document as the program reads it: its text, the JSON that {@code planlake plan FILE --format json} prints, and
 * what could not be read.
 */
record ReadPlan(String text, JsonNode json, List<Problem> problems) {

    static ReadPlan of(Path file) {
        PlanDocument plan = PlanReader.read(text(file));
        return new ReadPlan(plan.text(), PlanRecords.asJson(plan), plan.problems());
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

    private static String text(Path file) {
        try {
            String text = decoded(Files.readAllBytes(file)).replace("\r\n", "\n");
            return file.toString().endsWith(".html") ? withoutTags(text) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static String withoutTags(String html) {
        return html.replaceAll("(?s)<(script|style|title)\\b.*?</\\1>", "")
                .replaceAll("</t[dh]>\\s*(?=<t[dh])", "\t")
                .replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ")
                .replace("&gt;", ">");
    }
}
