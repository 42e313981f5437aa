package planlake.reports.print;

import java.util.List;

/**
 * A list's figures at a glance, for the head of the page.
 *
 * @param rate in percent, for the meter; null-like text in {@code facts} where there is none
 */
public record Card(String title, String subtitle, Headline rate, List<Fact> facts) {

    /**
     * The completion rate against the time progress, as printed and as lengths of 0 to 1.
     *
     * @param tone ahead, behind or none
     */
    public record Headline(
            String complete, String completePct, String timeProgress, String timePct, String points, String tone) {}

    public record Fact(String name, String value, String unit) {}
}
