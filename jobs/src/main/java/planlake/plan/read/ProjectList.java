package planlake.plan.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.names.ProjectKind;
import planlake.plan.text.Folded;

/**
 * An enumeration of project names. The last may carry what all of them share: in "京哈高速改扩建、本桓、凌绥3条高速公路" the kind and the
 * count.
 *
 * @param shared the kind that names without one have; null if none is shared
 * @param count how many projects the list says it holds
 */
record ProjectList(List<TextSpan> names, @Nullable ProjectKind shared, Optional<Count> count) {

    private static final String KINDS = ProjectKind.ALL.stream()
            .flatMap(kind -> List.of(kind.full(), kind.brief()).stream())
            .distinct()
            .collect(Collectors.joining("|"));
    private static final Pattern SHARED =
            Pattern.compile("(?:等(?:一批|其他)?(?:(?<open>\\d{1,4})[条座个项段处])?|(?<count>\\d{1,4})[条座个项段处])(?<kind>" + KINDS
                    + ")(?:项目|工程)?$");
    /** The second of 甲水库一期、二期, or of 甲水库一、二期. */
    private static final Pattern PHASE = Pattern.compile("[一二三四五六](?<end>期(?:工程|项目)?)$");
    /** 和 joins two names only where a name can end before it: 和平区 is a place. */
    private static final Pattern JOINED = Pattern.compile("(?<=" + KINDS + "|工程|项目|基地|期|段|改扩建|改造|升级)(?:以及|和|与|及)");

    private static final int LEAST = 4;
    private static final Pattern WORKS = Pattern.compile(
            "(?:工程|项目|枢纽|水厂|水库|电站|电厂|风电场|光伏电站|生产线|机组|船闸|港区?|航道|机场|车站|站|基地|产业园|园区|大桥|隧道|通道|快速路|高速|铁路|公路|地铁|轻轨|线|中心|医院|学校|校区|体育场|体育馆|场馆|博物馆"
                    + "|管道|管线|运河|输变电|改造|扩建|延|延伸|期|升级|搬迁|厂|一体化|节能)$");
    private static final Pattern BUILT = Pattern.compile(
            "高速|铁路|公路|快速路|地铁|轻轨|大桥|隧道|机场|水库|水厂|船闸|枢纽|港|航道|电站|电厂|风电场|光伏电站|生产线|机组|引.{0,4}水|调水|轨道|管道|管线|输变电|特高压|运河|灌区|堤防|海堤");
    /** What begins so is a kind of thing, not one of them. */
    private static final Pattern GENERAL = Pattern.compile(
            "^(?:在|具有|面向|全省|全国|国家|世界|区域|港口|一批|各类|各地|各市|新型|重点|重大|农村|城乡|城市|城镇|老旧|县域|高标准|数字|智能|智慧|公共|基础|企业|产业|技术|省级|市级|国家级|骨干|普通|国省|干线|乡村|生态|水利|交通|能源|传统|工业|现代|制造业|医疗|教育|文化|养老"
                    + "|物流|充换?电|算力|数据|地下|燃气|污水|垃圾|供水|排水|危房|棚户|病险|中小|大型|灌区|电网|智能化|绿色|节能|清洁|新能源|可再生|综合|区域|多式|铁路专用线|渔港|港航|码头|航道|桥梁|道路|管网|管廊|内河|市政|县乡|河道|项目|[0-9])|等");

    /** A stated count; {@code open} if "等" leaves it open whether all are named. */
    record Count(int number, boolean open, TextSpan span) {}

    static ProjectList of(String folded, TextSpan names) {
        Matcher shared = SHARED.matcher(names.in(folded));
        if (!shared.find()) return new ProjectList(pieces(folded, names), null, Optional.empty());
        TextSpan before = names.first(shared.start());
        TextSpan tail = names.from(shared.start());
        boolean isOpen = shared.group().startsWith("等");
        String stated = isOpen ? shared.group("open") : shared.group("count");
        Optional<Count> count =
                Optional.ofNullable(stated).map(number -> new Count(Integer.parseInt(number), isOpen, tail));
        return new ProjectList(pieces(folded, before), ProjectKind.in(shared.group("kind")), count);
    }

