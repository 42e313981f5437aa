package planlake.sample.soiling;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.CellChange;
import planlake.sample.province.Figures;
import planlake.sample.province.Row;
import planlake.sample.province.UnitWording;
import planlake.sample.province.Wan;
import planlake.sample.province.When;

/** Rows that enter as delivered though they are wrong; most of them contradict themselves or the month before. */
final class Oddities {

    /** Amounts below are too small to be odd. */
    private static final long NOTABLE = Wan.of(100);

    private static final int CELL_LIMIT = 255;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Oddities() {}

    /** The row with its fault; null where the row can't have it. */
    static @Nullable Soiled<Row> of(Sight sight) {
        Row before = sight.before();
        return switch (sight.kind()) {
            case DIGIT_TOO_MANY -> digitTooMany(sight);
            case DIGITS_SWAPPED -> digitsSwapped(sight);
            case PROGRESS_TOO_EARLY -> progressTooEarly(sight);
            case SPENDING_WITHOUT_START -> spendingWithoutStart(sight);
            case FUNDS_WRONG -> fundsWrong(sight);
            case TEXT_CUT -> textCut(sight);
            case MOJIBAKE_NAME ->
                sight.stated("project_name", garbled(sight.project().name()));
            case MOJIBAKE_PROGRESS -> sight.stated("visual_progress", garbled(UnitWording.progress(sight.row())));
            case RAISED -> raised(sight);
            case PROGRESS_RAISED -> progressRaised(sight);
            case PHONE_WRONG -> phoneWrong(sight);
            case MONTH_WRONG -> before == null ? null : monthWrong(sight);
            case CUMULATIVE_FALLS -> before == null ? null : cumulativeFalls(sight, before.figures());
            case MONTH_PASTED -> before == null ? null : monthPasted(sight, before.figures());
            case FINISH_EARLIER -> before == null ? null : finishEarlier(sight, before);
            default -> null;
        };
    }

    private static @Nullable Soiled<Row> digitTooMany(Sight sight) {
        Figures figures = sight.figures();
        if (figures.ytd() < NOTABLE) return null;
        long digit = 1;
        while (Wan.of(digit) <= figures.ytd()) digit *= 10;
        return sight.stated("done_ytd_wan", figures.withYtd(figures.ytd() + Wan.of(digit)));
    }

    private static @Nullable Soiled<Row> digitsSwapped(Sight sight) {
        Figures figures = sight.figures();
        if (figures.sinceStart() < NOTABLE) return null;
        char[] digits = Long.toString(figures.sinceStart() / 100).toCharArray();
        for (int i = 0; i + 1 < digits.length - 1; i++) {
            if (digits[i] != digits[i + 1] && !(i == 0 && digits[1] == '0')) {
                char first = digits[i];
                digits[i] = digits[i + 1];
                digits[i + 1] = first;
                long swapped = Wan.of(Long.parseLong(new String(digits))) + figures.sinceStart() % 100;
                return sight.stated("done_since_start_wan", figures.withSinceStart(swapped));
            }
        }
        return null;
    }

    private static @Nullable Soiled<Row> monthWrong(Sight sight) {
        Figures figures = sight.figures();
        long grain = sight.project().budget().grain();
        boolean isNotable = figures.month() >= Wan.of(10) && figures.month() > 0.002 * figures.ytd();
        return !isNotable
                ? null
                : sight.stated("done_month_wan", figures.withMonth(Wan.floor(figures.month() * 0.6, grain)));
    }

    private static @Nullable Soiled<Row> cumulativeFalls(Sight sight, Figures before) {
        Figures figures = sight.figures();
        if (before.ytd() < NOTABLE) return null;
        long ytd = Wan.floor(before.ytd() * 0.8, sight.project().budget().grain());
        return sight.stated("done_ytd_wan", figures.withYtd(ytd).withSinceStart(figures.toLastYear() + ytd));
    }

    private static @Nullable Soiled<Row> monthPasted(Sight sight, Figures before) {
        Figures figures = sight.figures();
        long month = before.month();
        // Short and round amounts are equal by chance.
        boolean isTelling =
                (month >= Wan.of(1_000) && month % Wan.of(100) != 0) || (month >= NOTABLE && month % Wan.of(1) != 0);
        boolean isOdd = Math.abs(month - figures.month()) > Wan.of(1) && month <= figures.ytd();
        return !isTelling || !isOdd ? null : sight.stated("done_month_wan", figures.withMonth(month));
    }

    private static @Nullable Soiled<Row> finishEarlier(Sight sight, Row before) {
        Row row = sight.row();
        When due = row.finishDue();
        When earlier = new When(due.day().minusYears(1), due.spelling());
        int start = Math.max(
                sight.project().timeline().plannedStart().month(),
                sight.project().timeline().actualStart().month());
        boolean isPossible = !row.finished() && due.equals(before.finishDue()) && earlier.month() > start + 12;
        return isPossible ? sight.stated("planned_finish", earlier.cell()) : null;
    }

    private static @Nullable Soiled<Row> progressTooEarly(Sight sight) {
        Row row = sight.row();
        boolean isPossible = row.stage().equals("续建") && row.physicalProgress() < 95;
        return isPossible ? sight.stated("physical_progress_pct", BigDecimal.valueOf(100)) : null;
    }

    private static @Nullable Soiled<Row> spendingWithoutStart(Sight sight) {
        Row row = sight.row();
        if (!row.started() || row.finished() || sight.figures().ytd() < NOTABLE) return null;
        Soiled<Row> soiled = sight.stated("started", "否");
        List<CellChange> changes = List.of(soiled.changes().get(0), new CellChange.Stated("actual_start", null));
        return new Soiled<>(row, row, changes, soiled.mark(), null);
    }

    private static @Nullable Soiled<Row> fundsWrong(Sight sight) {
        long arrived = sight.row().funds().arrived();
        return arrived < NOTABLE ? null : sight.stated("arrived_wan", Wan.cell(Wan.floor(arrived * 1.1, Wan.of(1))));
    }

    private static Soiled<Row> textCut(Sight sight) {
        var text = new StringBuilder("示例文字：");
        while (text.length() < CELL_LIMIT) text.append("用地、环评、资金、设备等事项仍在逐项协调推进当中");
        return sight.stated("issue", text.substring(0, CELL_LIMIT));
    }

    /** As a program shows UTF-8 that it takes for western text. */
    static String garbled(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), WESTERN);
    }

    private static @Nullable Soiled<Row> raised(Sight sight) {
        Figures figures = sight.figures();
        long more = Wan.floor(figures.month() * 0.1, sight.project().budget().grain());
        boolean isPossible = sight.isLast() && more > 0 && !sight.row().finished();
        if (!isPossible || figures.sinceStart() + more > figures.total()) return null;
        return sight.stated(
                "done_month_wan",
                figures.withMonth(figures.month() + more)
                        .withYtd(figures.ytd() + more)
                        .withSinceStart(figures.sinceStart() + more));
    }

    private static @Nullable Soiled<Row> progressRaised(Sight sight) {
        double progress = sight.row().physicalProgress();
        boolean isPossible = sight.isLast() && progress > 5 && progress < 95;
        return isPossible
                ? sight.stated(
                        "physical_progress_pct", BigDecimal.valueOf(progress).add(BigDecimal.ONE))
                : null;
    }

    private static Soiled<Row> phoneWrong(Sight sight) {
        String phone = UnitWording.phone(sight.project());
        int last = phone.length() - 1;
        char other = phone.charAt(last) == '9' ? '0' : (char) (phone.charAt(last) + 1);
        return sight.stated("contact_phone", phone.substring(0, last) + other);
    }
}
