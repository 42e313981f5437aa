package planlake.plan.names;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A route by the first characters of the places that it joins: 本庄高速 joins 本溪 and 庄河. A full name must have these very
 * ends; text similarity alone takes 本溪至庄河 and 本溪至桓仁 for the same.
 *
 * @param ends one character per place, in order
 * @param kind the kind of route, in short
 * @param rest what the short name says beside: 改扩建
 */
record Route(String ends, String kind, String rest, Pattern joined) {

    private static final Pattern SHORT = Pattern.compile("(\\p{IsHan}{2,3})(高速|高铁|铁路|公路)(.*)");
    /** What may stand right before the first place of a route. */
    private static final String BOUNDARY = "(?:^|(?<=[A-Za-z0-9线段]|高速|公路|铁路|辽宁|新建|规划))";

    /** The route that a short name's core is; null if it has another form. */
    static @Nullable Route of(String core) {
        Matcher parts = SHORT.matcher(core);
        if (!parts.matches()) return null;
        String places = parts.group(1)
                .chars()
                .mapToObj(c -> (char) c + "[\\p{IsHan}&&[^至]]{0,8}?")
                .collect(Collectors.joining("至"));
        return new Route(parts.group(1), parts.group(2), parts.group(3), Pattern.compile(BOUNDARY + places));
    }

    /** Whether the full name's core carries the route's short name itself. */
    boolean isNamedIn(String core) {
        return core.contains(ends + kind);
    }

    /** How many characters the full name has beside the ends, the kind and the rest; -1 if it isn't this route. */
    int strangersIn(String core) {
        Matcher places = joined.matcher(core);
        if (!core.contains(kind) || !places.find()) return -1;
        String beside = core.substring(0, places.start()) + tail(core.substring(places.end()));
        String others = beside.replaceFirst(kind, "");
        return Alignment.isSubsequence(rest, others) ? others.length() - rest.length() : -1;
    }

    /** What follows the first character of the last place, without the rest of that place's name. */
    private String tail(String behind) {
        int at = behind.indexOf(kind);
        return at >= 0 && at <= 3 ? behind.substring(at) : behind.replaceFirst("^\\p{IsHan}{1,3}段?$", "");
    }
}
