package planlake.sample.province;

import java.time.YearMonth;
import planlake.errors.Errors;
import planlake.sample.dirt.Dirt;

/**
 * What to make: the same values give the same bytes.
 *
 * @param projects distinct projects over all months, 14 (the named ones) to 1,000,000
 * @param months report months, 1 to 120
 * @param seed chooses among provinces that differ in detail and agree in their totals
 * @param from the first report month
 * @param as the form of the deliveries; dirt of whole files comes only with {@link Delivered#XLSX}
 * @param dirt how dirty they are
 */
public record SampleSpec(int projects, int months, long seed, YearMonth from, Delivered as, Dirt dirt) {

    static final int LARGEST = 1_000_000;
    private static final int SMALLEST = 14;
    private static final int LONGEST = 120;
    private static final int LARGEST_AS_WORKBOOKS = 20_000;

    /** Refuses sizes outside of what the generator can make. */
    public SampleSpec {
        if (projects < SMALLEST || projects > LARGEST) {
            throw Errors.sampleSize("projects", projects, SMALLEST, LARGEST);
        }
        if (months < 1 || months > LONGEST) throw Errors.sampleSize("months", months, 1, LONGEST);
    }

    /** Workbooks up to 20,000 projects, text beyond. */
    public static Delivered usualForm(int projects) {
        return projects <= LARGEST_AS_WORKBOOKS ? Delivered.XLSX : Delivered.CSV;
    }

    public YearMonth last() {
        return from.plusMonths(months - 1L);
    }

    int years() {
        return last().getYear() - from.getYear() + 1;
    }
}
