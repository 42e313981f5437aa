package planlake.plan.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.plan.PlanDocument;
import planlake.plan.PlanProblem;

/** What a plan says and is not read is said. */
class NothingInSilenceTest {

    private static final String TITLE = "某市2025年重点任务分工\n";

    private static List<String> lost(String body) {
        PlanDocument document = PlanReader.read(TITLE + body.replace("/", "\n"));
        return document.problems().stream()
                .filter(PlanProblem::isLost)
                .map(problem -> problem.text().replace("\n", "/"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            一、目标/财政收入增长4%以上。/（一）稳收入。加强征管。（市丁局牵头）/（二）控支出。压减开支。（市丁局牵头） | 财政收入增长4%以上。
            一、目标/坚持稳字当头。/（一）稳收入。加强征管。（市丁局牵头）/（二）控支出。压减开支。（市丁局牵头）     |
            一、修路。（责任单位：市丁局、修多少路算多少）/二、架桥。（责任单位：市丁局）                       | （责任单位：市丁局、修多少路算多少）
            """)
    void figuresOfASectionAndLabelledBracketsAreNeverLostWithoutAWord(String body, String lost) {
        assertEquals(lost == null ? List.of() : List.of(lost), lost(body));
    }

    @ParameterizedTest
    @CsvSource({
        "经信局、市丁局, 2",
        "对台办、市丁局, 2",
        "不动产登记中心、市丁局, 2",
        "经济发展局、市丁局, 2",
        "经市政府批准, 0",
    })
    void aNameMayBeginAsOtherWordsDo(String names, int bodies) {
        PlanDocument document = PlanReader.read(TITLE + "一、修路。（责任单位：" + names + "）\n二、架桥。（责任单位：市丁局）");
        assertEquals(bodies, document.items().get(0).bodies().size());
    }

    @ParameterizedTest
    @CsvSource({"主要责任单位：市丁局/其他责任单位：市戊局、市己局, 3", "责任单位：市丁局/其它责任单位：市戊局, 2"})
    void linesOfOtherBodiesAreClausesToo(String lines, int bodies) {
        PlanDocument document = PlanReader.read(TITLE + "一、修路。\n" + lines.replace("/", "\n") + "\n二、架桥。（责任单位：市丁局）");
        assertEquals(bodies, document.items().get(0).bodies().size());
    }
}
