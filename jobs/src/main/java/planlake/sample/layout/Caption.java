package planlake.sample.layout;

import java.time.LocalDate;

/**
 * What stands around a table.
 *
 * @param signature the line under the table
 * @param stated the day that the file says it was made
 */
public record Caption(String title, String sheet, String signature, LocalDate stated) {

    public static final String SYNTHETIC = "示例数据，由程序虚构，非真实统计";
    public static final String UNIT = "单位：万元";
}
