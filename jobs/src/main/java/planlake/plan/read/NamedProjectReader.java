package planlake.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.NamedProject;
import planlake.plan.Verb;
import planlake.plan.text.Brackets;
import planlake.plan.text.Folded;

/** Finds projects that a sentence names: behind a verb ("开工建设A、B等重点项目") or before one ("A、B和C、D2条高速公路提前建成通车"). */
record NamedProjectReader(String text, String folded, ProblemLog problems) {

    private static final String WHEN =
            "(?:年内|今年|全年|提前|如期|按期|按时|全线|全面|全力|抓紧|尽快|早日|积极|统筹|扎实|持续|大力|继续|集中|力争|争取|确保|实现|着力|深入|有序|稳步|加力)*";
    private static final String FILLER = "^(?:年内|今年|推动|推进|促进|实现|力争|争取|确保|让|使|加快|支持)*";
    private static final String GROUP = "(?:重点|重大|标志性|骨干|关键|省级|国家级|续建|新建|在建|建设|基础设施)*(?:项目|工程)";

    /** 明年9月底前, 上半年. */
    private static final String TIME =
            "(?:在|于|到)?(?:(?:20\\d\\d年|今年|明年|年)(?:底|末|初|中)?(?:上半年|下半年|[一二三四]季度)?(?:\\d{1,2}月份?)?|\\d{1,2}月份?|[上下]半年|[一二三四]季度)"
                    + "(?:\\d{1,2}日)?(?:[上中下]旬)?(?:底|末|初)?(?:之?前|以前)?";

    private static final Pattern VERB_FIRST =
            Pattern.compile("^(?:" + TIME + ")?(?<how>" + WHEN + ")(?<verb>" + Verb.BEFORE_NAMES + ")(?:建设)?:?");
    private static final Pattern VERB_LAST = Pattern.compile("(?<how>" + WHEN + ")(?<verb>" + Verb.AFTER_NAMES + ")$");
    private static final Pattern DAY = Pattern.compile("[,、 ]?(?:" + WHEN + TIME + WHEN + "|(?:力争|争取|确保|年内|今年|明年))$");
    private static final Pattern AND_OTHERS =
            Pattern.compile("等(?:一批|其他)?(?:(?<count>\\d{1,4})[个项条座])?" + GROUP + "(?:建设|前期工作)?$");
    /** 等3项输变电工程: what is built says that projects are named. */
    private static final Pattern OTHER_WORKS =
            Pattern.compile("等(?:一批|其他)?(?:(?<count>\\d{1,4})[个项条座处])?(?<works>[^、,等]{2,14}(?:工程|项目))$");

    private static final Pattern WORK = Pattern.compile(
            "(?:的)?(?:前期工作|前期|建设进度|加快建设|加快推进|建设)(?:(?:和|及|以及|、)(?:投产|达产|达效|产能|运营|管理|验收|开工|前期|投用|竣工)[^、,]{0,6})?$");
    private static final Pattern PREPARATION = Pattern.compile("(?:前期工作|前期)$");
    /** Between two lists in a row, each with a count of its own. */
    private static final Pattern BETWEEN_LISTS =
            Pattern.compile("(?<=等\\d{1,4}[个项条座处段][^、,]{0,10}(?:项目|工程|公路|铁路|高铁|大桥|水库|隧道|机场))(?:和|及|以及|、)");

    /** Projects, and the stretches that count them and are therefore no targets. */
    public record Found(List<NamedProject> projects, List<TextSpan> counts) {}

    Found read(int taskNo, int workItemNo, TextSpan sentence) {
        List<NamedProject> projects = new ArrayList<>();
        List<TextSpan> counts = new ArrayList<>();
        for (TextSpan clause : Folded.split(folded, sentence, ",;。!?")) {
            List<Call> calls = verbLast(clause);
            if (calls.isEmpty()) calls = verbFirst(clause);
            for (Call call : calls) {
                projects.addAll(projects(taskNo, workItemNo, call));
                call.list().count().ifPresent(count -> counts.add(count.span()));
            }
        }
        return new Found(projects, counts);
    }

    /** A verb and what it is about. */
    private record Call(Verb verb, @Nullable String qualifier, ProjectList list) {}

    private List<Call> verbLast(TextSpan clause) {
        Matcher verb = VERB_LAST.matcher(clause.in(folded));
        if (!verb.find()) return List.of();
        Matcher filler = Pattern.compile(FILLER).matcher(clause.in(folded)).region(0, verb.start());
        int from = filler.find() ? filler.end() : 0;
        List<Call> calls = new ArrayList<>();
        for (TextSpan names : clause.part(from, verb.start()).split(folded, BETWEEN_LISTS)) {
            TextSpan undated = withoutDay(names);
            Call call = call(verb, withoutOthers(undated), Verb.of(verb.group("verb")));
            boolean isNamed = call.list().isRecognisable(folded)
                    || call.list().isAllNamedWorks(folded, true)
                    || isListed(undated);
            if (isNamed) calls.add(call);
        }
        return calls;
    }

