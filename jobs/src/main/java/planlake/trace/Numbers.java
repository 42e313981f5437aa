package planlake.trace;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures in sentences: grouped by thousands, with all the decimals that they have. */
final class Numbers {

    private Numbers() {}

    static String plain(BigDecimal figure) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, figure.scale()));
        format.setMaximumFractionDigits(Math.max(0, figure.scale()));
        return format.format(figure);
    }
}
