package planlake.plan.names;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import planlake.plan.text.Folded;
import planlake.plan.text.Ordinal;

/**
 * A project name made comparable.
 *
 * @param core the name without phase, brackets and words that say nothing of which project it is; kinds of works in
 *     short
 * @param phases the phases that it names (一期 is 1); empty if it names none
 * @param parts the parts or accessories of works that it names (连接线, 服务区), which its core leaves out
 */
record PlainName(String core, Set<Integer> phases, Set<String> parts) {

    private static final Pattern PHASE =
            Pattern.compile("第?(?<which>[一二三四五六七八九十]+|(?<!\\d)\\d{1,2}|I{1,3}|IV|V|[Ⅰ-Ⅴ]|首)期");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{Punct}·。、《》“”‘’〔〕【】—–～〜]+");
    /** A dash between the ends of a route stands for 至: 本溪-庄河. */
    private static final Pattern DASH = Pattern.compile("(?<=\\p{IsHan})[-—–~～〜]+(?=\\p{IsHan})");
    /** The section of a route that is built, behind the route's own name: 京哈高速绥中至盘锦段. */
    private static final Pattern SECTION =
            Pattern.compile("(?<=高速|高铁|铁路|公路|改扩建|工程)(?:(?!高速|改扩建|工程|至)\\p{IsHan}){2,8}至\\p{IsHan}{2,8}?段|辽宁省?(?:境内)?段");
    /** What registers add to a name without saying which project it is. */
    private static final Pattern EMPTY_WORDS =
            Pattern.compile("(?:股份)?有限(?:责任)?公司|分公司|公司|股份|集团|中国石油|中石油|科学研究(?=院)|新建|改建|(?<!改)扩建|技术改造|改造"
                    + "|项目|工程|建设|装置|产品|国家|国道|省道|[市县区省]");

    private static final Pattern PART = Pattern.compile("连接线|服务区|收费站|配套|附属|绿化|拆迁|征地|监理|勘察|机电|房建|养护|维修|管护|照明|安置");

    static PlainName of(String name) {
        String folded = Folded.of(name);
        Set<Integer> phases = new TreeSet<>();
        Matcher phase = PHASE.matcher(folded);
        while (phase.find()) phases.add(number(phase.group("which")));
        String plain = DASH.matcher(phase.replaceAll("")).replaceAll("至");
        plain = ProjectKind.shorten(PUNCTUATION.matcher(plain).replaceAll(""));
        plain = SECTION.matcher(plain).replaceAll("");
        Set<String> parts =
                PART.matcher(plain).results().map(MatchResult::group).collect(Collectors.toSet());
        String core = EMPTY_WORDS.matcher(PART.matcher(plain).replaceAll("")).replaceAll("");
        return new PlainName(core, phases, parts);
    }

    private static int number(String which) {
        return switch (which) {
            case "首", "I", "Ⅰ" -> 1;
            case "II", "Ⅱ" -> 2;
            case "III", "Ⅲ" -> 3;
            case "IV", "Ⅳ" -> 4;
            case "V", "Ⅴ" -> 5;
            default -> Character.isDigit(which.charAt(0)) ? Integer.parseInt(which) : Ordinal.value(which);
        };
    }
}
