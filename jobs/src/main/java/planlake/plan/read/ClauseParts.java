package planlake.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.Role;
import planlake.plan.text.Folded;
import planlake.plan.text.Persons;

/**
 * Takes apart what a bracket, a line or a cell says of who answers: names with a role in words behind or before them,
 * deadlines, and rules for the whole document. Anything else in it, and it says no such thing.
 */
record ClauseParts(String text, String folded, BodyNames names, DocumentRules rules) {

    private static final Pattern DEADLINE = Pattern.compile(
            "^(?:(?:完成|办结|办理)?(?:时限|期限|时间|时间节点|进度安排)[:：]?)?(?<when>(?:(?:于|在|至|到)?(?:\\d{4}年|今年|明年|当年|年内|全年|每年|每季度|每月|本年度)?"
                    + "(?:\\d{1,2}月份?|[一二三四1-4]季度|上半年|下半年|[上中下]旬|年)?(?:\\d{1,2}日)?(?:底|末|初|中)?(?:之?前|以前|内)?)"
                    + "|长期坚持|长期|持续(?:推进|实施|开展|进行)|常态化(?:推进|开展)?|全年(?:推进|实施)|立即(?:实施|推进)|即时|适时推进|分阶段推进)(?:完成|取得.{0,8}|见效|落实到位|启动|出台|前完成|基本完成|全面完成|持续推进)*$");

    private static final Pattern PERSON = Pattern.compile("^(?:" + Persons.TITLES + ").*");

    private static final Pattern NOTE = Pattern.compile("^(?:下同|以下同|以下简称.*|以下均同|余同)$");

    /** 等8个部门 says how many they are, not who. */
    private static final Pattern COUNTED =
            Pattern.compile("(?:\\d+|[一二三四五六七八九十]+|多)?个?(?:部门|单位|地区|厅局|部委)(?:(?:和|、|及)(?:单位|部门|地区))?");

    private static final Pattern GENERAL = Pattern.compile("^(?:部门|单位|地区)(?:和|及|、|以及)(?=各|省|市|国|有关|相关)");
    private static final Pattern JOINED_BY_ROLE = Pattern.compile("会同|商(?=[省市国各有相])|联合(?=[省市国各有相])");

