package planlake.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileMonthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            2025-03.xlsx                        | 2025-03
            projects_202503_v2.csv              | 2025-03
            list-2025-03-31.csv                 | 2025-03
            20250331 export.csv                 | 2025-03
            2025年3月调度表.xlsx                | 2025-03
            ２０２５年０３月.xlsx               | 2025-03
            2025年1-3月完成情况.xlsx            | 2025-03
            Mar 2025.xlsx                       | 2025-03
            March_2025.xlsx                     | 2025-03
            Flash report, September 2024.xlsx   | 2024-09
            2025-Dec.csv                        | 2025-12
            GMPP 2025Q1.xlsx                    | 2025-03
            Q4 2024 portfolio.xlsx              | 2024-12
            2025年二季度.xlsx                   | 2025-06
            2025年第3季度.xlsx                  | 2025-09
            Mar 2025 (as of 2025-03-31).xlsx    | 2025-03
            """)
    void readsTheMonthThatANameStates(String name, String month) {
        assertThat(months(name)).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            projects.csv
            report 2025.xlsx
            GMPP 2023-24.xlsx
            2025-13.csv
            order 123202503.csv
            20251399.csv
            Lamar 2025.csv
            """)
    void findsNoMonthWhereNoneIsStated(String name) {
        assertThat(months(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-02 and 2025-03.csv       | 2025-02 2025-03
            Feb 2025 to March 2025.csv    | 2025-02 2025-03
            """)
    void leavesItOpenWhichOfTwoMonthsIsMeant(String name, String months) {
        assertThat(months(name)).isEqualTo(months);
    }

    private static String months(String name) {
        return FileMonth.in(name).stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