    private static List<TextSpan> pieces(String folded, TextSpan names) {
        return Folded.split(folded, names, "、").stream()
                .flatMap(piece -> piece.split(folded, JOINED).stream())
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** The same list with the count that stands behind it; null leaves what it has. */
    ProjectList withCount(@Nullable Integer number, TextSpan tail) {
        return number == null ? this : new ProjectList(names, shared, Optional.of(new Count(number, true, tail)));
    }

    boolean hasSharedKind() {
        return shared != null;
    }

    /** Whether at least one name is plainly one of works. */
    boolean isRecognisable(String folded) {
        return shared != null || all(folded).anyMatch(ProjectList::isWorks);
    }

    /** Whether the stated count is about this name: it has the shared kind, or none of its own. */
    boolean isCounted(String folded, TextSpan name) {
        ProjectKind own = ProjectKind.in(name.in(folded));
        return count.isPresent() && (shared == null || own == null || shared.same(own));
    }

    /** The name with the shared kind where it has none of its own, and with the works that a phase is of. */
    String complete(String folded, TextSpan name) {
        String printed = withWorks(folded, names.indexOf(name));
        return shared == null || ProjectKind.in(printed) != null ? printed : printed + shared.brief();
    }

    private String withWorks(String folded, int at) {
        String printed = names.get(at).in(folded);
        String before = at == 0 ? "" : names.get(at - 1).in(folded);
        Matcher ofBefore = Pattern.compile("[一二三四五六](?:期(?:工程|项目)?)?$").matcher(before);
        if (PHASE.matcher(printed).lookingAt() && ofBefore.find() && ofBefore.start() > 0) {
            return before.substring(0, ofBefore.start()) + printed;
        }
        Matcher next = PHASE.matcher(at + 1 < names.size() ? names.get(at + 1).in(folded) : "");
        boolean isCut = next.lookingAt() && printed.matches(".+[一二三四五六]");
        return isCut ? printed + next.group("end") : printed;
    }

    private Stream<String> all(String folded) {
        return IntStream.range(0, names.size()).mapToObj(at -> withWorks(folded, at));
    }

    /** Whether no name is that of a kind of thing: 农村公路. */
    boolean areOwnNames(String folded) {
        return all(folded)
                .allMatch(name -> name.length() > 1 && !GENERAL.matcher(name).find());
    }

    /** Whether words say what is built: 500千伏输变电工程. */
    static boolean areBuilt(String words) {
        return BUILT.matcher(words).find();
    }

    /**
     * Whether all names are plainly names of works with a name of their own, though they are of no {@link ProjectKind}.
     *
     * @param onlyBuilt whether they must be things that are built, such as 水库: 推进 is also said of much else
     */
    boolean isAllNamedWorks(String folded, boolean onlyBuilt) {
        List<String> all = all(folded).toList();
        boolean oneIsSure = all.stream().anyMatch(name -> isWorks(name) || isNamedWorks(name, onlyBuilt));
        return oneIsSure && all.stream().allMatch(name -> isWorks(name) || isNamedWorks(name, false));
    }

    private static boolean isNamedWorks(String name, boolean onlyBuilt) {
        boolean isOwn = name.length() >= LEAST && !isGeneric(name);
        return isOwn
                && WORKS.matcher(name).find()
                && (!onlyBuilt || BUILT.matcher(name).find());
    }

    private static boolean isWorks(String name) {
        return ProjectKind.in(name) != null && !isGeneric(name);
    }

    /** Whether it is a kind of thing, and not one of them. */
    private static boolean isGeneric(String name) {
        ProjectKind kind = ProjectKind.in(name);
        boolean isKind = kind != null && (name.equals(kind.full()) || name.equals(kind.brief()));
        return isKind || GENERAL.matcher(name).find() || WORKS.matcher(name).matches();
    }
}