    private List<Call> verbFirst(TextSpan clause) {
        Matcher verb = VERB_FIRST.matcher(clause.in(folded));
        if (!verb.find()) return List.of();
        Verb meaning = Verb.of(verb.group("verb"));
        TextSpan all = clause.from(verb.end());
        boolean isPrepared = PREPARATION.matcher(all.in(folded)).find();
        if (verb.group("verb").matches(Verb.FOR_PREPARATION) && !isPrepared) return List.of();
        // 推进 and 建成 are also said of much that is not built.
        boolean isPursued = meaning == Verb.SPEED_UP
                || meaning == Verb.ADVANCE
                || verb.group("verb").equals("建成");
        List<Call> calls = new ArrayList<>();
        for (TextSpan names : withoutWork(all).split(folded, BETWEEN_LISTS)) {
            Call call = call(verb, withoutOthers(names), meaning);
            boolean areWorks = call.list().isAllNamedWorks(folded, isPursued && !isPrepared);
            boolean isRoad = isPrepared
                    && call.list().isRecognisable(folded)
                    && call.list().areOwnNames(folded);
            boolean shareKind = call.list().hasSharedKind()
                    && (call.list().count().isPresent() || call.list().areOwnNames(folded));
            if (isListed(names) || shareKind || areWorks || isRoad) calls.add(call);
        }
        return calls;
    }

    /** Whether the names end in 等…项目, or in 等 and what is built. */
    private boolean isListed(TextSpan names) {
        if (AND_OTHERS.matcher(names.in(folded)).find()) return true;
        Matcher others = OTHER_WORKS.matcher(names.in(folded));
        return others.find()
                && ProjectList.areBuilt(others.group("works"))
                && ProjectList.of(folded, names.first(others.start())).areOwnNames(folded);
    }

    /** The names without by when: 甲乙大桥12月底前. */
    private TextSpan withoutDay(TextSpan names) {
        Matcher day = DAY.matcher(names.in(folded));
        return day.find() && day.start() > 0 ? names.first(day.start()).stripped(folded) : names;
    }

    /** The names without what is to be done about them: 前期工作, 建设和投产达产. */
    private TextSpan withoutWork(TextSpan names) {
        Matcher work = WORK.matcher(Brackets.blanked(names.in(folded)).stripTrailing());
        return work.find() && work.start() > 0 ? names.first(work.start()) : names;
    }

    private Call call(Matcher verb, ProjectList list, Verb meaning) {
        String how = verb.group("how");
        String qualifier = how.contains("提前") ? "early" : how.matches(".*(?:如期|按期|按时).*") ? "on_time" : null;
        return new Call(meaning, qualifier, list);
    }

    /** The list of names without "等…项目" behind it, whose count is kept. */
    private ProjectList withoutOthers(TextSpan names) {
        String words = names.in(folded);
        if (words.endsWith("等")) return ProjectList.of(folded, names.first(words.length() - 1));
        Matcher others = AND_OTHERS.matcher(words);
        if (!others.find()) {
            ProjectList list = ProjectList.of(folded, names);
            others = OTHER_WORKS.matcher(words);
            if (list.hasSharedKind() || !others.find()) return list;
        }
        TextSpan before = names.first(others.start());
        String count = others.group("count");
        TextSpan tail = names.from(others.start());
        return ProjectList.of(folded, before).withCount(count == null ? null : Integer.valueOf(count), tail);
    }

    private List<NamedProject> projects(int taskNo, int workItemNo, Call call) {
        List<NamedProject> projects = new ArrayList<>();
        ProjectList list = call.list();
        for (TextSpan name : list.names()) {
            Integer stated =
                    list.isCounted(folded, name) ? list.count().orElseThrow().number() : null;
            String printed = name.in(text);
            projects.add(new NamedProject(
                    taskNo,
                    workItemNo,
                    list.complete(folded, name),
                    printed,
                    call.verb(),
                    call.qualifier(),
                    stated,
                    name));
        }
        long counted = list.names().stream()
                .filter(name -> list.isCounted(folded, name))
                .count();
        list.count()
                .filter(count -> count.open() ? counted > count.number() : counted != count.number())
                .ifPresent(count -> problems.add(count.span(), "写明%d个，实际列出%d个".formatted(count.number(), counted)));
        return projects;
    }
}
