package planlake.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import planlake.plan.read.PlanReader;

/** The digest and the document it stands for must be read as the same plan. */
class PlanOf2025Test {

    private static final String DIGEST = "/plan/2025-01/Planlake/2025-02-10/2025年省政府工作报告重点工作分工方案（一）摘编.txt";
    private static final Path ORIGINAL = Path.of("../shared/plan-documents/辽宁_2025_重点工作分工_一.txt");

    /** number | role of the clause | sentences | bodies */
    private static final String TASKS = """
            1|joint|1|省发展改革委、省工业和信息化厅、省财政厅、省人力资源社会保障厅、省农业农村厅、省商务厅
            2|joint|6|省委军民融合办、省发展改革委、省科技厅、省工业和信息化厅、省交通运输厅、省水利厅、省数据局(省营商局)、省通信管理局
            3|joint|1|省发展改革委、省工业和信息化厅、省农业农村厅、省国资委
            4|lead|4|省商务厅
            5|joint|2|省发展改革委、省工业和信息化厅、省民政厅、省人力资源社会保障厅、省商务厅、省卫生健康委、省市场监管局
            6|lead|1|省市场监管局
            7|joint|1|省工业和信息化厅、省商务厅
            8|joint|1|省发展改革委、省民政厅、省人力资源社会保障厅、省商务厅
            9|joint|1|省农业农村厅、省商务厅、省供销社、省邮政管理局
            10|joint|2|省发展改革委、省文化和旅游厅、省体育局
            11|lead|1|省体育局
            12|joint|1|省发展改革委、省教育厅、省工业和信息化厅、省体育局
            13|joint|4|省教育厅、省科技厅、省人力资源社会保障厅
            14|joint|1|省委金融办(省地方金融管理局)、省科技厅、省财政厅、人民银行辽宁省分行、辽宁金融监管局、大连金融监管局、辽宁证监局、大连证监局
            15|lead|8|省科技厅
            16|joint|2|省科技厅、省工业和信息化厅
            17|lead|5|省教育厅
            18|joint|1|省委组织部、省教育厅、省科技厅、省人力资源社会保障厅
            19|joint|1|省人力资源社会保障厅、省总工会
            20|lead|8|省工业和信息化厅
            21|joint|1|省科技厅、省工业和信息化厅、省市场监管局
            22|joint|2|省发展改革委、省工业和信息化厅、省自然资源厅、省生态环境厅
            23|joint|1|省发展改革委、省科技厅、省工业和信息化厅
            24|joint|6|省委军民融合办、省发展改革委、省科技厅、省工业和信息化厅、省交通运输厅、省卫生健康委、省数据局(省营商局)
            25|joint|1|省委金融办(省地方金融管理局)、人民银行辽宁省分行、辽宁金融监管局、大连金融监管局、辽宁证监局、大连证监局
            26|joint|2|省发展改革委、省交通运输厅、省粮食和储备局
            27|joint|1|省发展改革委、省科技厅、省工业和信息化厅、省交通运输厅、省商务厅、省市场监管局、省检验检测认证中心
            28|lead|8|省农业农村厅
            """;

    private static final String PROJECTS = """
            2|open|early|-|沈白高铁
            2|open|early|4|京哈高速改扩建
            2|open|early|4|凌绥高速
            2|open|early|4|台黑高速
            2|open|early|4|本桓高速
            2|speed_up|-|-|中国原子能院葫芦岛基地
            2|speed_up|-|-|华晨宝马大东工厂升级
            2|speed_up|-|-|大连石化(西中岛)炼化一体化
            2|speed_up|-|-|辽阳石化乙烯节能
            2|speed_up|-|-|鞍钢鲅鱼圈二期
            2|start|-|-|本庄高速
            2|start|-|-|秦沈高速二期
            2|start|-|-|辽东半岛水资源配置一期工程
            2|start|-|-|长海大桥
            """;

    /** task | comparison | figure with unit */
    private static final String TARGETS = """
            1|about|2%
            1|about|47万人
            1|about|5%
            1|about|5.5%
            1|about|500亿斤
            1|about|8%
            1|assigned|-
            1|at_least|4.5%
            1|at_least|5%
            1|at_least|5%
            1|equal|4%
            1|relative|-
            2|equal|15项
            2|equal|300个
            2|equal|6000个
            6|equal|20个
            15|at_least|3000名
            15|equal|260项
            15|equal|8个
            17|strive|10个
            20|equal|100个
            28|at_least|5330万亩
            28|equal|1000万亩
            28|equal|10万亩
            28|equal|200个
            28|equal|400个
            28|equal|476万亩
            28|equal|50家
            """;

