package planlake.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.plan.read.PlanReader;

/** Brackets of government documents of all kinds: which are responsibility clauses, and which only look like it. */
class BracketKindsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（省商务厅牵头）",
                "（省商务厅负责）",
                "（省商务厅、省财政厅负责）",
                "（省商务厅、省财政厅按职责分工负责）",
                "（省商务厅、省财政厅 省税务局按职责负责）",
                "（省商务厅；省财政厅；各市人民政府负责）",
                "（省商务厅牵头，省财政厅配合）",
                "（省商务厅牵头，省财政厅、省税务局等参与）",
                "（省商务厅牵头负责；持续推进）",
                "（由省商务厅牵头，省财政厅协助）",
                "（省商务厅会同有关部门负责）",
                "（省商务厅会同省财政厅组织实施）",
                "（责任单位：省商务厅）",
                "（责任单位：省商务厅、省财政厅；完成时限：2025年12月）",
                "（牵头单位：省商务厅；配合单位：省财政厅、各市人民政府）",
                "（主办单位：省商务厅；协办单位：省财政厅）",
                "（责任部门：市商务局，各县（市、区）政府）",
                "(市商务局、市财政局牵头,各区政府配合)",
                "〔省数据局（省营商局）牵头〕",
                "[省商务厅、省委外办负责]",
                "【省商务厅牵头，省财政厅配合】",
                "（各市人民政府负责）",
                "（各级各有关部门按职责分工负责）",
                "（各省、自治区、直辖市人民政府负责）",
                "（国务院办公厅牵头，各地区、各部门按职责分工负责）",
                "（工业和信息化部、商务部等按职责分工负责）",
                "（人民银行江河省分行、江河金融监管局按职责分工负责）",
                "（团省委、省妇联牵头，省残联参与）",
                "（省委组织部、省委编办分别牵头）",
                "（省教育厅指导，各高校落实）",
                "（省发展改革委、财政厅、人力资源社会保障厅，各市、县人民政府按职责分工负责）",
                "（2025年底前完成，省商务厅负责）",
                "（省商务厅牵头，2025年6月底前完成）",
                "（省法院、省检察院、省公安厅负责）",
                "（省商务厅、省财政厅负责，排第一位的为牵头单位，下同）",
                "（省国资委、省属各企业负责）",
                "（省通信管理局、江河移动公司、江河铁塔公司等负责）",
                "（市发展改革委牵头，市直有关部门及各县区按职责分工落实）",
                "（省军区、省退役军人厅负责）"
            })
    void aClauseNamesWhoAnswers(String bracket) {
        assertThat(clausesOf("完善支持政策。" + bracket)).containsExactly(bracket);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    完善协作机制|（由省财政厅牵头的联席会议）|，定期会商。
                    健全河湖长制|（省级河长制办公室设在省水利厅）|。
                    执行有关规则|（国办发〔2022〕12号）|。
                    设立专项资金|（由财政部门另行制定办法）|。
                    支持自由贸易试验区|（以下简称自贸试验区）|扩大开放。
                    组建工作专班|（组长由分管副省长担任）|。
                    培育龙头企业|（名单见附件1）|。
                    压实企业主体责任|（主要负责人为第一责任人）|。
                    开展专项检查|（检查结果由省应急厅负责通报）|，限期整改。
                    推进滨海石化|（东岛）|炼化一体化项目。
                    加强与高校|（含高职院校、技师学院）|合作。
                    设立服务窗口|（电话：12345）|。
                    推进三年行动|（2024—2026年）|。
                    按公式|（奖励额=增量×2%）|计算奖补。
                    规范社会组织|（包括行业协会、商会、基金会）|收费。
                    提升开发区|（含经济开发区、高新区、综合保税区）|能级。
                    明确部门职责|（见附表）|。
                    鼓励社会力量|（公益慈善组织、志愿服务组织等）|参与。
                    落实分类办法|（省医保局、省卫生健康委已联合印发）|。
                    推广联合执法经验|（公安、交通运输、城管部门联合上路检查）|。
                    由三个部门|（省发展改革委、省财政厅、省自然资源厅）|共同推动试点。
                    落实“谁审批、谁监管”|（法律法规另有规定的除外）|要求。
                    修订管理条例|（草案）|并按程序报审。
                    配合国家部委|（国家发展改革委、工业和信息化部）|开展评估。
                    由项目建设单位|（项目法人）|负责全过程管理。
                    由牵头部门|（即行业主管部门）|汇总进展。
                    畅通投诉渠道|（政务服务便民热线负责受理）|。
                    推行首席数据官|（CDO）|制度。
                    压减办理时限|（从受理之日起算）|。
                    救助困难群众|（低保对象、特困人员、低保边缘家庭成员）|。
                    养护农村公路|（县道由县级负责，乡道由乡级负责）|。
                    健全国有资本经营预算|（含省国资委监管企业）|。
                    保障特殊教育|（随班就读、送教上门）|。
                    设立专家委员会|（秘书处设在省科协，承担日常工作）|。
                    承办职业技能大赛|（主办单位为人力资源社会保障部）|江河选拔赛。
                    建设联合实验室|（由江河大学牵头组建）|，攻关关键技术。
                    统一标准|（省市场监管局2024年第8号公告）|。
                    对重点任务|（牵头部门已明确的除外）|逐项确定责任人。
                    """)
    void anExplanationIsNoClause(String before, String bracket, String after) {
        assertThat(clausesOf(before + bracket + after + "（省教育厅牵头）")).containsExactly("（省教育厅牵头）");
    }

    /** The clauses of an item between two plain ones. */
    private static List<String> clausesOf(String item) {
        PlanDocument plan = PlanReader.read("""
                江河省2025年重点任务分工方案

                一、办好学前教育。（省教育厅负责）
                二、%s
                三、办好职业教育。（省教育厅负责）
                """.formatted(item));
        return plan.items().stream()
                .filter(each -> each.ordinal().equals("二"))
                .flatMap(each -> each.clauses().stream())
                .map(Clause::text)
                .toList();
    }
}
