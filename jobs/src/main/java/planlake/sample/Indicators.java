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
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.sample.Reference.Indicator;

/** The series that are published of a month: none for January; February is January and February together. */
final class Indicators {

    private static final String OFFICE = "省统计局";
    private static final String PROVINCE = "辽宁省";

    private final Reference reference;
    private final Series series;

    Indicators(Reference reference, Series series) {
        this.reference = reference;
        this.series = series;
    }

    /** Writes a file for each body that publishes something of the month; gives their sizes in bytes. */
    List<Long> write(Path landing, YearMonth month) {
        List<String> publishers = reference.indicators().stream()
                .filter(indicator -> !indicator.publisher().isEmpty() && Series.isDue(indicator, month))
                .map(Indicator::publisher)
                .distinct()
                .toList();
        var sizes = new ArrayList<Long>();
        for (String publisher : publishers) sizes.add(write(landing, month, publisher));
        return sizes;
    }

    private long write(Path landing, YearMonth month, String publisher) {
        Path folder = landing.resolve("indicator")
                .resolve(month.toString())
                .resolve(publisher)
                .resolve(month.plusMonths(1).atDay(18).toString());
        String title = publisher.equals(OFFICE) ? "月主要经济指标.csv" : "月工作指标（示例数据）.csv";
        Path file = folder.resolve(month.getYear() + "年" + month.getMonthValue() + title);
        try {
            Files.createDirectories(folder);
            try (var writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
                writer.writeRecord("指标", "地区", "单位", "本月", "本年累计", "累计同比增长", "备注");
                reference.indicators().stream()
                        .filter(indicator -> indicator.publisher().equals(publisher))
                        .filter(indicator -> Series.isDue(indicator, month))
                        .forEach(indicator -> write(writer, indicator, month));
            }
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(CsvWriter writer, Indicator indicator, YearMonth month) {
        write(writer, indicator, month, PROVINCE, 1, Series.PROVINCE);
        int place = Series.PROVINCE;
        for (String city : Reference.split(indicator.cityShares())) {
            String[] nameAndShare = city.split(":", 2);
            write(writer, indicator, month, nameAndShare[0], Double.parseDouble(nameAndShare[1]), ++place);
        }
    }

    private void write(CsvWriter writer, Indicator indicator, YearMonth month, String region, double share, int place) {
        writer.writeRecord(
                indicator.name(),
                region,
                indicator.unit(),
                text(ofMonth(indicator, month, share)),
                text(series.ytd(indicator, month, share)),
                text(series.growth(indicator, month, place)),
                "示例数据，非真实统计");
    }

    private @Nullable BigDecimal ofMonth(Indicator indicator, YearMonth month, double share) {
        if (indicator.kind().equals("rate")) return series.rate(indicator, month);
        BigDecimal ytd = series.ytd(indicator, month, share);
        boolean isSplit = indicator.cycle().equals("M") && month.getMonthValue() > 2;
        BigDecimal before = isSplit ? series.ytd(indicator, month.minusMonths(1), share) : null;
        return ytd == null || before == null ? null : ytd.subtract(before);
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
