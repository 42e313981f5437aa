package planlake.plan.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import planlake.document.text.TextSpan;
import planlake.table.ReferenceFile;

/** The places of {@code place.csv} that project names speak of, by short name: 沈阳, 鲅鱼圈, 西中岛. */
final class Places {

    /** Longest first, so that 辽东半岛 is not taken for 辽东. */
    private static final List<String> NAMES = new ReferenceFile("place")
            .rows().stream()
                    .map(row -> Objects.requireNonNull(row.get("place")))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();

    private Places() {}

    /** The places in a name, none of them inside another. */
    static Set<String> in(String name) {
        Set<String> found = new LinkedHashSet<>();
        List<TextSpan> taken = new ArrayList<>();
        for (String place : NAMES) {
            int at = name.indexOf(place);
            if (at >= 0) {
                var span = new TextSpan(at, at + place.length());
                if (taken.stream().noneMatch(span::overlaps)) {
                    taken.add(span);
                    found.add(place);
                }
            }
        }
        return found;
    }
}
