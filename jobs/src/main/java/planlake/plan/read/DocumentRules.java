package planlake.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.Role;
import planlake.plan.TaskBody;
import planlake.plan.text.Brackets;
import planlake.plan.text.Sentences;

/**
 * What a document says once for all its clauses: that the body named first leads (列第一位者为牵头单位，下同), and which bodies
 * answer for everything without being named again (以下均需各市人民政府落实，不再列出).
 */
final class DocumentRules {

    private static final Pattern FIRST_LEADS = Pattern.compile(
            "(?:排名|位列|名列|列|排|处)(?:于|在)?(?:首位|第一位?|第1位|最前|前)(?:的)?(?:者|单位|部门|责任单位|责任部门)?(?:为|是|即为?|系)?(?:该项|本项|各项|总)?(?:任务|工作)?(?:的)?牵头|(?:首位|第一位|第1位|第一个)(?:的)?(?:者|单位|部门|责任单位|责任部门)?(?:为|是)牵头|第一(?:家|个)?(?:责任)?(?:单位|部门)为牵头");
    private static final Pattern OTHERS_SUPPORT =
            Pattern.compile("(?:其余|其他|其它)(?:的)?(?:单位|部门|责任单位)?(?:均)?(?:为|是)?(?:配合|协办|参与)(?:单位|部门)?");
    private static final Pattern FOR_ALL = Pattern.compile("下同|以下同|均为|各项|不再");
    private static final String ALL_BELOW = "以下(?:各项|各条|各款|各点|所有|全部|任务|工作|事项|措施|条款|各|内容)*(?:任务|工作|事项|措施)?";
    private static final Pattern IMPLIED = Pattern.compile("(?:" + ALL_BELOW
            + "(?:均|都|皆)?|(?:均|都|皆))(?:需|须|应|要|涉及|由|请)*由?(?<who>[^,，。;；]+?)(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:共同|具体|抓好|认真|组织)*"
            + "(?:落实|负责|配合|实施|参与|贯彻落实|抓落实|承担|办理)(?:落实|的)?$");
    private static final Pattern NOT_LISTED =
            Pattern.compile("^(?:以下)?(?:均|都)?不再(?:一一|逐一|逐项|另行|重复|单独|分别)?(?:列出|列|列举|列示|注明|标注|写明|赘述).*");
    private static final Pattern FOR_EVERYTHING = Pattern.compile(
            "(?<who>[^,，。;；:：()（）]{2,40}?)(?:均)?(?:为|作为|是)(?:所有|各项|全部|以下各项|以下所有|以下|本方案各项|每项)(?:任务|工作|事项|措施)*(?:的)?(?:共同)?(?:责任|落实|实施|配合)(?:单位|部门|主体)");

    private final List<TaskBody> implied = new ArrayList<>();
    private boolean firstLeads;
    private boolean othersSupport;

    /** The same rules, for a clause that is read apart. */
    DocumentRules copy() {
        var copy = new DocumentRules();
        copy.firstLeads = firstLeads;
        copy.othersSupport = othersSupport;
        copy.implied.addAll(implied);
        return copy;
    }

    /** Takes up what a clause that was read apart lays down, its spans put {@code back} into the document. */
    void take(DocumentRules apart, UnaryOperator<TaskBody> back) {
        firstLeads |= apart.firstLeads;
        othersSupport |= apart.othersSupport;
        apart.implied.stream().skip(implied.size()).toList().forEach(body -> imply(back.apply(body)));
    }

    /** Whether words say that all but the first only support it. */
    static boolean isOthersSupport(String words) {
        return OTHERS_SUPPORT.matcher(words).find();
    }

    void othersSupport() {
        othersSupport = true;
    }

    static boolean isFirstLeads(String words) {
        return FIRST_LEADS.matcher(words).find();
    }

    /** The names of bodies that answer for all that follows; null if a piece of a clause says no such thing. */
    static @Nullable TextSpan implied(String folded, TextSpan piece) {
        Matcher found = IMPLIED.matcher(piece.in(folded));
        if (found.find() && found.start() == 0) return piece.part(found.start("who"), found.end("who"));
        Matcher all = FOR_EVERYTHING.matcher(piece.in(folded));
        return all.find() ? piece.part(all.start("who"), all.end("who")) : null;
    }

    static boolean isOnlyAboutListing(String words) {
        return NOT_LISTED.matcher(words).matches();
    }

    /** Takes up a rule as the document words it. */
    void firstLeads(String words) {
        firstLeads |= FOR_ALL.matcher(words).find();
    }

    boolean isFirstLeading() {
        return firstLeads;
    }

    void firstLeadsEverywhere() {
        firstLeads = true;
    }

    void imply(TaskBody body) {
        boolean isNew = implied.stream().noneMatch(known -> known.printed().equals(body.printed()));
        if (isNew) implied.add(body);
    }

    /** A clause's bodies with those that answer for every item. */
    List<TaskBody> withImplied(List<TaskBody> bodies) {
        List<TaskBody> all = new ArrayList<>(bodies);
        for (TaskBody body : implied) {
            boolean isNamed = bodies.stream().anyMatch(named -> named.printed().equals(body.printed()));
            if (!isNamed) all.add(body);
        }
        return List.copyOf(all);
    }

    /** Bodies that answer for every item. */
    List<TaskBody> implied() {
        return List.copyOf(implied);
    }

    /** The bodies of a clause, the first of which leads where the document or the clause says so. */
    List<TaskBody> withLead(List<TaskBody> bodies, boolean inThisClause) {
        boolean applies = (firstLeads || inThisClause)
                && !bodies.isEmpty()
                && bodies.get(0).role() == Role.JOINT
                && bodies.stream().noneMatch(body -> body.role() == Role.LEAD);
        if (!applies) return List.copyOf(bodies);
        List<TaskBody> led = new ArrayList<>(bodies);
        TaskBody first = led.get(0);
        led.set(0, with(first, Role.LEAD));
        if (othersSupport) {
            led.replaceAll(body -> body.role() == Role.JOINT ? with(body, Role.SUPPORT) : body);
        }
        return List.copyOf(led);
    }

    private static TaskBody with(TaskBody body, Role role) {
        return new TaskBody(body.body(), body.printed(), body.alias(), role, body.isKnown(), body.span());
    }

    /** The sentences of the document that lay down a rule for all of it. */
    static List<TextSpan> sentences(String folded, int end) {
        return Sentences.in(folded, new TextSpan(0, end)).stream()
                .filter(sentence -> {
                    String words = Brackets.blanked(sentence.in(folded));
                    boolean isImplied = words.contains("不再") && words.contains("以下");
                    return isFirstLeads(words)
                            || isImplied
                            || FOR_EVERYTHING.matcher(words).find();
                })
                .toList();
    }
}
