package planlake.plan.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.Bodies;
import planlake.plan.Clause;
import planlake.plan.Role;
import planlake.plan.TaskBody;
import planlake.plan.text.Brackets;
import planlake.plan.text.Folded;

/**
 * Tells responsibility clauses from other brackets and reads them: each part of a clause names bodies and gives them a
 * role, in words behind them or before them. A bracket with anything else in it is no clause.
 */
final class ClauseReader {

    private final String text;
    private final String folded;
    private final Bodies bodies;
    private final BodyNames names;
    private final DocumentRules rules;
    private final ProblemLog problems;
    private final ClauseParts parts;
    private final Set<String> unknown = new LinkedHashSet<>();

    ClauseReader(String text, String folded, Bodies bodies, DocumentRules rules, ProblemLog problems) {
        this.text = text;
        this.folded = folded;
        this.bodies = bodies;
        this.names = new BodyNames(bodies);
        this.rules = rules;
        this.problems = problems;
        this.parts = new ClauseParts(text, folded, names, rules);
    }

    /** Takes up what sentences outside brackets lay down for the whole document, up to {@code end}. */
    void layDownRules(int end) {
        for (TextSpan sentence : DocumentRules.sentences(folded, end)) {
            if (DocumentRules.isFirstLeads(Brackets.blanked(sentence.in(folded)))) {
                rules.firstLeadsEverywhere();
            }
            if (DocumentRules.isOthersSupport(sentence.in(folded))) rules.othersSupport();
            for (TextSpan piece : Folded.split(folded, sentence, ",;\n")) {
                TextSpan by = DocumentRules.implied(folded, piece);
                List<TextSpan> found = new ArrayList<>();
                if (by != null && parts.addNames(by, found)) {
                    found.forEach(name -> rules.imply(body(name, Role.IMPLIED, List.of())));
                }
            }
        }
    }

    /**
     * The clause that a bracket is; null if it is none.
     *
     * @param closesSentence whether it stands behind the end of a sentence: bodies without a role count there alone
     */
    @Nullable
    Clause read(TextSpan whole, TextSpan content, boolean closesSentence) {
        if (content.in(folded).indexOf('\n') >= 0) return readUnwrapped(whole, content, closesSentence);
        ClauseParts.Said said = parts.said(content, null);
        if (said == null || !said.namesSomeone() || !parts.areMostlyBodies(said)) return null;
        if (!said.givesRoles()) {
            List<TextSpan> named =
                    said.parts().stream().flatMap(part -> part.names().stream()).toList();
            boolean someRole = said.givesSomeRole() || named.stream().anyMatch(name -> ownRole(name) != null);
            boolean areBodies = areAllBodies(named);
            if (!someRole && !(closesSentence && areBodies)) return null;
            if (!someRole && !rules.isFirstLeading()) {
                problems.add(content, "括号内列有单位，但没有写明职责（牵头、按职责分工负责等），按共同负责读取");
            }
        }
        return clause(whole, said);
    }

    private static String withoutRole(String piece) {
        RolePhrase.Found role = RolePhrase.behind(piece);
        return role == null ? piece : piece.substring(0, role.at());
    }

    /** Reads a clause that goes on over the end of a line as if it stood on one. */
    private @Nullable Clause readUnwrapped(TextSpan whole, TextSpan content, boolean closesSentence) {
        var line = Unwrapped.of(text, folded, content);
        var log = new ProblemLog(line.text());
        DocumentRules apart = rules.copy();
        Clause read = new ClauseReader(line.text(), line.folded(), bodies, apart, log)
                .read(line.all(), line.all(), closesSentence);
        if (read == null) return null;
        log.all().stream()
                .filter(problem -> unknown.add(problem.text()))
                .forEach(problem -> problems.add(line.back(problem.span()), problem.what()));
        List<TaskBody> earlier = rules.implied();
        rules.take(apart, line::back);
        List<TaskBody> answering = read.bodies().stream()
                .map(body -> earlier.contains(body) ? body : line.back(body))
                .toList();
        return new Clause(1, whole.in(text), whole, answering, read.deadline());
    }

    /** Whether names without a word of duty can be nothing but bodies: all may be, most surely are. */
    private boolean areAllBodies(List<TextSpan> named) {
        List<String> all = named.stream().map(name -> mainName(name).in(folded)).toList();
        long sure = all.stream().filter(names::isSurely).count();
        return all.stream().allMatch(names::mayBe) && sure * 2 > all.size();
    }

