package planlake.sample.province;

import org.jspecify.annotations.Nullable;

/**
 * What stays the same of an invented project over all its months.
 *
 * @param key whether it is on the provincial key list
 * @param named whether the plan names it; it then works as planned
 * @param preparing a key project that starts in a later year than the one it appears in
 * @param listedFrom month number from which its lists count it; 0 from the start
 * @param remark what the registers' keeper remarks; says that figures are invented
 */
public record Project(
        int index,
        Draw draw,
        String code,
        String name,
        Place place,
        Trade trade,
        Sponsor sponsor,
        boolean named,
        boolean key,
        boolean preparing,
        int listedFrom,
        Budget budget,
        Timeline timeline,
        String remark) {

    /**
     * Reporting unit with its place among the units, and county; the county is empty where there is none. Vigour is how
     * fast the unit works, 1 as planned.
     */
    public record Place(int unitIndex, String unit, String county, String codeRegion, double vigour) {}

    /** Industry as written and its section, supervising body, programme; each empty where missing. */
    public record Trade(String division, String industry, String section, String body, String programme) {}

    public record Sponsor(String owner, String creditCode, String investorNature, String constructionNature) {}

    /**
     * Money in hundredths of 万元.
     *
     * @param revisedIn month from which {@code revised} is the total
     * @param grain every amount of the project is a multiple of it
     * @param doneBefore done before the first year of the sample
     */
    public record Budget(long total, long revised, int revisedIn, long grain, long doneBefore) {

        public long totalAt(int month) {
            return month < revisedIn ? total : revised;
        }

        /** What may be spent whatever the total becomes. */
        long least() {
            return Math.min(total, revised);
        }

        Budget afterSpending(long before) {
            return new Budget(total, revised, revisedIn, grain, before);
        }
    }

    /**
     * When the project was planned, and when it was really built.
     *
     * @param firstYear the year in which it is first reported
     * @param actualStart when it will really start, known to the generator only until then
     * @param actualFinish fixed by published facts; null where the pace of the work decides
     * @param startKind 控制性工程, 全线 or empty
     */
    public record Timeline(
            int firstYear,
            When plannedStart,
            When actualStart,
            String startKind,
            When plannedFinish,
            @Nullable When actualFinish) {}
}
