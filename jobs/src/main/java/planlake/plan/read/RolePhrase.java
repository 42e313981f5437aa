package planlake.plan.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.plan.Role;

/** The words that say how bodies answer: behind their names (…牵头, …按职责分工负责), or before them (责任单位：…). */
final class RolePhrase {

    private static final String HOW =
            "(?:(?:按照?|依照?|根据|依据)?(?:各自|部门|单位|职能|工作|项目|任务|业务)*(?:职责|职能|分工)(?:和|及)?(?:分工|权限|范围|任务)?(?:范围内)?"
                    + "|分别|共同|联合|具体|统一|统筹|积极|密切|认真|协同|组织|抓好|全力|持续|主要)*";
    private static final String DO = "(?:负责|落实|实施|推进|办理|承担|推动|组织|抓好|开展|执行|完成|抓落实|做好|工作)*";

    /** In the order in which they are tried: "牵头负责" is a lead, "配合落实" a support. */
    private static final List<Suffix> SUFFIXES = List.of(
            new Suffix(Role.LEAD, Pattern.compile(HOW + "(?:总?负责)?(?:总|共同|联合)?(?:牵头|主办|抓总)(?:总|抓总)?" + DO + "$")),
            new Suffix(Role.SUPPORT, Pattern.compile(HOW + "(?:配合|参与|参加|协助|协办|协同|支持)" + DO + "$")),
            new Suffix(Role.GUIDE, Pattern.compile(HOW + "(?:负责)?(?:指导|督导|监督指导|业务指导|统筹协调|统筹|协调|监督)(?:" + DO + ")$")),
            new Suffix(Role.JOINT, Pattern.compile(HOW + "(?:负责|落实|组织实施|实施|承担|办理|承办|推进|抓落实)" + DO + "$")));

    private static final List<Label> LABELS = List.of(
            new Label(Role.LEAD, "(?:牵头|主办|主责|总牵头|主要责任)"),
            new Label(Role.SUPPORT, "(?:配合|协办|参与|参加|协助|协同|会办|支持)"),
            new Label(Role.GUIDE, "(?:指导|督导|业务指导)"),
            new Label(Role.JOINT, "(?:责任|落实|实施|负责|承办|承担|共同责任|具体责任|执行|完成|主管|责任落实|工作|分工)"));

    private static final String ANY_LEVEL = "^ *[\\u4e00-\\u9fff]{0,4}?";
    private static final String AND = "(?:(?:和|及|、)(?:配合|责任|参与|落实))?";
    private static final String UNIT = "(?:部门|单位|机构|主体|处室|责任单位|责任部门)(?:\\([^()]*\\))?";
    /** Any label, as 责任单位：. */
    static final String LABEL =
            "(?:省级|市级|县级|省|市|主要|其他|其它)?(?:牵头|主办|主责|总牵头|配合|协办|参与|参加|协助|协同|会办|支持|指导|督导|业务指导|责任|落实|实施|负责|承办|承担|共同责任|具体责任|执行|完成|主管|责任落实|分工)(?:(?:和|及|、)(?:配合|责任|参与|落实))?"
                    + UNIT + " *:";

    private record Suffix(Role role, Pattern pattern) {}

    private record Label(Role role, String words) {}

    /** A role and where the words for it begin (behind names) or end (before names). */
    public record Found(Role role, int at) {}

    private RolePhrase() {}

    /** The role that folded words end in; null if in none. */
    static @Nullable Found behind(String words) {
        for (Suffix suffix : SUFFIXES) {
            Matcher found = suffix.pattern().matcher(words);
            if (found.find()) return new Found(suffix.role(), found.start());
        }
        return null;
    }

    /** The role that folded words begin with a label for, 责任单位：; null if with none. */
    static @Nullable Found before(String words) {
        for (Label label : LABELS) {
            Matcher found = Pattern.compile(ANY_LEVEL + label.words() + AND + UNIT + " *: *")
                    .matcher(words);
            if (found.find()) return new Found(label.role(), found.end());
        }
        return null;
    }

    /** The role of a table's column by its heading, 属地责任单位; null if the column holds no bodies. */
    static @Nullable Role ofColumn(String heading) {
        String words = heading.replaceAll("\\s", "");
        return LABELS.stream()
                .filter(label -> Pattern.compile(ANY_LEVEL + label.words() + AND + UNIT + ":?$")
                        .matcher(words)
                        .find())
                .map(Label::role)
                .findFirst()
                .orElse(null);
    }
}
