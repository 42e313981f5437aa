package planlake.reports;

import java.util.List;

/**
 * A list's figures at a glance, for the head of the page.
 *
 * @param rate in percent, for the meter; null-like text in {@code facts} where there is none
 */
record Card(String title, String subtitle, Headline rate, List<Fact> facts) {

    /**
     * The completion rate against the time progress, as printed and as lengths of 0 to 1.
     *
     * @param tone ahead, behind or none
     */
    record Headline(
            String complete, String completePct, String timeProgress, String timePct, String points, String tone) {}

    record Fact(String name, String value, String unit) {}
}
