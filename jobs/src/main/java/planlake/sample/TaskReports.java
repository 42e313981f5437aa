package planlake.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import planlake.sample.Goals.Place;
import planlake.sample.Reference.Indicator;
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
    private record Entry(String body, Place place, String says, String series) {}

    private final Path landing;
    private final Series series;
    private final Map<String, List<Entry>> byBody = new LinkedHashMap<>();

    TaskReports(Path landing, Series series) {
        this.landing = landing;
        this.series = series;
        for (Map<String, String> row : new ReferenceFile("sample_report").rows()) {
            var place = new Place(
                    Integer.parseInt(row.getOrDefault("task_no", "")),
                    Integer.parseInt(row.getOrDefault("work_item_no", "")));
            String body = row.getOrDefault("body", "");
            byBody.computeIfAbsent(body, each -> new ArrayList<>())
                    .add(new Entry(body, place, row.getOrDefault("says", ""), row.getOrDefault("series", "")));
        }
    }

    /**
     * Writes a file for each body; gives their sizes in bytes.
     *
     * @param states how the work items stand of which that can be computed
     */
    List<Long> write(YearMonth month, Map<Place, WorkState> states) {
        return byBody.entrySet().stream()
                .map(body -> write(month, body.getKey(), body.getValue(), states))
                .toList();
    }

    private long write(YearMonth month, String body, List<Entry> entries, Map<Place, WorkState> states) {
        Path folder = landing.resolve("task_report")
                .resolve(month.toString())
                .resolve(body)
                .resolve(month.plusMonths(1).atDay(12).toString());
        Path file = folder.resolve(body + month.getYear() + "年" + month.getMonthValue() + "月任务进展（示例数据）.csv");
        try {
            Files.createDirectories(folder);
            try (var writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
                writer.writeRecord("任务序号", "事项序号", "进展状态", "进展情况", "完成值", "计量单位", "存在问题", "备注");
                for (Entry entry : entries) writer.writeRecord(line(entry, month, states));
            }
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
