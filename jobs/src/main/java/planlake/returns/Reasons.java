package planlake.returns;

import java.util.regex.Pattern;

/** What kind of problem a reason is, whatever cell and content it names. */
public final class Reasons {

    private static final Pattern PLACE = Pattern.compile("（[A-Z]{1,3}[0-9]+）");

    private Reasons() {}

    /** The reason without the place and the content of its cell, in Chinese: {@code 总投资缺失}. */
    public static String kind(String reason) {
        if (reason.contains("主键相同而内容不同")) return "几行的主键相同而内容不同";
        if (reason.endsWith("完全重复")) return "与另一行完全重复";
        String placeless = PLACE.matcher(reason).replaceAll("");
        int content = placeless.indexOf('：');
        return content < 0 ? placeless : placeless.substring(0, content);
    }
}
