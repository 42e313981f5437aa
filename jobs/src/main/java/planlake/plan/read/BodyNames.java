package planlake.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.Bodies;
import planlake.plan.text.Folded;

/** Tells names of bodies from other words, and one name from several. */
final class BodyNames {

    private static final int LONGEST = 26;

    private static final String SINGLE =
            "部|部门|委|委员会|办|办公室|厅|局|署|院|银行|分行|支行|总行|省社|供销社|合作社|联社|联合社|党委|党组|工委|团委|妇联|科协|文联|作协|残联|工商联|侨联|贸促会|总工会|工会|红十字会|协会|学会|商会"
                    + "|联合会|理事会|管委会|政府|法院|检察院|大学|学院|中心|公司|集团|海关|军区|警备区|总队|支队|大队|指挥部|领导小组|工作组|专班|专办|党校|研究院|研究所|交易所|登记结算|联盟|基金会|公会"
                    + "|总社|总站|总台|电视台|日报社|报社|通讯社|博物馆|图书馆|档案馆|监狱|机场|港口|铁路|电网|电力|烟草|邮政|民航|气象|地震|国资|证监|银保监|金监|外汇|税务|团省委|团市委|中央|奥组委|督查室|调查队|监委机关|委机关|直机关|研究室|参事室|文史馆|组委会|组委|会|监督所|委办|开发区|新区|园区|示范区|高新区|自贸区|街道|社区|乡镇|兵团|轨道|科学院|学院|人大|政协|司|处|科";
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fffA-Za-z·“”\"（）()〔〕\\[\\]-]*(?:" + SINGLE + ")");
    /** A city for its government: 沈阳市、大连市负责. */
    private static final Pattern PLACE = Pattern.compile("[\\u4e00-\\u9fff]{2,10}(?:省|市|县|区|州|盟|旗|自治区)");

    private static final Pattern STRONG = Pattern.compile(
            ".*(?:部|委|委员会|办|办公室|厅|局|署|总行|银行|分行|管委会|政府|总工会|妇联|科协|残联|团省委|公司|集团|中心|院|海关|工商联|供销社|部门|单位|地区|企业)");

    private static final String GROUP =
            "部门|单位|机构|地区|地方|方面|企业|高校|院校|学校|市县|市|县|区|州|盟|旗|政府|人民政府|党委|厅局|委办局|开发区|园区|银行|金融机构|乡镇|街道|成员|主体";
    private static final List<Pattern> COLLECTIVE = List.of(
            Pattern.compile("^(?:地方)?各.+|.+各(?:省|市|县|区|州|地|乡|镇|级|有关|相关|部门|单位|成员).*"),
            Pattern.compile("^(?:各|相关|有关)?(?:地方|地区|市县|部门|单位|地市|省区市|市州|地市州)(?:和(?:单位|部门|地区))?(?:人民政府|政府|党委和?政府)?$"),
            Pattern.compile(".*(?:有关|相关|其他|其它|所属|所在|直属|各类|责任|成员|职能|主管|监管|行业|对口|涉及|属地|当地|所在地|以上).*(?:" + GROUP
                    + ")(?:和(?:单位|部门|地区|企业))?(?:\\(.*\\))?$"),
            Pattern.compile(
                    "^(?:省|市|县|区|中央|中|国务院|自治区)*(?:\\(.{1,4}\\))?(?:直|级|属|管).*(?:" + GROUP + ")(?:和(?:单位|部门))?$"),
            Pattern.compile("^(?:市|县|区|乡|镇|市县|县区|区县|市州|市级|县级|省级|州市|市地|乡镇|地市)(?:、|级)*.*(?:人民政府|政府|党委政府|部门|单位)$"),
            Pattern.compile("^.+(?:省级|市级|县级|乡级|区级)(?:人民政府|政府|部门|单位)$"),
            Pattern.compile("^(?:同级|上级|下级|部省合建|中央驻|在).{0,12}(?:" + GROUP + ")$"),
            Pattern.compile("^(?:国务院|省政府|市政府|省人民政府)(?:各|有关|相关)?(?:组成)?部门.*$"),
            Pattern.compile("^(?:省|市|县|自治区)?(?:有关|相关)(?:省|市|县|区).*$"));

    /** 经信局, 对台办, 不动产登记中心: names of bodies, where 经市政府 is none. */
    private static final String BEGUN_SO = "(?![省市县区国各有相本同])[^、,。]{1,8}(?:局|办|委|厅|署|院|部|处|科|中心|公司|机构)$";

    /** Words that no name of a body holds, but that stand in brackets that explain something. */
    private static final Pattern NO_NAME = Pattern.compile("[0-9%]|^(?:第三|由.*后|(?:经|对|在|把|不|支持)(?!" + BEGUN_SO
            + ")|向|从|将|按|以|需|应当|应由|应该|可以|可由|须|未|已|含|包括|如|若|即|或|其中|例如|参照|根据|以下|以上|下同|自行|通过|依法|另行|鼓励|负责|我们|本级)"
            + "|(?<=.)由|的|了|是否|不需|应当|可以|报送|批准|同意|自行|主要用于|等级|转报|申报|审批后|备案后|谁|党委领导|分级|首问|终身|政府主导|政府负责");

    private static final Pattern POSSIBLE = Pattern.compile("[\\u4e00-\\u9fffA-Za-z·“”（）()〔〕]+");
    /** What ends or begins so says what is done or how, not who. */
    private static final Pattern PHRASE = Pattern.compile(
            "(?:引导|主导|主体|运作|领导|推动|监管|自治|带头|包干|为主|结合|联动|参与|落实|负责|实施|推进|完成|建设|管理|办法|规定|要求|措施|标准|制度|情况|工作|方式|原则|审批|备案|评估|验收|考核|研究|制定|完善|进行|开展)$"
                    + "|^(?:加强|推进|做好|完善|建立|健全|实行|坚持|全面|统筹|按照|结合|研究|制定|组织|强化|确保|严格|切实)");

    private static final String PLACES =
            "(?:省|市|县|区|州|盟|旗|地区|自治区|直辖市|自治州|自治县|设区市|县级市|市州|地市|县市区|县区|区县|乡镇|街道|开发区)(?:\\([^()]{1,12}\\))?";
    private static final Pattern GROUP_OF_PLACES =
            Pattern.compile("(?:各|地方各|有关|相关)" + PLACES + "(?:行政公署|行署)?(?:、" + PLACES + ")+(?:人民政府|政府|党委(?:和|、)?政府)?");

    private static final Pattern JOINED = Pattern.compile("以及|及其|及|和|与");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Bodies bodies;

    BodyNames(Bodies bodies) {
        this.bodies = bodies;
    }

    /** The body of the reference table that a folded name is, with blanks or without its 省 too; null if of none. */
    Bodies.@Nullable Body known(String name, boolean afterProvincial) {
        String plain = plain(name);
        Bodies.Body provincial = plain.startsWith("省") || plain.startsWith("市") ? null : bodies.find("省" + plain);
        Bodies.Body own = bodies.find(plain);
        if (afterProvincial && provincial != null) return provincial;
        return own != null ? own : provincial;
    }

    /** Whether a name stands for a group of bodies: 各市人民政府, 有关部门. */
    boolean isCollective(String name) {
        String plain = plain(name);
        Bodies.Body body = bodies.find(plain);
        if (body != null) return body.isCollective();
        return COLLECTIVE.stream().anyMatch(pattern -> pattern.matcher(plain).matches());
    }

    /** Whether words name a body that is known, among others. */
    boolean holdsKnown(String words) {
        for (int from = 0; from < words.length(); from++) {
            for (int to = from + 3; to <= Math.min(words.length(), from + LONGEST); to++) {
                if (bodies.find(words.substring(from, to)) != null) return true;
            }
        }
        return false;
    }

    /**
     * Whether a name needs no words of duty to be taken for one of a body: it is known, a group, or ends as bodies do.
     */
    boolean isSurely(String name) {
        String plain = plain(name);
        return mayBe(plain)
                && (bodies.find(plain) != null
                        || isCollective(plain)
                        || (plain.length() > 3 && STRONG.matcher(plain).matches()));
    }

    /**
     * Whether folded words may be a name though they end as no body does that we know of: among names that are plainly
     * ones, 部省合建高校 is one too.
     */
    boolean isPossible(String name) {
        String plain = plain(name);
        return mayBe(plain)
                || (plain.length() > 1
                        && plain.length() <= LONGEST
                        && POSSIBLE.matcher(plain).matches()
                        && !NO_NAME.matcher(plain).find()
                        && !PHRASE.matcher(plain).find());
    }

    /** Whether folded words can be the name of a body or a group of bodies. */
    boolean mayBe(String name) {
        String plain = plain(name);
        if (plain.length() < 2 || plain.length() > LONGEST) {
            return !plain.isEmpty() && bodies.find(plain) != null;
        }
        if (bodies.find(plain) != null) return true;
        if (NO_NAME.matcher(plain).find()) return false;
        String outside = plain.replaceAll("[(〔\\[][^()〔〕\\[\\]]*[)〕\\]]", "");
        return isCollective(plain)
                || NAME.matcher(outside).matches()
                || PLACE.matcher(outside).matches();
    }

    /** The names within a stretch that holds nothing else: apart by 、 or by blanks, or joined by 和 and 及. */
    List<TextSpan> split(String folded, TextSpan names) {
        List<TextSpan> split = new ArrayList<>();
        // The 、 of 各省、自治区、直辖市人民政府 parts no names.
        String apart = GROUP_OF_PLACES.matcher(names.in(folded)).replaceAll(found -> found.group()
                .replace('、', '·'));
        for (TextSpan within : Folded.split(apart, new TextSpan(0, apart.length()), "、/")) {
            TextSpan piece = names.part(within.start(), within.end());
            for (TextSpan part : byBlanks(folded, piece)) addJoined(folded, part, split);
        }
        return split;
    }

    private List<TextSpan> byBlanks(String folded, TextSpan piece) {
        List<TextSpan> parts = piece.split(folded, BLANKS);
        boolean areNames = parts.size() > 1 && parts.stream().allMatch(part -> isPlain(part.in(folded)));
        // A blank within a name, or a line that was broken there.
        return areNames ? parts : List.of(piece);
    }

    private boolean isPlain(String name) {
        return bodies.find(plain(name)) != null || (STRONG.matcher(name).matches() && mayBe(name) && name.length() > 2);
    }

    /** 国务院相关部门及各地区 are two; 工业和信息化厅 and 有关部门和单位 are one. */
    private void addJoined(String folded, TextSpan name, List<TextSpan> into) {
        String words = name.in(folded);
        if (bodies.find(plain(words)) == null) {
            Matcher joined = JOINED.matcher(words);
            while (joined.find()) {
                TextSpan left = name.first(joined.start());
                TextSpan right = name.from(joined.end());
                if (isWhole(left.in(folded)) && isWhole(right.in(folded))) {
                    addJoined(folded, left.stripped(folded), into);
                    addJoined(folded, right.stripped(folded), into);
                    return;
                }
            }
        }
        into.add(name);
    }

    private boolean isWhole(String words) {
        String plain = plain(words);
        boolean isGeneral = plain.matches("(?:单位|部门|地区|企业|机构|政府|人民政府|地方)(?:(?:及|和|与|以及).*)?");
        return !isGeneral
                && (bodies.find(plain) != null
                        || plain.matches("各.+")
                        || (STRONG.matcher(plain).matches() && plain.length() > 2 && mayBe(plain))
                        || (plain.length() > 4 && mayBe(plain)));
    }

    /** A name without blanks and the line breaks of narrow columns. */
    static String plain(String name) {
        return BLANKS.matcher(name).replaceAll("");
    }
}
