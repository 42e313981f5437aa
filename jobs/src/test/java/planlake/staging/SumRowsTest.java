package planlake.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.table.Table;
import planlake.workbook.Sheets;

/** Rows of sums among rows that are named by words: which they are, and which they are not. */
class SumRowsTest {

    private static final String DECLARATION = """
            table: staging.own_works
            label: 工程
            statement: { key: [name], full: true, month: folder }
            fields:
              - { name: name,   label: 名称, type: string, headers: [Project, 项目名称] }
              - { name: state,  label: 州, type: string, headers: [State] }
              - { name: status, label: 状态, type: string, headers: [Status] }
              - { name: plan,   label: 计划, type: "decimal(18,4)", unit: 百万美元, headers: [Plan] }
              - { name: done,   label: 完成, type: "decimal(18,4)", unit: 百万美元, headers: [Done] }
            """;
    private static final String HEADER = "Project|State|Status|Plan|Done\n";
    private static final String ROWS = "Bridge A|North|Open|=10|=2\nRoad B|South|Open|=20|=5\n";

    @TempDir
    Path folder;

    private Taken taken(String sheet) throws IOException {
        Path schemas = Files.createDirectories(folder.resolve("schemas"));
        Files.writeString(schemas.resolve("own_works.yml"), DECLARATION);
        Table table = planlake.table.OwnSources.in(schemas).get(0);
        return Taken.from(Sheets.workbook(folder.resolve("表.xlsx"), sheet), table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "汇总|||=30|=7",
                "合计|||=30|=7",
                "全市|||=30|=7",
                "全省合计|||=30|=7",
                "Total|||=30|=7",
                "Overall|||=30|=7",
                "Sum:|||=30|=7",
                "Grand Total|||=30|=7",
                "North & South Total|||=30|=7",
                "Total (2)|||=30|=7",
                "|Total||=30|=7",
                "|North total||=30|=7",
                "Total, all states|||=30|=7",
                "一、续建项目（2个）|||=30|=7",
                "（一）在建工程共2项|||=30|=7",
            })
    void areNoProjects(String row) throws IOException {
        assertThat(taken(HEADER + ROWS + row).staged("name")).containsExactly("Bridge A", "Road B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total Station Upgrade|North|Open|=30|=7",
                "Sum River Bridge|||=30|=7",
                "全市雪亮工程|全市|Open|=30|=7",
                "全市雪亮工程|||=30|=7",
                "3.农村公路改造5项|North|Open|=30|=7",
                "数据中心|North||=30|=7",
                "数据中心|North||",
            })
    void areNotMistakenForProjects(String row) throws IOException {
        assertThat(taken(HEADER + ROWS + row).staged("name"))
                .isEqualTo(List.of("Bridge A", "Road B", row.substring(0, row.indexOf('|'))));
    }
}
