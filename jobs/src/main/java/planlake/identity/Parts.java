package planlake.identity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.identity.CodeLink.Kind;
import planlake.identity.CodeLink.Method;
import planlake.identity.MonthLinks.Shrunk;
import planlake.plan.names.FullName;
import planlake.table.Thresholds;

/** Proposals of splits and merges: names that hold a project's name, and totals that add up to its total. */
final class Parts {

    private static final BigDecimal CONFIDENCE = new BigDecimal("0.8000");
    /** How far the parts may miss the total of the whole, a share of it. */
    private final BigDecimal tolerance;

    Parts(Thresholds rules) {
        this.tolerance = rules.value("link_parts_pct").movePointLeft(2);
    }

    /** A link for each of the new codes that a project which is no longer stated seems split into; none or several. */
    List<CodeLink> split(Sighting whole, List<Sighting> newcomers) {
        return split(whole, newcomers, BigDecimal.ZERO, "原代码不再上报");
    }

    /** The same of a project that goes on with a lesser total. */
    List<CodeLink> split(Shrunk whole, List<Sighting> newcomers) {
        BigDecimal rest = Objects.requireNonNullElse(whole.now().totalWan(), BigDecimal.ZERO);
        return split(whole.before(), newcomers, rest, "原项目总投资减少");
    }

    private List<CodeLink> split(Sighting whole, List<Sighting> newcomers, BigDecimal rest, String why) {
        List<Sighting> parts = parts(whole, newcomers);
        boolean isOne = parts.size() + (rest.signum() > 0 ? 1 : 0) < 2;
        if (isOne || !addUp(parts, rest, whole.totalWan())) return List.of();
        return parts.stream()
                .map(part -> link(part, whole, Kind.SPLIT, "疑由" + Likely.shown(whole) + "拆分：" + why, parts))
                .toList();
    }

    /** A link for each code that is no longer stated and seems merged into a new one; none or several. */
    List<CodeLink> merged(Sighting whole, List<Sighting> gone) {
        List<Sighting> parts = parts(whole, gone);
        if (parts.size() < 2 || !addUp(parts, BigDecimal.ZERO, whole.totalWan())) return List.of();
        return parts.stream()
                .map(part -> link(whole, part, Kind.MERGE, "疑并入" + Likely.shown(whole) + "：原代码不再上报", parts))
                .toList();
    }

    private static List<Sighting> parts(Sighting whole, List<Sighting> projects) {
        FullName name = FullName.of(whole.name());
        return projects.stream()
                .filter(part -> part.totalWan() != null)
                .filter(part -> FullName.of(part.name()).mayBePartOf(name))
                .toList();
    }

    private boolean addUp(List<Sighting> parts, BigDecimal rest, @Nullable BigDecimal total) {
        if (total == null || total.signum() <= 0) return false;
        BigDecimal sum = parts.stream()
                .map(part -> Objects.requireNonNull(part.totalWan()))
                .reduce(rest, BigDecimal::add);
        return sum.subtract(total).abs().compareTo(total.multiply(tolerance)) <= 0;
    }

    private static CodeLink link(Sighting project, Sighting other, Kind kind, String why, List<Sighting> parts) {
        String all = parts.stream().map(Likely::shown).collect(Collectors.joining("、"));
        return new CodeLink(project, other, kind, Method.STEM_AND_TOTAL, CONFIDENCE, why + "，各部分总投资之和相近：" + all, false);
    }
}
