package planlake;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import planlake.staging.Readings;

/** The house rules that compiled classes can be held to. */
@AnalyzeClasses(packages = "planlake", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Each package, and the others of ours that it may use; the commands and the map stand on top of all. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("errors", List.of()),
            Map.entry("table", List.of("errors")),
            Map.entry("landing", List.of("errors", "table")),
            Map.entry("held", List.of()),
            Map.entry("document", List.of("errors")),
            Map.entry("plan", List.of("errors", "table", "landing", "document")),
            Map.entry("staging", List.of("errors", "table", "held", "landing", "document", "plan")),
            Map.entry("history", List.of("errors", "table", "landing", "plan", "staging")),
            Map.entry("identity", List.of("errors", "table", "plan")),
            Map.entry(
                    "warehouse",
                    List.of("errors", "table", "held", "landing", "plan", "staging", "history", "identity")),
            Map.entry("editions", List.of("errors", "table", "landing", "warehouse")),
            Map.entry("console", List.of("errors")),
            Map.entry("sample", List.of("errors", "table")),
            Map.entry("bridge", List.of("errors", "table")),
            Map.entry("reports", List.of("errors", "table", "bridge")),
            Map.entry("returns", List.of("errors", "table", "staging", "reports")),
            Map.entry("trace", List.of("errors", "table", "staging", "reports")),
            Map.entry("query", List.of("errors", "table", "held", "console")),
            Map.entry("warm", List.of("errors", "table", "landing", "warehouse", "console")));

    @ArchTest
    static void packagesDependOneWay(JavaClasses all) {
        MAY_USE.forEach((name, used) -> classes()
                .that()
                .resideInAPackage("planlake." + name + "..")
                .should()
                .onlyDependOnClassesThat(notOurs()
                        .or(resideInAnyPackage(Stream.concat(Stream.of(name), used.stream())
                                .map(each -> "planlake." + each + "..")
                                .toArray(String[]::new))))
                .check(all));
    }

    private static DescribedPredicate<JavaClass> notOurs() {
        return not(resideInAPackage("planlake.."));
    }

    @ArchTest
    static final ArchRule everyPackageHasItsPlace = classes()
            .that()
            .resideOutsideOfPackages("planlake", "planlake.commands..")
            .should()
            .resideInAnyPackage(MAY_USE.keySet().stream()
                    .map(name -> "planlake." + name + "..")
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("planlake.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?")
            .orShould()
            .haveNameMatching(".*[.$]Abstract[^.$]*");

    @ArchTest
    static final ArchRule onlyCommandsAndTheConsolePrint = noClasses()
            .that()
            .resideOutsideOfPackages("planlake.console..", "planlake.commands..")
            .and()
            .doNotHaveFullyQualifiedName(Main.class.getName())
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule whatTurnsRowsIntoRowsReadsAndWritesNothing = noClasses()
            .that()
            .resideInAnyPackage("planlake.landing..", "planlake.staging..", "planlake.history..")
            .and()
            .doNotHaveFullyQualifiedName(Readings.class.getName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SparkSession.class);

    @ArchTest
    static final ArchRule thereIsOneLog =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule chanceHasASeed = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");
}
