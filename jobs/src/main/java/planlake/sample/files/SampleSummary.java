package planlake.sample.files;

/**
 * What was made.
 *
 * @param projects distinct projects over all months
 * @param keyProjects of them, on the list 省级重大项目
 * @param keyAndLarge of the key projects, those that are also on the list 亿元以上 in the year they first appear
 * @param largeProjects projects on the list 亿元以上 in the year they first appear
 * @param files files below landing/ and truth/
 * @param rows data rows delivered in dispatch and register files; a corrected workbook counts again
 * @param bytes size of the files
 */
public record SampleSummary(
        int projects, int keyProjects, int keyAndLarge, int largeProjects, int files, long rows, long bytes) {}
