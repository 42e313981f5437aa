package planlake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planlake.night.Sql;
import planlake.night.Step;
import planlake.staging.Readings;
import planlake.table.Field;
import planlake.table.Stage;
import planlake.table.Table;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

/** Holds the map, the queries and the schema files to each other. Spark's analyzer is our compiler for SQL. */
@SparkTest
class PipelineTest {

    /** A table and the query that fills it or stands for it. */
    record Defining(Table into, Sql sql) {}

    private static final Map<String, Dataset<Row>> ANALYSED = new HashMap<>();

    static Stream<Named<Defining>> queries() {
        return Pipeline.STEPS.stream()
                .flatMap(PipelineTest::defining)
                .map(defining -> Named.of(defining.into().name(), defining));
    }

    private static Stream<Defining> defining(Step step) {
        if (step instanceof Step.Query query) return Stream.of(new Defining(query.into(), query.sql()));
        if (step instanceof Step.View view) return Stream.of(new Defining(view.into(), view.sql()));
        return Stream.of();
    }

    /** Each query once: nothing here takes as long as to analyse it. */
    private static Dataset<Row> analysed(Defining query, SparkSession spark) {
        return ANALYSED.computeIfAbsent(
                query.into().name(), table -> Defined.by(spark, table).raw());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void eachQueryReadsDeclaredFieldsAndGivesDeclaredFields(Defining query, SparkSession spark) {
        Dataset<Row> raw = analysed(query, spark);

        assertThat(raw.columns())
                .containsExactlyInAnyOrder(query.into().schema().fieldNames());
        assertThat(query.into().select(raw).schema().fields())
                .extracting(StructField::name, field -> field.dataType().catalogString())
                .containsExactlyElementsOf(query.into().fields().stream()
                        .map(field -> org.assertj.core.groups.Tuple.tuple(
                                field.name(), field.sparkType().catalogString()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void noQueryComputesInFloatingPoint(Defining query, SparkSession spark) {
        assertThat(analysed(query, spark).schema().fields())
                .noneMatch(field -> field.dataType().equals(DataTypes.DoubleType)
                        || field.dataType().equals(DataTypes.FloatType));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void eachQueryReadsOnlyFromItsOwnStageOrEarlierOnes(Defining query) {
        assertThat(query.sql().inputs()).isNotEmpty().allSatisfy(input -> {
            assertThat(input.stage()).isLessThanOrEqualTo(query.into().stage());
            assertThat(input.stage() == Stage.OPS)
                    .as("only ops reads ops")
                    .isEqualTo(query.into().stage() == Stage.OPS);
        });
    }

    @ParameterizedTest
    @MethodSource("queries")
    void eachQueryReadsOnlyWhatStepsBeforeItFill(Defining query) {
        List<String> inOrder = Pipeline.tables().map(Table::name).toList();

        assertThat(query.sql().inputs())
                .extracting(Table::name)
                .filteredOn(input -> !input.equals("staging.quarantine"))
                .isSubsetOf(inOrder.subList(0, inOrder.indexOf(query.into().name())));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void eachQueryHasATestOfItsName(Defining query) {
        String name = Stream.of(query.into().shortName().split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "", "Test.java"));

        assertThat(Path.of("jobs/src/test/java/planlake", query.into().stage().id(), name))
                .exists();
    }

    @Test
    void eachTableIsFilledByOneStep() {
        assertThat(Pipeline.tables().map(Table::name)).doesNotHaveDuplicates();
    }

    @Test
    void eachSchemaFileIsOfATableThatAStepFills() throws Exception {
        Set<String> filled = Pipeline.tables().map(Table::name).collect(Collectors.toCollection(TreeSet::new));
        filled.addAll(Set.of("staging.quarantine", "staging.contact", "staging.finding"));
        // Filled where sources are portfolios, which is for each home to say.
        filled.addAll(Set.of("marts.portfolio", "marts.portfolio_completion"));
        Set<String> declared = files("/schemas", ".yml");

        assertThat(declared.stream().filter(name -> !name.startsWith("ops."))).hasSameElementsAs(filled);
    }

    @Test
    void whatIsMadeFromSourcesIsMadeFromAllOfThem() {
        Table dispatch = Table.named("staging.dispatch");
        var extra = new Table(
                "staging.extra",
                "",
                "",
                dispatch.key(),
                dispatch.partitionBy(),
                dispatch.statement(),
                List.of(),
                null,
                null,
                dispatch.fields());
        List<Step> more = Stream.concat(
                        Pipeline.STEPS.stream(),
                        Stream.of(
                                new Step.Stage("extra", List.of(extra), Readings.sheets(extra)),
                                new Step.KeepVersions(Table.named("history.project_month"), extra, extra, "extra")))
                .toList();

        assertThat(sources(Pipeline.STEPS))
                .containsEntry("quarantine", List.of("dispatch", "register", "indicator", "control", "task_report"))
                .containsEntry("missing_value", List.of("dispatch", "register", "indicator", "control", "task_report"))
                .containsEntry(
                        "finding", List.of("dispatch", "register", "indicator", "control", "task_report", "plan"));
        assertThat(sources(Pipeline.withSources(more)))
                .hasSize(3)
                .allSatisfy((table, sources) -> assertThat(sources).as(table).contains("dispatch", "extra"));
    }

    private static Map<String, List<String>> sources(List<Step> steps) {
        return steps.stream()
                .filter(Step.FromSources.class::isInstance)
                .map(Step.FromSources.class::cast)
                .collect(Collectors.toMap(step -> step.into().shortName(), step -> step.sources().stream()
                        .map(Step.KeepVersions::source)
                        .toList()));
    }

    @Test
    void eachSqlFileIsTheQueryOfAStep() throws Exception {
        assertThat(files("/sql", ".sql"))
                .hasSameElementsAs(
                        queries().map(query -> query.getPayload().into().name()).toList());
    }

    @Test
    void eachTableHasAKeyOfItsOwnFields() {
        assertThat(Pipeline.tables()).allSatisfy(table -> assertThat(table.key())
                .as(table.name())
                .isNotEmpty()
                .isSubsetOf(table.fields().stream().map(Field::name).toList()));
    }

    /** The tables that have a file below a folder of the class path, {@code marts.completion}. */
    private static Set<String> files(String folder, String ending) throws Exception {
        Path root = Path.of(
                Objects.requireNonNull(Pipeline.class.getResource(folder)).toURI());
        try (Stream<Path> all = Files.walk(root)) {
            return all.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(ending) && !file.contains("/_") && !file.equals("rules.yml"))
                    .map(file ->
                            file.substring(0, file.length() - ending.length()).replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
