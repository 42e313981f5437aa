package planlake.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gold and what was read, in the same words, so that they can be held against each other. */
final class InWords {

    private InWords() {}

    /** Without white space, and in one width. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    static Stream<String> head(
            @Nullable String title, @Nullable String number, @Nullable String date, @Nullable Number part) {
        return Stream.of(
                        title == null ? "" : "title " + folded(title),
                        number == null ? "" : "number " + folded(number),
                        date == null ? "" : "date " + folded(date).replaceAll("(?<=[年月])0", ""),
                        part == null ? "" : "part " + part)
                .filter(each -> !each.isEmpty());
    }

    static String withoutOrdinal(String text) {
        return text.replaceFirst("^(?:\\([一二三四五六七八九十\\d]+\\)|[一二三四五六七八九十]+、|\\d+[.、](?!\\d))", "");
    }

    static String body(String path, String name, @Nullable String alias, String role) {
        return path + " " + folded(name) + (alias == null ? "" : "(" + folded(alias) + ")") + " " + role;
    }

    /** Without separators and zeros that say nothing; empty for no number. */
    static String number(@Nullable String printed) {
        return printed == null || printed.equals("null")
                ? ""
                : folded(printed)
                        .replace(",", "")
                        .replaceFirst("(\\.\\d*?)0+$", "$1")
                        .replaceFirst("\\.$", "");
    }

    static String project(String name, String verb, @Nullable String qualifier, @Nullable Number count) {
        return "%s %s %s %s".formatted(folded(name).replace("高速公路", "高速"), verb, qualifier, count);
    }

    static String path(JsonNode item) {
        return path(ReadPlan.elements(item.path("path")).map(JsonNode::asText).toList());
    }

    static String path(List<String> numerals) {
        return numerals.stream().map(InWords::folded).collect(Collectors.joining("/"));
    }
}