    enum Source {
        DIGEST,
        ORIGINAL
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void hasItsTasksWithBodiesRolesAndSentences(Source source) throws IOException {
        PlanDocument plan = PlanReader.read(text(source));

        assertThat(lines(plan.items().stream().map(PlanOf2025Test::task))).isEqualTo(TASKS);
        assertThat(plan.items().stream()
                        .flatMap(item -> item.bodies().stream())
                        .map(TaskBody::body)
                        .distinct())
                .hasSize(33);
        assertThat(plan.items())
                .filteredOn(item -> item.bodies().get(0).role() == Role.LEAD)
                .hasSize(7);
        assertThat(plan.items().stream()
                        .mapToInt(item -> item.workItems().size())
                        .sum())
                .isEqualTo(74);
        assertThat(plan.problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void namesItsProjectsWithWhatIsToBeDone(Source source) throws IOException {
        PlanDocument plan = PlanReader.read(text(source));

        assertThat(sorted(plan.items().stream()
                        .flatMap(item -> item.projects().stream())
                        .map(PlanOf2025Test::project)))
                .isEqualTo(PROJECTS);
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void hasItsTargetsAndNoneOfItsScopes(Source source) throws IOException {
        PlanDocument plan = PlanReader.read(text(source));

        assertThat(plan.items().stream()
                        .flatMap(item -> item.targets().stream().map(target -> target(item, target)))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(TARGETS.lines().toList());
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void speaksOfTheTwoListsOfTheRegister(Source source) throws IOException {
        PlanDocument plan = PlanReader.read(text(source));

        assertThat(plan.items().stream()
                        .flatMap(item -> item.lists().stream())
                        .map(list -> list.list() + list.projects()))
                .containsExactly("省级重大项目300", "亿元以上6000");
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void pointsEverySpanAtWhatIsPrintedThere(Source source) throws IOException {
        String text = text(source);

        for (PlanItem item : PlanReader.read(text).items()) {
            assertThat(item.text()).isEqualTo(item.span().in(text));
            assertThat(item.workItems()).allSatisfy(work -> assertThat(work.text())
                    .isEqualTo(work.span().in(text)));
            assertThat(item.clauses()).allSatisfy(clause -> assertThat(clause.text())
                    .isEqualTo(clause.span().in(text)));
            assertThat(item.targets()).allSatisfy(target -> assertThat(target.text())
                    .isEqualTo(target.span().in(text)));
            assertThat(item.projects()).allSatisfy(name -> assertThat(name.printed())
                    .isEqualTo(name.span().in(text)));
        }
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void saysWhatItIs(Source source) throws IOException {
        PlanDocument plan = PlanReader.read(text(source));

        assertThat(plan.title()).contains("重点工作分工方案");
        assertThat(plan.year()).isEqualTo(2025);
        assertThat(plan.part()).isEqualTo(1);
        assertThat(plan.isDigest()).isEqualTo(source == Source.DIGEST);
    }

    private static String task(PlanItem item) {
        String roles =
                item.bodies().stream().map(body -> body.role().id()).distinct().collect(joining("+"));
        String bodies = item.bodies().stream()
                .map(body -> body.alias() == null ? body.body() : body.body() + "(" + body.alias() + ")")
                .collect(joining("、"));
        return "%d|%s|%d|%s".formatted(item.number(), roles, item.workItems().size(), bodies);
    }

    private static String project(NamedProject project) {
        return "%d|%s|%s|%s|%s"
                .formatted(
                        project.taskNo(),
                        project.verb().id(),
                        project.qualifier() == null ? "-" : project.qualifier(),
                        project.statedCount() == null ? "-" : project.statedCount(),
                        project.shortName());
    }

    private static String target(PlanItem item, Target target) {
        String figure = target.quantity() == null ? "-" : target.quantity().toPlainString() + target.unit();
        return "%d|%s|%s".formatted(item.number(), target.comparison().id(), figure);
    }

    private static String lines(Stream<String> rows) {
        return rows.map(row -> row + "\n").collect(joining());
    }

    private static String sorted(Stream<String> rows) {
        return lines(rows.sorted());
    }

    private static String text(Source source) throws IOException {
        if (source == Source.DIGEST) {
            try (InputStream in = PlanOf2025Test.class.getResourceAsStream(DIGEST)) {
                assertThat(in).as("the digest on the class path").isNotNull();
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        List<Path> places = List.of(ORIGINAL, Path.of("..").resolve(ORIGINAL));
        var found = places.stream().filter(Files::isRegularFile).findFirst();
        assumeTrue(found.isPresent(), "The real document is not here: " + ORIGINAL);
        return Files.readString(found.orElseThrow());
    }
}
