package planlake.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The project lists that plans speak of, by their names in the register. */
record ListNames(List<String> names) {

    /** The lists that {@code task_link_rule.csv} links tasks to. */
    static ListNames reference() {
        return new ListNames(LinkRule.reference().stream()
                .filter(rule -> rule.kind() == LinkRule.Kind.LIST)
                .map(LinkRule::value)
                .distinct()
                .toList());
    }

    /** The lists among what targets count: 6000个亿元以上项目. */
    List<ListMention> mentioned(List<Target> targets) {
        return targets.stream().flatMap(target -> mention(target).stream()).toList();
    }

    private Optional<ListMention> mention(Target target) {
        BigDecimal quantity = target.quantity();
        boolean countsThings = target.unit().equals("个") || target.unit().equals("项");
        if (quantity == null || !countsThings || quantity.scale() > 0) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> target.indicator().startsWith(name)
                        && target.indicator().contains("项目"))
                .findFirst()
                .map(name -> new ListMention(name, quantity.intValue(), target.span()));
    }
}
