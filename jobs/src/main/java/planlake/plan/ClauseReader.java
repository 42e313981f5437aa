package planlake.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.Span;

/**
 * Tells responsibility clauses from other brackets and reads them: each part of a clause names bodies and gives them a
 * role, in words behind them or before them. A bracket with anything else in it is no clause.
 */
final class ClauseReader {

    private static final Pattern DEADLINE = Pattern.compile(
            "^(?:(?:完成|办结|办理)?(?:时限|期限|时间|时间节点|进度安排)[:：]?)?(?<when>(?:(?:于|在|至|到)?(?:\\d{4}年|今年|明年|当年|年内|全年|每年|每季度|每月|本年度)?"
                    + "(?:\\d{1,2}月份?|[一二三四1-4]季度|上半年|下半年|[上中下]旬|年)?(?:\\d{1,2}日)?(?:底|末|初|中)?(?:之?前|以前|内)?)"
                    + "|长期坚持|长期|持续(?:推进|实施|开展|进行)|常态化(?:推进|开展)?|全年(?:推进|实施)|立即(?:实施|推进)|即时|适时推进|分阶段推进)(?:完成|取得.{0,8}|见效|落实到位|启动|出台|前完成|基本完成|全面完成|持续推进)*$");
    private static final Pattern PERSON = Pattern.compile("^(?:" + Persons.TITLES + ").*");
    private static final Pattern NOTE = Pattern.compile("^(?:下同|以下同|以下简称.*|以下均同|余同)$");
    /** 等8个部门 says how many they are, not who. */
    private static final Pattern COUNTED = Pattern.compile("(?:\\d+|[一二三四五六七八九十]+|多)个?(?:部门|单位|地区|厅局|部委)");

    private static final Pattern JOINED_BY_ROLE = Pattern.compile("会同|商(?=[省市国各有相])|联合(?=[省市国各有相])");

    private final String text;
    private final String folded;
    private final Bodies bodies;
    private final BodyNames names;
    private final DocumentRules rules;
    private final ProblemLog problems;
    private final Set<String> unknown = new LinkedHashSet<>();

    ClauseReader(String text, String folded, Bodies bodies, DocumentRules rules, ProblemLog problems) {
        this.text = text;
        this.folded = folded;
        this.bodies = bodies;
        this.names = new BodyNames(bodies);
        this.rules = rules;
        this.problems = problems;
    }

    /** Takes up what sentences outside brackets lay down for the whole document, up to {@code end}. */
    void layDownRules(int end) {
        for (Span sentence : DocumentRules.sentences(folded, end)) {
            if (DocumentRules.isFirstLeads(Brackets.blanked(sentence.in(folded)))) {
                rules.firstLeadsEverywhere();
            }
            for (Span piece : Folded.split(folded, sentence, ",;\n")) {
                Span by = DocumentRules.implied(folded, piece);
                List<Span> found = new ArrayList<>();
                if (by != null && addNames(by, found)) {
                    found.forEach(name -> rules.imply(body(name, Role.IMPLIED, List.of())));
                }
            }
        }
    }

    /** Names with the role that they have; {@code role} null where the words do not say. */
    private record Part(List<Span> names, @Nullable Role role) {}

    /** What a stretch of text says of who answers. */
    private record Said(
            List<Part> parts,
            List<Span> implied,
            boolean firstLeads,
            @Nullable String deadline) {

        boolean namesSomeone() {
            return parts.stream().anyMatch(part -> !part.names().isEmpty());
        }

        boolean givesRoles() {
            return parts.stream().allMatch(part -> part.role() != null);
        }

        boolean givesSomeRole() {
            return parts.stream().anyMatch(part -> part.role() != null);
        }
    }

    /**
     * The clause that a bracket is; null if it is none.
     *
     * @param closesSentence whether it stands behind the end of a sentence: bodies without a role count there alone
     */
    @Nullable
    Clause read(Span whole, Span content, boolean closesSentence) {
        if (content.in(folded).indexOf('\n') >= 0) {
            return readUnwrapped(whole, content, closesSentence);
        }
        Said said = said(content, null);
        if (said == null || !said.namesSomeone()) {
            return null;
        }
        if (!said.givesRoles()) {
            List<Span> named =
                    said.parts().stream().flatMap(part -> part.names().stream()).toList();
            boolean someRole = said.givesSomeRole() || named.stream().anyMatch(name -> ownRole(name) != null);
            boolean areBodies = named.stream()
                    .allMatch(name -> names.isSurely(mainName(name).in(folded)));
            if (!someRole && !(closesSentence && areBodies)) {
                return null;
            }
            if (!someRole && !rules.isFirstLeading()) {
                problems.add(content, "括号内列有单位，但没有写明职责（牵头、按职责分工负责等），按共同负责读取");
            }
        }
        return clause(whole, said);
    }

