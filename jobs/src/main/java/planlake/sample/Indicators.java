package planlake.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.sample.files.Deliveries;
import planlake.sample.province.Reference;
import planlake.sample.province.Reference.Indicator;
import planlake.sample.province.Series;

/** The series that are published of a month: none for January; February is January and February together. */
record Indicators(Reference reference, Series series, Deliveries deliveries) {

    private static final String OFFICE = "省统计局";
    private static final String PROVINCE = "辽宁省";

    /** Writes a file for each body that publishes something of the month. */
    void write(YearMonth month) {
        Map<String, List<Indicator>> due = reference.indicators().stream()
                .filter(indicator -> !indicator.publisher().isEmpty() && Series.isDue(indicator, month))
                .collect(Collectors.groupingBy(Indicator::publisher));
        due.forEach((publisher, indicators) -> {
            String title = publisher.equals(OFFICE) ? "月主要经济指标.csv" : "月工作指标（示例数据）.csv";
            String name = month.getYear() + "年" + month.getMonthValue() + title;
            deliveries.write("indicator", month, publisher, 18, name, writer -> {
                writer.writeRecord("指标", "地区", "单位", "本月", "本年累计", "累计同比增长", "备注");
                indicators.forEach(indicator -> write(writer, indicator, month));
            });
        });
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