    /** Whether a bracket may look like a clause to a person, though it can't be read as one. */
    boolean looksLikeOne(TextSpan content) {
        String words = content.in(folded);
        boolean speaksOfDuty = RolePhrase.behind(words) != null || words.matches(".*(?:责任|牵头|配合)(?:单位|部门).*");
        boolean namesBodies = Folded.split(folded, content, "、,;").stream()
                .map(piece -> piece.in(folded))
                .anyMatch(piece -> names.known(withoutRole(piece), false) != null);
        return namesBodies && speaksOfDuty;
    }

    /**
     * The clause that a line or a cell of its own is; null, with a problem, if it can't be read.
     *
     * @param role what bodies without a word of their own have; null where a label says it
     * @param deadline by when, where it is said elsewhere; else null
     */
    @Nullable
    Clause read(TextSpan piece, @Nullable Role role, @Nullable String deadline) {
        ClauseParts.Said said = parts.said(piece, role);
        if (said == null) {
            problems.addLost(piece, "责任单位一栏无法读取");
            return null;
        }
        String by = said.deadline() == null ? deadline : said.deadline();
        var all = new ClauseParts.Said(said.parts(), said.asides(), said.implied(), said.firstLeads(), by);
        return all.namesSomeone() ? clause(piece, all) : null;
    }

    private Clause clause(TextSpan whole, ClauseParts.Said said) {
        said.asides().forEach(aside -> problems.add(aside, "责任条款中的这些文字没有读作单位或职责"));
        List<TaskBody> read = new ArrayList<>();
        for (ClauseParts.Part part : said.parts()) {
            for (TextSpan name : part.names()) {
                read.add(body(name, part.role() == null ? Role.JOINT : part.role(), read));
            }
        }
        said.implied().forEach(name -> rules.imply(body(name, Role.IMPLIED, read)));
        List<TaskBody> answering = rules.withImplied(rules.withLead(read, said.firstLeads()));
        return new Clause(1, whole.in(text), whole, answering, said.deadline());
    }

    private TaskBody body(TextSpan name, Role role, List<TaskBody> before) {
        Role own = ownRole(name);
        if (own != null) return body(mainName(name), own, before);
        TextSpan alias = alias(name);
        TextSpan main = alias == null ? name : mainName(name);
        boolean provincial = before.stream().anyMatch(body -> body.printed().startsWith("省"));
        Bodies.Body known = known(name, main, alias, provincial);
        String printed = BodyNames.plain(main.in(text));
        boolean isGroup = names.isCollective(main.in(folded)) || names.isCollective(name.in(folded));
        if (known == null && !isGroup && unknown.add(printed)) problems.add(name, "单位不在 body.csv 中");
        boolean isImplied = role == Role.IMPLIED;
        return new TaskBody(
                known == null ? printed : known.name(),
                printed,
                alias == null ? null : BodyNames.plain(alias.in(text)),
                isGroup && !isImplied ? Role.COLLECTIVE : role,
                known != null,
                name);
    }

    /** The role that stands in brackets behind a name, 省财政厅（牵头）; null if none does. */
    private @Nullable Role ownRole(TextSpan name) {
        TextSpan alias = alias(name);
        RolePhrase.Found found =
                alias == null ? null : RolePhrase.behind(alias.in(folded).replaceAll("(?:单位|部门)$", ""));
        return found != null && found.at() == 0 ? found.role() : null;
    }

    private Bodies.@Nullable Body known(TextSpan name, TextSpan main, @Nullable TextSpan alias, boolean provincial) {
        Bodies.Body whole = bodies.find(BodyNames.plain(name.in(folded)));
        Bodies.Body known = whole != null ? whole : names.known(main.in(folded), provincial);
        return known != null || alias == null ? known : names.known(alias.in(folded), provincial);
    }

    /** What stands in brackets at the end of a name if that is another name; null if nothing does. */
    private @Nullable TextSpan alias(TextSpan name) {
        List<Brackets.Pair> pairs = Brackets.outermost(folded, name).pairs();
        if (pairs.isEmpty()) return null;
        Brackets.Pair last = pairs.get(pairs.size() - 1);
        if (last.whole().end() != name.end() || last.whole().start() == name.start()) return null;
        TextSpan alias = last.content().stripped(folded);
        // 各市(含沈抚示范区) has no second name.
        return alias.in(folded).matches("(?:含|包括|不含|除).*") || names.isCollective(name.in(folded)) ? null : alias;
    }

    private TextSpan mainName(TextSpan name) {
        return Brackets.outermost(folded, name).pairs().stream()
                .filter(pair -> pair.whole().end() == name.end())
                .map(pair -> new TextSpan(name.start(), pair.whole().start()).stripped(folded))
                .findFirst()
                .orElse(name);
    }
}
