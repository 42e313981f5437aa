package planlake.plan;

import static planlake.plan.InWords.body;
import static planlake.plan.InWords.folded;
import static planlake.plan.InWords.head;
import static planlake.plan.InWords.number;
import static planlake.plan.InWords.path;
import static planlake.plan.InWords.project;
import static planlake.plan.InWords.withoutOrdinal;
import static planlake.plan.ReadPlan.elements;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One document, what a person reads in it and what the program reads. White space and widths do not count. */
record Examination(String name, Gold gold, ReadPlan read) {

    static Examination of(Path goldFile, Path document) {
        String name = goldFile.getFileName().toString().replace(".gold.yml", "");
        return new Examination(name, Gold.of(goldFile), ReadPlan.of(document));
    }

    @Override
    public String toString() {
        return name;
    }

    List<Score> scores() {
        return List.of(
                texts(Kind.DOCUMENT, goldHead(), readHead()),
                Score.of(Kind.ITEM, gold.items(), read.items().toList(), Examination::sameItem, Examination::begin),
                texts(Kind.CLAUSE, goldClauses(), readClauses()),
                texts(Kind.BODY, goldBodies(), readBodies()),
                Score.of(Kind.TARGET, goldTargets(), all("targets"), Examination::sameTarget, JsonNode::toString),
                texts(Kind.PROJECT, goldProjects(), readProjects()),
                problems());
    }

    private static Score texts(Kind kind, Stream<String> gold, Stream<String> read) {
        return Score.of(kind, gold.toList(), read.toList(), String::equals, Function.identity());
    }

    private Stream<String> goldHead() {
        Gold.Head head = gold.document();
        return head(head.title(), head.number(), head.date(), head.part());
    }

    /** A document without a title may be given any. */
    private Stream<String> readHead() {
        JsonNode head = read.json().path("document");
        return head(
                gold.document().title() == null ? null : head.path("title").textValue(),
                head.path("number").textValue(),
                head.path("date").textValue(),
                head.path("part").numberValue());
    }

    /** A heading of its own line may stand before the text of an unnumbered item. */
    private static boolean sameItem(Gold.Item gold, JsonNode read) {
        return path(gold.path()).equals(path(read))
                && read.path("text")
                        .asText()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .limit(2)
                        .anyMatch(line -> withoutOrdinal(folded(line)).startsWith(folded(gold.textBegins())));
    }

    private static String begin(JsonNode item) {
        String text = item.path("text").asText();
        return path(item) + " " + text.substring(0, Math.min(20, text.length()));
    }

    private Stream<String> goldClauses() {
        return gold.items().stream().flatMap(item -> item.clauses().stream()
                .filter(clause -> !clause.optional())
                .map(clause -> path(item.path()) + " " + folded(clause.text())));
    }

    private Stream<String> readClauses() {
        return read.items().flatMap(item -> clauses(item)
                .map(clause -> path(item) + " " + folded(clause.path("text").asText())));
    }

    private Stream<JsonNode> clauses(JsonNode item) {
        return elements(item.path("clauses")).filter(clause -> !optional().contains(text(clause)));
    }

    private List<String> optional() {
        return gold.items().stream()
                .flatMap(item -> item.clauses().stream())
                .filter(Gold.Clause::optional)
                .map(clause -> folded(clause.text()))
                .toList();
    }

    private Stream<String> goldBodies() {
        Stream<String> named = gold.items().stream().flatMap(item -> item.clauses().stream()
                .filter(clause -> !clause.optional())
                .flatMap(clause -> clause.bodies().stream())
                .map(body -> body(path(item.path()), body.name(), body.alias(), body.role())));
        Stream<String> implied = gold.items().stream()
                .flatMap(item -> gold.implied().stream().map(name -> body(path(item.path()), name, null, "implied")));
        return Stream.concat(named, implied);
    }

    /** A body that is implied is said once an item, in whichever clause. */
    private Stream<String> readBodies() {
        return read.items().flatMap(item -> {
            List<String> bodies = clauses(item)
                    .flatMap(clause -> elements(clause.path("bodies")))
                    .map(body -> body(
                            path(item),
                            body.path("name").asText(),
                            body.path("alias").textValue(),
                            body.path("role").asText()))
                    .toList();
            return Stream.concat(
                    bodies.stream().filter(body -> !body.endsWith("implied")),
                    bodies.stream().filter(body -> body.endsWith("implied")).distinct());
        });
    }

    private List<Gold.Target> goldTargets() {
        return gold.items().stream().flatMap(item -> item.targets().stream()).toList();
    }

    private static boolean sameTarget(Gold.Target gold, JsonNode read) {
        return text(read).contains(folded(gold.textContains()))
                && folded(read.path("indicator").asText()).contains(folded(gold.indicatorContains()))
                && read.path("comparator").asText().equals(gold.comparator())
                && folded(read.path("unit").asText("")).equals(folded(gold.unit()))
                && number(gold.quantity()).equals(number(read.path("quantity").asText("")));
    }

    private Stream<String> goldProjects() {
        return gold.items().stream()
                .flatMap(item -> item.projects().stream())
                .map(project -> project(project.name(), project.verb(), project.qualifier(), project.statedCount()));
    }

    private Stream<String> readProjects() {
        return all("projects").stream()
                .map(project -> project(
                        project.path("name").asText(),
                        project.path("verb").asText(),
                        project.path("qualifier").textValue(),
                        project.path("stated_count").numberValue()));
    }

    /** More may be reported than the gold asks for, so there is no surplus. */
    private Score problems() {
        List<String> missing = gold.problems().stream()
                .filter(asked -> read.problems().stream().noneMatch(problem -> standsAt(asked, problem)))
                .toList();
        int right = gold.problems().size() - missing.size();
        List<String> differences =
                missing.stream().map(asked -> "missing PROBLEM " + asked).toList();
        return new Score(Kind.PROBLEM, gold.problems().size(), right, right, differences);
    }

    private boolean standsAt(String asked, PlanProblem problem) {
        return Stream.of(problem.text(), problem.what(), read.line(problem.line()))
                .anyMatch(printed -> printed.contains(asked));
    }

    private List<JsonNode> all(String what) {
        return read.items().flatMap(item -> elements(item.path(what))).toList();
    }

    private static String text(JsonNode node) {
        return folded(node.path("text").asText());
    }
}
