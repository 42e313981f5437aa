package planlake.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.document.Span;

/**
 * An enumeration of project names. The last may carry what all of them share: in "京哈高速改扩建、本桓、凌绥3条高速公路" the kind and the
 * count.
 *
 * @param shared the kind that names without one have; null if none is shared
 * @param count how many projects the list says it holds
 */
record ProjectList(List<Span> names, @Nullable ProjectKind shared, Optional<Count> count) {

    private static final String KINDS = ProjectKind.ALL.stream()
            .flatMap(kind -> List.of(kind.full(), kind.brief()).stream())
            .distinct()
            .collect(Collectors.joining("|"));
    private static final Pattern SHARED = Pattern.compile("等?(\\d{1,4})[条座个项段处](" + KINDS + ")$");
    /** 和 joins two names only where a name can end before it: 和平区 is a place. */
    private static final Pattern JOINED = Pattern.compile("(?<=" + KINDS + "|工程|项目|基地|期|段|改扩建|改造|升级)(?:以及|和|与|及)");

    /** A stated count; {@code open} if "等" leaves it open whether all are named. */
    record Count(int number, boolean open, Span span) {}

    static ProjectList of(String folded, Span names) {
        Matcher shared = SHARED.matcher(names.in(folded));
        if (!shared.find()) {
            return new ProjectList(pieces(folded, names), null, Optional.empty());
        }
        Span before = new Span(names.start(), names.start() + shared.start());
        Span tail = new Span(names.start() + shared.start(), names.end());
        var count = new Count(Integer.parseInt(shared.group(1)), shared.group().startsWith("等"), tail);
        return new ProjectList(pieces(folded, before), ProjectKind.in(shared.group(2)), Optional.of(count));
    }

    private static List<Span> pieces(String folded, Span names) {
        List<Span> pieces = new ArrayList<>();
        for (Span piece : Folded.split(folded, names, "、")) {
            Matcher joined = JOINED.matcher(piece.in(folded));
            int from = piece.start();
            while (joined.find()) {
                pieces.add(new Span(from, piece.start() + joined.start()));
                from = piece.start() + joined.end();
            }
            pieces.add(new Span(from, piece.end()));
        }
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    /** The same list with the count that stands behind it; null leaves what it has. */
    ProjectList withCount(@Nullable Integer number, Span tail) {
        return number == null ? this : new ProjectList(names, shared, Optional.of(new Count(number, true, tail)));
    }

    boolean hasSharedKind() {
        return shared != null;
    }

    /** Whether at least one name is plainly one of works. */
    boolean isRecognisable(String folded) {
        return shared != null || names.stream().anyMatch(name -> isWorks(name.in(folded)));
    }

    boolean isAllWorks(String folded) {
        return !names.isEmpty() && names.stream().allMatch(name -> isWorks(name.in(folded)));
    }

    /** Whether the stated count is about this name: it has the shared kind, or none of its own. */
    boolean isCounted(String folded, Span name) {
        ProjectKind own = ProjectKind.in(name.in(folded));
        return count.isPresent() && (shared == null || own == null || shared.same(own));
    }

    /** The name with the shared kind where it has none of its own. */
    String complete(String folded, Span name) {
        String printed = name.in(folded);
        return shared == null || ProjectKind.in(printed) != null ? printed : printed + shared.brief();
    }

    private static boolean isWorks(String name) {
        ProjectKind kind = ProjectKind.in(name);
        boolean generic = kind != null && (name.equals(kind.full()) || name.equals(kind.brief()));
        return kind != null && !generic && !Character.isDigit(name.charAt(0));
    }
}
