package planlake.landing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.stream.Collectors;
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

    /** What folders or a manifest's line say of a file; empty where they say nothing. */
    record Written(String source, String month, String unit, String receivedAt, String fileName) {}

    /** By what is written. */
    static Placed of(Written written, Sources sources) {
        String source = written.source();
        if (!sources.has(source)) {
            return misplaced(source, written.unit(), "没有名为“%s”的来源，应为 %s 之一".formatted(source, sources.listed()));
        }
        Instant received = written.receivedAt().isEmpty() ? null : instant(written.receivedAt());
        if (received == null && !written.receivedAt().isEmpty()) {
            return misplaced(
                    source,
                    written.unit(),
                    "“%s”不是收到时间，应写作 2025-05-08 或 2025-05-08T1030".formatted(written.receivedAt()));
        }
        String name = sources.units().resolve(source, written.unit());
        if (name == null || name.isEmpty()) return misplaced(source, written.unit(), noUnit(written, sources));
        About about = sources.isByFile(source) ? byName(written) : byFolder(written);
        if (about.month() == null && sources.mayLackMonth(source) && !sources.isByFile(source)) {
            about = byReceipt(written, received, about);
        }
        return about.month() == null
                ? misplaced(source, name, String.valueOf(about.problem()))
                : new Placed(source, name, about.month(), received, null);
    }

    private static String noUnit(Written written, Sources sources) {
        var known = sources.units().known(written.source());
        return "没有名为“%s”的报送单位".formatted(written.unit())
                + (known.isEmpty() ? "" : "，应为 %s 之一".formatted(String.join("、", known)));
    }

    /** The month that a file is about, or why it can't be told, in Chinese. */
    private record About(
            @Nullable YearMonth month, @Nullable String problem) {}

    private static About byFolder(Written written) {
        return new About(month(written.month()), "“%s”不是月份，应写作 2025-03".formatted(written.month()));
    }

    /** What a name says goes before what the folder says. */
    private static About byName(Written written) {
        var months = FileMonth.in(written.fileName());
        if (months.size() == 1) return new About(months.iterator().next(), null);
        if (months.size() > 1) {
            String all = months.stream().map(YearMonth::toString).collect(Collectors.joining("、"));
            return new About(null, "文件名中有不止一个月份（%s），不知属于哪个月".formatted(all));
        }
        YearMonth ofFolder = month(written.month());
        return ofFolder == null ? new About(null, "文件名中没有月份，应写作 2025-03、2025年3月 等") : new About(ofFolder, null);
    }

    /**
     * Where rows state their months, that of receiving is only where rows without one are kept; it must not depend on
     * when the file was loaded.
     */
    private static About byReceipt(Written written, @Nullable Instant received, About unknown) {
        if (!written.month().isEmpty()) return unknown;
        return received == null
                ? new About(null, "应在 manifest.csv 中写明 month 或 received_at")
                : new About(YearMonth.from(received.atZone(PROVINCE)), null);
    }

    static Placed misplaced(String source, String unit, String problem) {
        return new Placed(source, unit, Delivery.NO_MONTH, null, problem);
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
