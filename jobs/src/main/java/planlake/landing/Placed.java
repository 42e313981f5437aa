package planlake.landing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file is about, by its folders or its manifest.
 *
 * @param receivedAt when it was received; null where nothing says so
 * @param problem why that can't be told, in Chinese; null if it can
 */
record Placed(
        String source,
        String unit,
        YearMonth month,
        @Nullable Instant receivedAt,
        @Nullable String problem) {

    private static final ZoneId PROVINCE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmm[ss]").withResolverStyle(ResolverStyle.STRICT);
    private static final YearMonth UNKNOWN = YearMonth.of(1, 1);

    /** By what is written: the four names that the landing layout has, or a manifest's line. */
    static Placed of(String source, String month, String unit, String receivedAt, Set<String> sources, Units units) {
        if (!sources.contains(source)) {
            return misplaced(source, unit, "没有名为“%s”的来源，应为 %s 之一".formatted(source, String.join("、", sources)));
        }
        YearMonth about = month(month);
        if (about == null) return misplaced(source, unit, "“%s”不是月份，应写作 2025-03".formatted(month));
        String name = units.resolve(source, unit);
        if (name == null) {
            return misplaced(
                    source, unit, "没有名为“%s”的报送单位，应为 %s 之一".formatted(unit, String.join("、", units.known(source))));
        }
        if (receivedAt.isEmpty()) return new Placed(source, name, about, null, null);
        Instant received = instant(receivedAt);
        if (received == null) {
            return misplaced(source, name, "“%s”不是收到时间，应写作 2025-05-08 或 2025-05-08T1030".formatted(receivedAt));
        }
        return new Placed(source, name, about, received, null);
    }

    static Placed misplaced(String source, String unit, String problem) {
        return new Placed(source, unit, UNKNOWN, null, problem);
    }

    Delivery delivery(String file, String contentHash, long bytes, Instant modifiedAt, Instant now) {
        return new Delivery(
                source,
                unit,
                month,
                receivedAt == null ? now : receivedAt,
                receivedAt != null,
                file,
                contentHash,
                bytes,
                modifiedAt);
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A day counts from its beginning in the province's time. */
    private static @Nullable Instant instant(String text) {
        try {
            LocalDateTime moment = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text.replace(":", ""), MOMENT);
            return moment.atZone(PROVINCE).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
