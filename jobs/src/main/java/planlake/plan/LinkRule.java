package planlake.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A declared rule of {@code task_link_rule.csv}: which projects belong to a task without being named in it.
 *
 * @param value a list, programme, GB/T 4754 section (A) or division (01), as {@code kind} says
 * @param confidence 0 to 1: how far the rule is to be trusted
 */
public record LinkRule(int planYear, int taskNo, Kind kind, String value, BigDecimal confidence, String why) {

    /** What a rule goes by. */
    public enum Kind {
        LIST,
        PROGRAMME,
        INDUSTRY_SECTION,
        INDUSTRY_DIVISION
    }

    /** All declared rules. */
    public static List<LinkRule> reference() {
        return Reference.rows("task_link_rule.csv").stream()
                .map(row -> new LinkRule(
                        Integer.parseInt(row.getField("plan_year")),
                        Integer.parseInt(row.getField("task_no")),
                        Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                        row.getField("value"),
                        new BigDecimal(row.getField("confidence")),
                        row.getField("why")))
                .toList();
    }
}
