package planlake.sample.layout;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Cells as texts. */
public final class Texts {

    private Texts() {}

    /** As a text file has it; empty for nothing. */
    public static String of(@Nullable Object cell) {
        return cell == null ? "" : cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    /** With full-width letters, digits and signs. */
    public static String fullWidth(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c > ' ' && c <= '~' ? (char) (c - '!' + '！') : (char) c));
        return wide.toString();
    }
}
