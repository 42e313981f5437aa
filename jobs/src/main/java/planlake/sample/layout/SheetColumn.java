package planlake.sample.layout;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a delivered sheet.
 *
 * @param field what it states, by its name in staging.dispatch; empty where dirt never touches it
 * @param group first level of the header; empty for a column that stands alone
 * @param head second level, the leaf
 * @param value the cell: a String, Integer, BigDecimal or LocalDate; null for an empty cell
 */
public record SheetColumn<R>(
        String field, String group, String head, Look look, int width, Function<R, @Nullable Object> value) {

    public static final String CODE = "project_code";

    public enum Look {
        TEXT(""),
        /** 是, 否 or empty. */
        YES_NO(""),
        SERIAL("0"),
        /** Added up in the row 合计. */
        MONEY("#,##0.00"),
        PERCENT("0.0"),
        DATE("yyyy-mm-dd");

        private final String format;

        Look(String format) {
            this.format = format;
        }

        public String format() {
            return format;
        }
    }

    SheetColumn<R> headed(String newHead) {
        return new SheetColumn<>(field, group, newHead, look, width, value);
    }
}
