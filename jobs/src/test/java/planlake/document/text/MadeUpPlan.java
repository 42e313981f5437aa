package planlake.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One made-up plan, whatever the format that it is put into. Every format must give the same lines and cells. */
public final class MadeUpPlan {

    /** Sections begin with 一、, items with （一）, sub-items with 1.; the table stands at its mark. */
    public static final String TEXT = """
            云川省人民政府办公厅关于印发2026年重点工作分工方案的通知
            云政办发〔2026〕7号
            各市人民政府，省政府各部门、各直属机构：
            《2026年重点工作分工方案》已经省政府同意，现印发给你们。列第一位者为牵头单位，下同。
            一、稳住投资和消费
            （一）抓好300个省级重大项目和6000个亿元以上项目，固定资产投资增长8%左右，全年新开工不少于1200个，青山至白水高速公路、临江港二期工程年内开工建设，云川至海门铁路提前建成通车。（省发展改革委牵头，省交通运输厅、省水利厅等按职责分工负责）
            （二）社会消费品零售总额增长5%以上，办好50场以上消费节庆活动，支持GB/T 4754目录内企业使用 AI Agent 等新工具开拓市场。（省商务厅牵头）
            1.建设10个以上县域商业中心，改造农贸市场200家，让城乡居民就近买到新鲜的菜、放心的肉和可口的鱼。（省商务厅、省农业农村厅、省市场监管局按职责分工负责）
            2.开展以旧换新，力争带动消费300亿元。（省商务厅、省财政厅）
            二、守住粮食和生态
            （一）建成高标准农田476万亩，粮食产量稳定在500亿斤以上，夏秋两季各组织一次覆盖全部产粮县的质量抽查，抽查结果在当年12月底前向社会公布，不合格的限期返工。〔省农业农村厅、省数据局（省营商局）按职责分工负责〕
            （二）单位地区生产总值能耗完成国家下达任务。（省发展改革委牵头，省生态环境厅参与，各市人民政府按职责分工负责）
            三、办好民生实事
            （一）新增托位1万个，城镇新增就业47万人左右，城镇调查失业率控制在5.5%左右，零就业家庭动态清零，困难群众基本生活救助标准继续提高，年底前惠及全部符合条件的家庭。（省人力资源社会保障厅、省民政厅、省卫生健康委）
            （二）下列事项由各牵头单位每月25日前报送进展：
            ▦
            四、抓好落实
            各牵头单位要制定细则，每季度末向省政府报告一次。（各有关部门和单位负责）
            """;

    /** Cells; ^ is merged into the cell above, < into the one to the left. */
    public static final List<List<String>> TABLE = List.of(
            List.of("序号", "任务", "牵头单位", "配合单位", "完成时限"),
            List.of("1", "改造老旧小区1200个，惠及居民30万户", "省住房城乡建设厅", "省财政厅、各市人民政府", "2026年11月底"),
            List.of("2", "新建口袋公园200个", "^", "省自然资源厅", "2026年10月底"),
            List.of("3", "农村供水工程维修养护覆盖全部涉农县（市、区）", "省水利厅", "", "2026年12月底"),
            List.of("4", "其他事项按分工另行安排", "<", "<", "2026年12月底"));

    private MadeUpPlan() {}

    /** The lines before and behind the table. */
    public static List<String> lines(boolean isBehind) {
        return TEXT.split("▦\n", 2)[isBehind ? 1 : 0].lines().toList();
    }

    /** Cells with what they are merged into. */
    public static List<List<String>> cells() {
        var rows = new ArrayList<List<String>>();
        for (List<String> row : TABLE) {
            var cells = new ArrayList<String>();
            for (String cell : row) {
                if (cell.equals("^")) cells.add(rows.get(rows.size() - 1).get(cells.size()));
                else cells.add(cell.equals("<") ? cells.get(cells.size() - 1) : cell);
            }
            rows.add(cells);
        }
        return rows;
    }

    public static List<List<String>> cells(DocumentText document, int table) {
        return document.tables().get(table).rows().stream()
                .map(row -> row.stream().map(cell -> cell.in(document.text())).toList())
                .toList();
    }

    public static String html() {
        return "<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>通知</title></head><body>"
                + paragraphs(lines(false)) + htmlTable() + paragraphs(lines(true)) + "</body></html>";
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream().map(line -> "<p>" + line + "</p>\n").collect(Collectors.joining());
    }

    private static String htmlTable() {
        var html = new StringBuilder("<table><thead>");
        for (int row = 0; row < TABLE.size(); row++) {
            String tag = row == 0 ? "th" : "td";
            html.append("<tr>");
            for (int column = 0; column < TABLE.get(row).size(); column++) {
                String cell = TABLE.get(row).get(column);
                if (cell.equals("^") || cell.equals("<")) continue;
                html.append("<%s rowspan=%d colspan=%d>%s</%s>"
                        .formatted(tag, down(row, column), right(row, column), cell, tag));
            }
            html.append(row == 0 ? "</tr></thead><tbody>" : "</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    public static int down(int row, int column) {
        int rows = 1;
        while (row + rows < TABLE.size() && TABLE.get(row + rows).get(column).equals("^")) rows++;
        return rows;
    }

    public static int right(int row, int column) {
        int columns = 1;
        List<String> cells = TABLE.get(row);
        while (column + columns < cells.size() && cells.get(column + columns).equals("<")) columns++;
        return columns;
    }
}
