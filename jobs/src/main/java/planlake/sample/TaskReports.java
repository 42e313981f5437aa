package planlake.sample;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import planlake.sample.files.Deliveries;
import planlake.sample.province.Goals.Place;
import planlake.sample.province.Reference.Indicator;
import planlake.sample.province.Series;
import planlake.sample.province.WorkState;
import planlake.table.ReferenceFile;

/**
 * What a third of the responsible bodies say each month of the work items that they answer for: mostly what is so, here
 * and there something better, and once something of an item that is not theirs.
 */
final class TaskReports {

    /**
     * A line that a body reports each month.
     *
     * @param says computed (what is so), rosy (完成, whatever is so), or a state of its own
     * @param series what it states the value of; empty for most
     */
    private record Entry(Place place, String says, String series) {}

    private final Deliveries deliveries;
    private final Series series;
    private final Map<String, List<Entry>> byBody = new LinkedHashMap<>();

    TaskReports(Deliveries deliveries, Series series) {
        this.deliveries = deliveries;
        this.series = series;
        for (Map<String, String> row : new ReferenceFile("sample_report").rows()) {
            String body = row.getOrDefault("body", "");
            byBody.computeIfAbsent(body, each -> new ArrayList<>())
                    .add(new Entry(Place.of(row), row.getOrDefault("says", ""), row.getOrDefault("series", "")));
        }
    }

    /**
     * Writes a file for each body.
     *
     * @param states how the work items stand of which that can be computed
     */
    void write(YearMonth month, Map<Place, WorkState> states) {
        byBody.forEach((body, entries) -> {
            String name = body + month.getYear() + "年" + month.getMonthValue() + "月任务进展（示例数据）.csv";
            deliveries.write("task_report", month, body, 12, name, writer -> {
                writer.writeRecord("任务序号", "事项序号", "进展状态", "进展情况", "完成值", "计量单位", "存在问题", "备注");
                for (Entry entry : entries) writer.writeRecord(line(entry, month, states));
            });
        });
    }

    private List<String> line(Entry entry, YearMonth month, Map<Place, WorkState> states) {
        WorkState state = state(entry, states.getOrDefault(entry.place(), WorkState.ON_SCHEDULE));
        Indicator indicator = series.named(entry.series());
        BigDecimal value = indicator == null ? null : series.ytd(indicator, month, 1);
        return List.of(
                Integer.toString(entry.place().taskNo()),
                Integer.toString(entry.place().workItemNo()),
                state.label(),
                progress(state),
                value == null ? "" : value.toPlainString(),
                indicator == null ? "" : indicator.unit(),
                state == WorkState.BEHIND ? "前期要素保障不足" : "",
                "示例数据，非真实报送");
    }

    private static WorkState state(Entry entry, WorkState isSo) {
        return switch (entry.says()) {
            case "computed" -> isSo;
            case "rosy" -> WorkState.COMPLETED;
            default -> WorkState.valueOf(entry.says().toUpperCase(Locale.ROOT));
        };
    }

    private static String progress(WorkState state) {
        return switch (state) {
            case BEHIND -> "进度慢于安排，正在协调";
            case ON_SCHEDULE -> "按安排推进";
            case AHEAD -> "进度快于安排";
            case COMPLETED -> "年度任务已完成";
            case OTHER -> "暂无可说明的进度";
        };
    }
}
