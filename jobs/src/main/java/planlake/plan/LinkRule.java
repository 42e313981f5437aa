package planlake.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import planlake.table.ReferenceFile;

/**
 * A declared rule of {@code task_link_rule.csv}: which projects belong to a task without being named in it.
 *
 * @param value a list, programme, reporting unit, GB/T 4754 section (A) or division (01), as {@code kind} says
 * @param confidence 0 to 1: how far the rule is to be trusted
 */
public record LinkRule(int planYear, int taskNo, Kind kind, String value, BigDecimal confidence, String why) {

    /** What a rule goes by. */
    public enum Kind {
        LIST,
        PROGRAMME,
        /** A reporting unit. */
        REGION,
        INDUSTRY_SECTION,
        INDUSTRY_DIVISION
    }

    /** All declared rules. */
    public static List<LinkRule> reference() {
        return new ReferenceFile("task_link_rule")
                .rows().stream()
                        .map(row -> new LinkRule(
                                Integer.parseInt(Objects.requireNonNull(row.get("plan_year"))),
                                Integer.parseInt(Objects.requireNonNull(row.get("task_no"))),
                                Kind.valueOf(
                                        Objects.requireNonNull(row.get("kind")).toUpperCase(Locale.ROOT)),
                                Objects.requireNonNull(row.get("value")),
                                new BigDecimal(Objects.requireNonNull(row.get("confidence"))),
                                Objects.requireNonNull(row.get("why"))))
                        .toList();
    }
}
