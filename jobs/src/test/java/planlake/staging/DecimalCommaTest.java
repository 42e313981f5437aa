package planlake.staging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A point or a comma before three digits: the other numbers of the column tell, or it is asked. */
class DecimalCommaTest {

    private static final String HEADER = "项目代码;项目名称;建设阶段;总投资;3月完成投资;1-3月累计完成投资\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.234,56 12.500 900,00              | ''
            12,5 1,234 7 2,75                   | 7
            0,617 2,500 1                       | 1
            3,25 1.000 1.000.000                | ''
            1,234 12,500 900                    | 1234 12500 900
            12.500 3.250 900                    | 12.5 3.25 900
            1,234.5 2,500 12,5                  | 1234.5 2500
            1,234,567 2,500 12,5                | 1234567 2500
            1,100 1,200 1,300 1,400 1,500 1,600 1,700 1,800 1,900 2,100 12,5 | 1100 1200 1300 1400 1500 1600 1700 1800 1900 2100
            """)
    void isAskedWhereTheColumnLeavesItOpen(String amounts, String read) {
        List<String> all = Arrays.asList(amounts.split(" "));
        String rows = all.stream()
                .map(amount -> "2101-210100-04-01-1000%02d;甲;续建;%s;1;2\n".formatted(all.indexOf(amount) + 10, amount))
                .collect(Collectors.joining());
        Taken taken = Taken.from(folder, HEADER + rows, UTF_8);

        assertThat(String.join(" ", taken.staged("total_investment_wan"))).isEqualTo(read);
        assertThat(taken.staged("total_investment_wan").size() + taken.refused().size())
                .isEqualTo(all.size());
    }
}
