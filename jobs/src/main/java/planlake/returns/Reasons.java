package planlake.returns;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of problem a reason is, whatever cell and content it names. */
public final class Reasons {

    private static final Pattern PLACE = Pattern.compile("（[A-Z]{1,3}[0-9]+）");

    private Reasons() {}

    /** The reason without the place and the content of its cell, in Chinese: {@code 总投资：缺失}. */
    public static String kind(String reason) {
        if (reason.contains("主键相同而内容不同")) return "几行的主键相同而内容不同";
        if (reason.endsWith("完全重复")) return "与另一行完全重复";
        Matcher place = PLACE.matcher(reason);
        String label = place.find() ? reason.substring(0, place.start()) + "：" : "";
        String problem = label.isEmpty() ? reason : reason.substring(place.end());
        int content = problem.indexOf('：');
        return label + (content < 0 ? problem : problem.substring(0, content));
    }
}