    /** Reads a clause that goes on over the end of a line as if it stood on one. */
    private @Nullable Clause readUnwrapped(Span whole, Span content, boolean closesSentence) {
        var line = Unwrapped.of(text, folded, content);
        var log = new ProblemLog(line.text());
        DocumentRules apart = rules.copy();
        Clause read = new ClauseReader(line.text(), line.folded(), bodies, apart, log)
                .read(line.all(), line.all(), closesSentence);
        if (read == null) {
            return null;
        }
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

    /** Whether a bracket may look like a clause to a person, though it can't be read as one. */
    boolean looksLikeOne(Span content) {
        String words = content.in(folded);
        boolean speaksOfDuty = RolePhrase.behind(words) != null || words.matches(".*(?:责任|牵头|配合)(?:单位|部门).*");
        boolean namesBodies = Folded.split(folded, content, "、,;").stream()
                .anyMatch(name -> names.known(name.in(folded), false) != null);
        return namesBodies && speaksOfDuty;
    }

    /**
     * The clause that a line or a cell of its own is; null, with a problem, if it can't be read.
     *
     * @param role what bodies without a word of their own have; null where a label says it
     * @param deadline by when, where it is said elsewhere; else null
     */
    @Nullable
    Clause read(Span piece, @Nullable Role role, @Nullable String deadline) {
        Said said = said(piece, role);
        if (said == null) {
            problems.addLost(piece, "责任单位一栏无法读取");
            return null;
        }
        String by = said.deadline() == null ? deadline : said.deadline();
        var all = new Said(said.parts(), said.implied(), said.firstLeads(), by);
        return all.namesSomeone() ? clause(piece, all) : null;
    }

    private Clause clause(Span whole, Said said) {
        List<TaskBody> read = new ArrayList<>();
        for (Part part : said.parts()) {
            for (Span name : part.names()) {
                read.add(body(name, part.role() == null ? Role.JOINT : part.role(), read));
            }
        }
        said.implied().forEach(name -> rules.imply(body(name, Role.IMPLIED, read)));
        List<TaskBody> answering = rules.withImplied(rules.withLead(read, said.firstLeads()));
        return new Clause(1, whole.in(text), whole, answering, said.deadline());
    }

    /** What a stretch says if it says nothing but who answers; null if it says anything else. */
    private @Nullable Said said(Span content, @Nullable Role role) {
        var reading = new Reading(role);
        for (Span piece : pieces(content)) {
            if (!reading.take(piece)) {
                return null;
            }
        }
        return reading.said();
    }

    /** The parts between commas and before labels. */
    private List<Span> pieces(Span content) {
        List<Span> pieces = new ArrayList<>();
        for (Span piece : Folded.split(folded, content, ",;。\n")) {
            Matcher label =
                    Pattern.compile("(?<=\\S)\\s+(?=" + RolePhrase.LABEL + ")").matcher(piece.in(folded));
            int from = piece.start();
            while (label.find()) {
                pieces.add(new Span(from, piece.start() + label.start()));
                from = piece.start() + label.end();
            }
            pieces.add(new Span(from, piece.end()));
        }
        return pieces;
    }

    /** Reads the pieces of one clause, one after the other; names wait until a role comes. */
    private final class Reading {

        private final List<Part> parts = new ArrayList<>();
        private final List<Span> waiting = new ArrayList<>();
        private final List<Span> implied = new ArrayList<>();
        private @Nullable Role labelled;
        private boolean firstLeads;
        private @Nullable String deadline;

        Reading(@Nullable Role labelled) {
            this.labelled = labelled;
        }

        /** Whether the piece could be understood. */
        boolean take(Span piece) {
            String words = piece.in(folded);
            if (PERSON.matcher(words).matches() || NOTE.matcher(words).matches()) {
                if (firstLeads && words.endsWith("同")) {
                    rules.firstLeadsEverywhere();
                }
                return true;
            }
            if (DocumentRules.isFirstLeads(words)) {
                firstLeads = true;
                rules.firstLeads(words);
                return true;
            }
            Span by = DocumentRules.implied(folded, piece);
            if (by != null) {
                return addNames(by, implied);
            }
            if (DocumentRules.isOnlyAboutListing(words)) {
                return true;
            }
            Matcher when = DEADLINE.matcher(words);
            if (when.matches() && !when.group("when").isEmpty()) {
                deadline = piece.in(text);
                return true;
            }
            return takeNames(piece, words);
        }

        private boolean takeNames(Span piece, String words) {
            RolePhrase.Found label = RolePhrase.before(words);
            if (label != null) {
                settle(labelled);
                labelled = label.role();
                Span rest = new Span(piece.start() + label.at(), piece.end()).stripped(folded);
                return rest.isEmpty() || takeNames(rest, rest.in(folded));
            }
            RolePhrase.Found phrase = RolePhrase.behind(words);
            if (phrase == null) {
                return labelled != null ? addLabelled(piece) : addNames(piece, waiting);
            }
            Span named = new Span(piece.start(), piece.start() + phrase.at()).stripped(folded);
            if (named.in(folded).startsWith("由")) {
                named = new Span(named.start() + 1, named.end());
            }
            return takeRole(named, phrase.role());
        }

        private boolean takeRole(Span named, Role role) {
            Matcher with = JOINED_BY_ROLE.matcher(named.in(folded));
            if (with.find() && with.start() > 0) {
                Span first = new Span(named.start(), named.start() + with.start());
                Span others = new Span(named.start() + with.end(), named.end());
                boolean read = addNames(first, waiting);
                settle(Role.LEAD);
                read &= addNames(others, waiting);
                settle(role == Role.LEAD ? Role.JOINT : role);
                return read;
            }
            boolean read = named.isEmpty() || addNames(named, waiting);
            settle(role);
            return read;
        }

        private boolean addLabelled(Span piece) {
            boolean read = addNames(piece, waiting);
            settle(labelled);
            return read;
        }

        private void settle(@Nullable Role role) {
            if (!waiting.isEmpty()) {
                parts.add(new Part(List.copyOf(waiting), role));
                waiting.clear();
            }
        }

        Said said() {
            settle(labelled);
            return new Said(List.copyOf(parts), List.copyOf(implied), firstLeads, deadline);
        }
    }

    /** Adds the names of a stretch; false if something in it can be no name. */
    private boolean addNames(Span stretch, List<Span> into) {
        Span named = stretch.stripped(folded);
        List<Span> found = names.split(folded, named);
        for (int at = folded.lastIndexOf('等', named.end() - 1);
                at > named.start();
                at = folded.lastIndexOf('等', at - 1)) {
            List<Span> before = names.split(folded, new Span(named.start(), at));
            List<Span> others = others(new Span(at + 1, named.end()).stripped(folded));
            if (others != null && areNames(before)) {
                found = new ArrayList<>(before);
                found.addAll(others);
                break;
            }
        }
        return areNames(found) && into.addAll(found);
    }

    private boolean areNames(List<Span> found) {
        return !found.isEmpty() && found.stream().allMatch(name -> names.mayBe(name.in(folded)));
    }

    /** Who stands behind 等: nobody, or a group such as 有关部门和单位; null if other words do. */
    private @Nullable List<Span> others(Span behind) {
        if (behind.isEmpty() || COUNTED.matcher(behind.in(folded)).matches()) {
            return List.of();
        }
        List<Span> groups = names.split(folded, behind);
        boolean isGroup = names.isCollective(groups.get(0).in(folded));
        return isGroup && areNames(groups) ? groups : null;
    }

    private TaskBody body(Span name, Role role, List<TaskBody> before) {
        Role own = ownRole(name);
        if (own != null) {
            return body(mainName(name), own, before);
        }
        Span alias = alias(name);
        Span main = alias == null ? name : mainName(name);
        boolean provincial = before.stream().anyMatch(body -> body.printed().startsWith("省"));
        Bodies.Body known = known(name, main, alias, provincial);
        String printed = BodyNames.plain(main.in(text));
        boolean isGroup = names.isCollective(main.in(folded)) || names.isCollective(name.in(folded));
        if (known == null && !isGroup && unknown.add(printed)) {
            problems.add(name, "单位不在 body.csv 中");
        }
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
    private @Nullable Role ownRole(Span name) {
        Span alias = alias(name);
        RolePhrase.Found found =
                alias == null ? null : RolePhrase.behind(alias.in(folded).replaceAll("(?:单位|部门)$", ""));
        return found != null && found.at() == 0 ? found.role() : null;
    }

    private Bodies.@Nullable Body known(Span name, Span main, @Nullable Span alias, boolean provincial) {
        Bodies.Body whole = bodies.find(BodyNames.plain(name.in(folded)));
        Bodies.Body known = whole != null ? whole : names.known(main.in(folded), provincial);
        return known != null || alias == null ? known : names.known(alias.in(folded), provincial);
    }

    /** What stands in brackets at the end of a name if that is another name; null if nothing does. */
    private @Nullable Span alias(Span name) {
        List<Brackets.Pair> pairs = Brackets.outermost(folded, name).pairs();
        if (pairs.isEmpty()) {
            return null;
        }
        Brackets.Pair last = pairs.get(pairs.size() - 1);
        if (last.whole().end() != name.end() || last.whole().start() == name.start()) {
            return null;
        }
        Span alias = last.content().stripped(folded);
        // 各市(含沈抚示范区) has no second name.
        return alias.in(folded).matches("(?:含|包括|不含|除).*") || names.isCollective(name.in(folded)) ? null : alias;
    }

    private Span mainName(Span name) {
        return Brackets.outermost(folded, name).pairs().stream()
                .filter(pair -> pair.whole().end() == name.end())
                .map(pair -> new Span(name.start(), pair.whole().start()).stripped(folded))
                .findFirst()
                .orElse(name);
    }
}
