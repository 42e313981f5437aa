package planlake.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.Span;

/**
 * Tells responsibility clauses from other brackets and reads their bodies: a clause ends in a phrase that gives a role,
 * and so may each part of it before a comma.
 */
final class ClauseReader {

    private static final String AND_OTHERS = "(?:等(?:有关|相关)?(?:部门|单位|部门和单位)?)?";

    private static final Map<Role, Pattern> PHRASES = Map.of(
            Role.LEAD, phrase("(?:共同|联合)?牵头(?:负责|落实|组织实施)?"),
            Role.JOINT, phrase("(?:按照?(?:各自)?职责(?:分工)?)?(?:共同|分别)?(?:负责|落实)(?:落实)?"),
            Role.SUPPORT, phrase("(?:按照?(?:各自)?职责(?:分工)?)?(?:积极)?(?:配合|参与|参加|协助)"),
            Role.GUIDE, phrase("指导"));

    private final String text;
    private final String folded;
    private final Bodies bodies;
    private final ProblemLog problems;

    ClauseReader(String text, String folded, Bodies bodies, ProblemLog problems) {
        this.text = text;
        this.folded = folded;
        this.bodies = bodies;
        this.problems = problems;
    }

    private record RolePart(Span names, Role role) {}

    /** The clause that a pair of brackets is; null if it is none, with a problem if it names bodies all the same. */
    @Nullable
    Clause read(Brackets.Pair pair) {
        List<RolePart> parts = parts(pair.content());
        if (parts.isEmpty()) {
            if (namesBodies(pair.content())) {
                problems.add(pair.whole(), "括号内列有单位，但没有写明职责（牵头、按职责分工负责等）");
            }
            return null;
        }
        List<TaskBody> read =
                parts.stream().flatMap(part -> bodies(part).stream()).toList();
        return new Clause(pair.whole().in(text), pair.whole(), read);
    }

    private boolean namesBodies(Span content) {
        return Folded.split(folded, content, "、,;").stream()
                .anyMatch(name -> bodies.find(printed(name).in(folded)) != null);
    }

    /** Names with their role, one entry per comma part; empty if the bracket's last part gives no role. */
    private List<RolePart> parts(Span content) {
        List<RolePart> parts = new ArrayList<>();
        List<Span> waiting = new ArrayList<>();
        for (Span piece : Folded.split(folded, content, ",;")) {
            waiting.add(piece);
            RolePart part = roleOf(piece);
            if (part != null) {
                waiting.set(waiting.size() - 1, part.names());
                waiting.forEach(names -> parts.add(new RolePart(names, part.role())));
                waiting.clear();
            }
        }
        boolean someone = parts.stream().anyMatch(part -> !part.names().isEmpty());
        return waiting.isEmpty() && someone ? parts : List.of();
    }

    private @Nullable RolePart roleOf(Span piece) {
        String words = piece.in(folded);
        for (Role role : List.of(Role.LEAD, Role.JOINT, Role.SUPPORT, Role.GUIDE)) {
            Matcher phrase = Objects.requireNonNull(PHRASES.get(role)).matcher(words);
            if (phrase.find()) {
                return new RolePart(new Span(piece.start(), piece.start() + phrase.start()).stripped(folded), role);
            }
        }
        return null;
    }

    private List<TaskBody> bodies(RolePart part) {
        return Folded.split(folded, part.names(), "、").stream()
                .map(name -> body(name, part.role()))
                .toList();
    }

    private TaskBody body(Span name, Role role) {
        Span alias = alias(name);
        String printed = printed(name).in(text);
        Bodies.Body known = bodies.find(name.in(folded));
        if (known == null) {
            known = bodies.find(printed(name).in(folded));
        }
        if (known == null && alias != null) {
            known = bodies.find(alias.in(folded));
        }
        if (known == null) {
            problems.add(name, "单位不在 body.csv 中");
        }
        return new TaskBody(
                known == null ? printed : known.name(),
                printed,
                alias == null ? null : alias.in(text),
                known != null && known.isCollective() ? Role.COLLECTIVE : role,
                name);
    }

    /** What stands in brackets at the end of a name; null if nothing does. */
    private @Nullable Span alias(Span name) {
        List<Brackets.Pair> pairs = Brackets.outermost(folded, name).pairs();
        Brackets.Pair last = pairs.isEmpty() ? null : pairs.get(pairs.size() - 1);
        return last != null && last.whole().end() == name.end() && last.whole().start() > name.start()
                ? last.content().stripped(folded)
                : null;
    }

    private Span printed(Span name) {
        Span alias = alias(name);
        return alias == null
                ? name
                : Brackets.outermost(folded, name).pairs().stream()
                        .filter(pair -> pair.whole().end() == name.end())
                        .map(pair -> new Span(name.start(), pair.whole().start()).stripped(folded))
                        .findFirst()
                        .orElse(name);
    }

    private static Pattern phrase(String words) {
        return Pattern.compile(AND_OTHERS + words + "$");
    }
}
