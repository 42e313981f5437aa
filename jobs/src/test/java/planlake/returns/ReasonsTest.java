package planlake.returns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            总投资（G108）缺失                                   | 总投资：缺失
            本年累计完成（CL14）小于 0：-181                     | 本年累计完成：小于 0
            总投资（M25）超过 100 倍，疑为单位误填：累计 5285    | 总投资：超过 100 倍，疑为单位误填
            与第 6 行主键相同而内容不同，不知以哪行为准          | 几行的主键相同而内容不同
            与工作表“表2”第 6 行完全重复                         | 与另一行完全重复
            报告日期缺失，不知是哪个月的数                       | 报告日期缺失，不知是哪个月的数
            """)
    void tellProblemsApartWhateverCellTheyName(String reason, String kind) {
        assertThat(Reasons.kind(reason)).isEqualTo(kind);
    }
}
