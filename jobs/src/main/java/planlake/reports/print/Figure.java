package planlake.reports.print;

import java.util.Map;

/** A picture on the page; {@code alt} says in words what it shows. */
public sealed interface Figure {

    String id();

    String title();

    String alt();

    /**
     * Drawn by ECharts.
     *
     * @param unit put behind values in tooltips
     * @param heightPx height in CSS pixels
     * @param option ECharts options, without functions
     */
    record Chart(String id, String title, String alt, String unit, int heightPx, Map<String, Object> option)
            implements Figure {}

    /** Drawn here, as inline SVG; its texts are escaped already. */
    record Drawing(String id, String title, String alt, String svg) implements Figure {}
}
