package planlake.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import planlake.sample.Reference.Indicator;

/** The statistics office's indicators of a month: none for January; February is January and February together. */
final class Indicators {

    private static final int BASE_YEAR = 2025;
    private static final String PROVINCE = "辽宁省";

    private final Reference reference;
    private final long seed;

    Indicators(Reference reference, long seed) {
        this.reference = reference;
        this.seed = seed;
    }

    /** Writes the month's file; gives its size in bytes, null if the month has none. */
    @Nullable
    Long write(Path landing, YearMonth month) {
        if (month.getMonthValue() == 1) {
            return null;
        }
        Path folder = landing.resolve("indicator")
                .resolve(month.toString())
                .resolve("省统计局")
                .resolve(month.plusMonths(1).atDay(18).toString());
        Path file = folder.resolve(month.getYear() + "年" + month.getMonthValue() + "月主要经济指标.csv");
        try {
            Files.createDirectories(folder);
            try (var writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
                writer.writeRecord("指标", "地区", "单位", "本月", "本年累计", "累计同比增长", "备注");
                reference.indicators().forEach(indicator -> write(writer, indicator, month));
            }
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(CsvWriter writer, Indicator indicator, YearMonth month) {
        int ofYear = month.getMonthValue();
        boolean due =
                switch (indicator.cycle()) {
                    case "Q" -> ofYear % 3 == 0;
                    case "Y" -> ofYear == 12;
                    default -> true;
                };
        if (!due) {
            return;
        }
        write(writer, indicator, month, PROVINCE, 1, 0);
        int place = 1;
        for (String city : Reference.split(indicator.cityShares())) {
            String[] nameAndShare = city.split(":", 2);
            write(writer, indicator, month, nameAndShare[0], Double.parseDouble(nameAndShare[1]), place++);
        }
    }

    private void write(CsvWriter writer, Indicator indicator, YearMonth month, String region, double share, int place) {
        BigDecimal ytd = ytd(indicator, month, share);
        boolean monthly = indicator.cycle().equals("M") && month.getMonthValue() > 2;
        BigDecimal before = monthly ? ytd(indicator, month.minusMonths(1), share) : null;
        writer.writeRecord(
                indicator.name(),
                region,
                indicator.unit(),
                ytd == null || before == null ? "" : ytd.subtract(before).toPlainString(),
                ytd == null ? "" : ytd.toPlainString(),
                growth(indicator, month, place).toPlainString(),
                "示例数据，非真实统计");
    }

    /** Value from January to the month; null for an indicator that is a growth rate. */
    private static @Nullable BigDecimal ytd(Indicator indicator, YearMonth month, double share) {
        if (indicator.yearValue().isEmpty()) {
            return null;
        }
        double years = StrictMath.pow(1 + indicator.growthPct() / 100, month.getYear() - BASE_YEAR);
        double ofYear = indicator.name().equals("固定资产投资")
                ? Season.share(0, 11, month.getMonthValue() - 1)
                : month.getMonthValue() / 12.0;
        return BigDecimal.valueOf(Double.parseDouble(indicator.yearValue()) * share * years * ofYear)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal growth(Indicator indicator, YearMonth month, int place) {
        Draw draw = new Draw(seed, indicator.name().hashCode());
        double spread = place == 0 ? 0.4 : 3;
        int which = (month.getYear() * 12 + month.getMonthValue()) * 100 + place;
        double growth = indicator.growthPct() + draw.between(Trait.GROWTH, which, -spread, spread);
        return BigDecimal.valueOf(growth).setScale(1, RoundingMode.HALF_UP);
    }
}