    /** 由X牵头; 会同Y behind a comma; 市县层面由Z负责. */
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:国家|省|市|县|区|乡|省级|市级|县级|市县|区县|地方|中央|基层)(?:层面|级)?由|由|会同|联合(?=[省市县国各有相])|商(?=[省市国各有相]))");

    private static final Pattern BEFORE_LABEL =
            Pattern.compile("(?<=\\S)\\s+(?=" + RolePhrase.LABEL + "|(?:完成|办结)?(?:时限|期限|时间) *:)");
    private static final Pattern WHEN = Pattern.compile("\\d{1,2}月|\\d{4}年|年底|季度|年内");
    /** Of fewer names more than half have to be plain. */
    private static final int MANY = 4;
    /** Nobody lists more bodies than these hold; longer brackets say something else. */
    private static final int LONGEST = 1200;

    private static final int LONGEST_PART = 600;
    /** No longer words stand beside bodies without being part of what they are about. */
    private static final int ASIDE = 30;

    /** Names with the role that they have; {@code role} null where the words do not say. */
    record Part(List<TextSpan> names, @Nullable Role role) {}

    /** What a stretch of text says of who answers. */
    record Said(
            List<Part> parts,
            List<TextSpan> asides,
            List<TextSpan> implied,
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

    /** What a stretch says if it says nothing but who answers; null if it says anything else. */
    @Nullable
    Said said(TextSpan content, @Nullable Role role) {
        if (content.end() - content.start() > LONGEST) return null;
        var reading = new Reading(role);
        for (TextSpan piece : pieces(content)) {
            if (piece.end() - piece.start() > LONGEST_PART || !reading.take(piece)) return null;
        }
        return reading.said();
    }

    /** The parts between commas and before labels. */
    private List<TextSpan> pieces(TextSpan content) {
        return Folded.split(folded, content, ",;。\n").stream()
                .flatMap(piece -> piece.split(folded, BEFORE_LABEL).stream())
                .toList();
    }

    /** Reads the pieces of one clause, one after the other; names wait until a role comes. */
    private final class Reading {

        private final List<Part> parts = new ArrayList<>();
        private final List<TextSpan> waiting = new ArrayList<>();
        private final List<TextSpan> implied = new ArrayList<>();
        private @Nullable Role labelled;
        private boolean firstLeads;
        private @Nullable String deadline;
        private final List<TextSpan> asides = new ArrayList<>();

        Reading(@Nullable Role labelled) {
            this.labelled = labelled;
        }

        /** Whether the piece could be understood. */
        boolean take(TextSpan piece) {
            String words = piece.in(folded);
            if (PERSON.matcher(words).matches() || NOTE.matcher(words).matches()) {
                if (firstLeads && words.endsWith("同")) rules.firstLeadsEverywhere();
                return true;
            }
            if (DocumentRules.isFirstLeads(words)) {
                firstLeads = true;
                rules.firstLeads(words);
                return true;
            }
            if (DocumentRules.isOthersSupport(words)) {
                rules.othersSupport();
                return true;
            }
            TextSpan by = DocumentRules.implied(folded, piece);
            if (by != null) return addNames(by, implied);
            if (DocumentRules.isOnlyAboutListing(words)) return true;
            Matcher when = DEADLINE.matcher(words);
            if (when.matches() && !when.group("when").isEmpty()) {
                deadline = piece.in(text);
                return true;
            }
            return takeNames(piece, words) || isAside(piece, words);
        }

        /** Other words behind what is whole already, 6月底前完成首批报批: they are said, and take nothing away. */
        private boolean isAside(TextSpan piece, String words) {
            boolean isBehind = !parts.isEmpty() && waiting.isEmpty();
            boolean isShort = words.length() <= ASIDE;
            if (!isBehind || !isShort || RolePhrase.behind(words) != null || names.holdsKnown(words)) {
                return false;
            }
            boolean isWhen = WHEN.matcher(words).find();
            deadline = deadline == null && isWhen ? piece.in(text) : deadline;
            asides.add(piece);
            return true;
        }

        private boolean takeNames(TextSpan piece, String words) {
            RolePhrase.Found label = RolePhrase.before(words);
            if (label != null) {
                settle(labelled);
                labelled = label.role();
                TextSpan rest = piece.from(label.at()).stripped(folded);
                return rest.isEmpty() || takeNames(rest, rest.in(folded));
            }
            RolePhrase.Found phrase = RolePhrase.behind(words);
            if (phrase == null) {
                TextSpan named = withoutPrefix(piece);
                return labelled != null ? addLabelled(named) : addNames(named, waiting);
            }
            TextSpan named = piece.first(phrase.at()).stripped(folded);
            return takeRole(withoutPrefix(named), phrase.role());
        }

        /** The names without 由, 会同 or 省级层面由 before them. */
        private TextSpan withoutPrefix(TextSpan named) {
            Matcher prefix = PREFIX.matcher(named.in(folded));
            return prefix.find() ? named.from(prefix.end()).stripped(folded) : named;
        }

        private boolean takeRole(TextSpan named, Role role) {
            Matcher with = JOINED_BY_ROLE.matcher(named.in(folded));
            if (with.find() && with.start() > 0) {
                TextSpan first = named.first(with.start());
                TextSpan others = named.from(with.end());
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

        private boolean addLabelled(TextSpan piece) {
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
            return new Said(List.copyOf(parts), List.copyOf(asides), List.copyOf(implied), firstLeads, deadline);
        }
    }

    /** Adds the names of a stretch; false if something in it can be no name. */
    boolean addNames(TextSpan stretch, List<TextSpan> into) {
        TextSpan named = stretch.stripped(folded);
        List<TextSpan> found = names.split(folded, named);
        for (int at = folded.lastIndexOf('等', named.end() - 1);
                at > named.start();
                at = folded.lastIndexOf('等', at - 1)) {
            List<TextSpan> before = names.split(folded, new TextSpan(named.start(), at));
            List<TextSpan> others = others(new TextSpan(at + 1, named.end()).stripped(folded));
            if (others != null && areNames(before)) {
                found = new ArrayList<>(before);
                found.addAll(others);
                break;
            }
        }
        return areNames(found) && into.addAll(found);
    }

    private boolean areNames(List<TextSpan> found) {
        return !found.isEmpty() && found.stream().allMatch(name -> names.isPossible(name.in(folded)));
    }

    /** Whether most names of a clause are plainly names of bodies, and one surely is; one alone has to be plain. */
    boolean areMostlyBodies(Said said) {
        List<String> all = said.parts().stream()
                .flatMap(part -> part.names().stream())
                .map(name -> name.in(folded))
                .toList();
        long plain = all.stream().filter(names::mayBe).count();
        boolean oneIsSure = all.stream().anyMatch(names::isSurely);
        return plain == all.size() || (oneIsSure && plain * 2 >= all.size() + (all.size() < MANY ? 1 : 0));
    }

    /** Who stands behind 等: nobody, or a group such as 有关部门和单位; null if other words do. */
    private @Nullable List<TextSpan> others(TextSpan behind) {
        if (behind.isEmpty() || COUNTED.matcher(behind.in(folded)).matches()) return List.of();
        // 等单位和各市人民政府: the first word only ends the list.
        Matcher general = GENERAL.matcher(behind.in(folded));
        TextSpan rest = general.find() ? behind.from(general.end()) : behind;
        List<TextSpan> groups = names.split(folded, rest);
        boolean isGroup = names.isCollective(groups.get(0).in(folded));
        return isGroup && areNames(groups) ? groups : null;
    }
}
