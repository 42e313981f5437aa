package planlake.docs;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names by which a heading of a page can be linked to, as GitHub makes them. */
final class Anchors {

    private Anchors() {}

    static Set<String> in(String page) {
        return Markdown.withoutFences(page)
                .lines()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> of(line.replaceFirst("#+ ", "")))
                .collect(Collectors.toSet());
    }

    static String of(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                .replace(' ', '-');
    }
}
