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

/** The units' own sums of a month, as they send them beside their sheets: a control total each, and the province's. */
final class Controls {

    private static final String REMARK = "示例数据，非真实统计";
    private static final String WRONG = "示例数据，有意多报一成";

    private final SampleSpec spec;
    private final Path landing;

    Controls(SampleSpec spec, Path landing) {
        this.spec = spec;
        this.landing = landing;
    }

    /** Writes the month's file; gives its size in bytes. */
    long write(YearMonth month, MonthCompletion completion) {
        Path folder = landing.resolve("control")
                .resolve(month.toString())
                .resolve("单位自报")
                .resolve(month.plusMonths(1).atDay(20).toString());
        Path file = folder.resolve(month.getYear() + "年" + month.getMonthValue() + "月控制数（示例数据）.csv");
        try {
            Files.createDirectories(folder);
            try (var writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
                writer.writeRecord("报送单位", "清单", "指标", "数值(万元)", "项目数", "备注");
                write(writer, month, completion);
            }
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the sample is very dirty, the first unit's sum of the last month is a tenth too high. */
    private void write(CsvWriter writer, YearMonth month, MonthCompletion completion) {
        boolean hasWrong = spec.dirt() == Dirt.HEAVY && month.equals(spec.last());
        boolean isFirstUnit = true;
        for (MonthCompletion.Own own : completion.own()) {
            boolean isProvince = own.unit().equals("全省");
            boolean isWrong = hasWrong && !isProvince && isFirstUnit;
            if (!isProvince) isFirstUnit = false;
            BigDecimal done = new BigDecimal(own.doneWan());
            writer.writeRecord(
                    own.unit(),
                    "全部",
                    "本年完成",
                    isWrong ? done.multiply(new BigDecimal("1.1")).toPlainString() : own.doneWan(),
                    "",
                    isWrong ? WRONG : REMARK);
            writer.writeRecord(own.unit(), "全部", "项目数", "", Long.toString(own.projects()), REMARK);
        }
    }
}
