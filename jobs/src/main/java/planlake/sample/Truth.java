package planlake.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.Dirt;
import planlake.sample.dirt.DirtTable;
import planlake.sample.dirt.Injection;
import planlake.sample.files.Deliveries;
import planlake.sample.province.Figures;
import planlake.sample.province.Goals;
import planlake.sample.province.Row;
import planlake.sample.province.Wan;
import planlake.sample.province.WorkState;

/** What a perfect reader of the deliveries would know, in the folder {@code truth/}. */
final class Truth implements AutoCloseable {

    private static final String README = """
            本文件夹由 Planlake 的示例生成器写出，全部数据均为虚构，非真实统计。

            project_month.csv  每个项目每月的金额（万元，四位小数，空表示未填），按月份、项目代码排序。
            completion.csv     按名单（list）和维度（by）汇总的投资完成率（%），按 月份、list、by、key 的字符编码排序。
              list  省级重大项目、亿元以上：当年清单（register）所列、且当月已列入者；
                    总投资亿元以上：当月调度表所报总投资不低于 10000 万元者；全部：当月调度表中的所有项目。
              by    total（全省）、region 与 unit（报送单位）、industry（国民经济行业门类，缺行业的记“未填”）、
                    list（当月已列入的清单，一个项目可在多个清单中，不可相加；都不在的记“未列入”）、
                    body（当年清单中的主管部门；不在当年任何清单或该栏为空的记“未填”，与列入月份无关）。
              完成率 = 100 × 本年累计完成之和 ÷ 本年计划之和，四舍五入到四位小数；未填计划按 0 计；计划之和为 0 时空。
            更正过的报表只计后来的一份。
            ledger.csv         2025年计划中有目标或点名项目的事项（任务序号、事项序号）每月的状态，取其中最差者。
            """;

    private final Path folder;
    private final Map<Path, CsvWriter> files = new LinkedHashMap<>();
    private final CsvWriter projectMonths;
    private final CsvWriter completions;
    private final CsvWriter ledger;
    private final @Nullable CsvWriter injections;

    /** @param dirt without it there is no {@code injections.csv} */
    Truth(Path folder, Dirt dirt) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("README.txt"), README + DirtTable.readme(dirt));
        projectMonths = open(
                "project_month",
                "project_code,report_month,annual_plan_wan,done_month_wan,done_ytd_wan,done_since_start_wan");
        completions = open("completion", "list,by,key,report_month,projects,annual_plan_wan,done_ytd_wan,complete_pct");
        ledger = open("ledger", "task_no,work_item_no,report_month,computed_state");
        injections = dirt == Dirt.NONE ? null : open("injections", Injection.COLUMNS);
    }

    private CsvWriter open(String name, String columns) throws IOException {
        Path file = folder.resolve(name + ".csv");
        CsvWriter writer = Deliveries.csv(file);
        writer.writeRecord(columns.split(",", -1));
        files.put(file, writer);
        return writer;
    }

    void row(Row row, String month) {
        Figures figures = row.figures();
        projectMonths.writeRecord(
                row.project().code(),
                month,
                text(figures.plan()),
                Wan.text(figures.month()),
                Wan.text(figures.ytd()),
                Wan.text(figures.sinceStart()));
    }

    private static String text(@Nullable Long amount) {
        return amount == null ? "" : Wan.text(amount);
    }

    void completion(Iterable<List<String>> records) {
        records.forEach(completions::writeRecord);
    }

    void ledger(String month, Map<Goals.Place, WorkState> states) {
        states.forEach((place, state) -> ledger.writeRecord(
                Integer.toString(place.taskNo()), Integer.toString(place.workItemNo()), month, state.id()));
    }

    void injection(Injection injection) {
        if (injections != null) injections.writeRecord(injection.line());
    }

    /** Writes what is still buffered; gives the sizes of the files in bytes. */
    List<Long> finish() throws IOException {
        List<Long> sizes = new ArrayList<>(List.of(Files.size(folder.resolve("README.txt"))));
        for (Map.Entry<Path, CsvWriter> file : files.entrySet()) {
            file.getValue().flush();
            sizes.add(Files.size(file.getKey()));
        }
        return sizes;
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter writer : files.values()) writer.close();
    }
}
