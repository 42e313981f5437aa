package planlake.plan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.document.text.DocumentText;

/** Names of people are covered wherever a plan prints them. */
class PersonsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            分管副市长：赵某某         | 分管副市长：＊＊＊
            包案领导：钱某某           | 包案领导：＊＊＊
            撰 稿 人：张 某            | 撰 稿 人：＊ ＊
            审核人：李某某             | 审核人：＊＊＊
            （通讯员 王某某）          | （通讯员 ＊＊＊）
            省长 张某某                | 省长 ＊＊＊
            电子邮箱：abc@x.cn         | 电子邮箱：＊＊＊@＊.＊＊
            牵头单位：市丁局           | 牵头单位：市丁局
            市长 热线办理              | 市长 ＊＊＊＊
            市长热线办理               | 市长热线办理
            """)
    void areCovered(String printed, String covered) {
        assertEquals(covered, Persons.covered(DocumentText.of(printed)));
    }
}
