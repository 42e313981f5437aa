package planlake.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import planlake.document.text.TextSpan;

/**
 * A project list that a task speaks of, with how many projects it says are on it.
 *
 * @param list the list's name in the register
 */
public record ListMention(String list, int projects, TextSpan span) {

    /** The lists that {@code task_link_rule.csv} links tasks to. */
    static final List<String> NAMES = LinkRule.reference().stream()
            .filter(rule -> rule.kind() == LinkRule.Kind.LIST)
            .map(LinkRule::value)
            .distinct()
            .toList();

    /** The lists among what targets count: 6000个亿元以上项目. */
    public static List<ListMention> among(List<Target> targets) {
        return targets.stream().flatMap(target -> in(target).stream()).toList();
    }

    private static Optional<ListMention> in(Target target) {
        BigDecimal quantity = target.quantity();
        boolean countsThings = target.unit().equals("个") || target.unit().equals("项");
        if (quantity == null || !countsThings || quantity.scale() > 0) return Optional.empty();
        return NAMES.stream()
                .filter(name -> target.indicator().startsWith(name)
                        && target.indicator().contains("项目"))
                .findFirst()
                .map(name -> new ListMention(name, quantity.intValue(), target.span()));
    }
}
