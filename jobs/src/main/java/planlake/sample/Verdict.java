package planlake.sample;

import java.util.Locale;

/** What a perfect reader makes of a piece of dirt. */
enum Verdict {
    /** No figure changes. */
    HARMLESS("不影响任何数字"),
    /** The form is odd, the true value is read. */
    RECOVERED("写法异常，但能读出真值"),
    /** The value stands as delivered, and a finding names it. */
    FLAGGED("按所报数字计，并列为疑点"),
    /** The row, or the file, does not enter. */
    REFUSED("该行（或该文件）不入库"),
    /** Nothing delivered contradicts it. */
    UNDETECTABLE("所报内容中没有任何矛盾，无从发现，按所报计");

    private final String says;

    Verdict(String says) {
        this.says = says;
    }

    String says() {
        return says;
    }

    /** As {@code truth/injections.csv} spells it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
