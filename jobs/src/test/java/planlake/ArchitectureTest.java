package planlake;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

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

    /**
     * Each room, and the others that it may use besides {@code errors} and {@code table}. Rooms within a room are
     * listed where others may enter them; the commands and the map stand on top of all.
     */
    private static final Map<String, String> MAY_USE = Map.ofEntries(
            // What files and documents hold.
            Map.entry("errors", ""),
            Map.entry("table", ""),
            Map.entry("landing", ""),
            Map.entry("held", ""),
            Map.entry("document", ""),
            Map.entry("plan", "document values"),
            Map.entry("workbook", "document.text"),
            Map.entry("values", "workbook"),
            Map.entry("sheet", "workbook values"),
            Map.entry("staging", "sheet values workbook document plan.read plan landing held"),
            // The warehouse, and a run that fills it.
            Map.entry("delta", "staging landing held"),
            Map.entry("history", ""),
            Map.entry("night", "delta history staging landing held"),
            Map.entry("identity", "plan.names"),
            Map.entry("links", "night delta identity plan.names landing held"),
            Map.entry("checks", "night delta staging held"),
            Map.entry("portfolio", "night delta"),
            // What leaves the building.
            Map.entry("editions", "night delta portfolio landing"),
            Map.entry("bridge", ""),
            Map.entry("reports", "bridge xlsx"),
            Map.entry("returns", "reports.print staging xlsx"),
            Map.entry("trace", "reports.print staging"),
            // How it is asked.
            Map.entry("xlsx", ""),
            Map.entry("console", ""),
            Map.entry("query", "console held"),
            Map.entry("warm", "console delta landing"),
            Map.entry("sample", "xlsx"));

    @ArchTest
    static void roomsDependOneWay(JavaClasses all) {
        MAY_USE.forEach((room, used) -> classes()
                .that()
                .resideInAPackage("planlake." + room + "..")
                .should()
                .onlyDependOnClassesThat(notOurs()
                        .or(resideInAnyPackage(Stream.of((room + " errors table " + used).split(" "))
                                .map(each -> "planlake." + each + "..")
                                .toArray(String[]::new))))
                .check(all));
    }

    @ArchTest
    static void noRoomIsCrowded(JavaClasses all) {
        Map<String, Long> files = all.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));

        assertThat(files)
                .isNotEmpty()
                .allSatisfy((room, count) -> assertThat(count).as(room).isLessThanOrEqualTo(30));
    }

    @ArchTest
    static void aNameStandsForOneThing(JavaClasses all) {
        Map<String, List<String>> rooms = all.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getPackageName, toList())));

        assertThat(rooms)
                .isNotEmpty()
                .allSatisfy((name, in) -> assertThat(in).as(name).hasSize(1));
    }

    private static DescribedPredicate<JavaClass> notOurs() {
        return not(resideInAPackage("planlake.."));
    }

    @ArchTest
    static final ArchRule everyRoomIsOnTheMap = classes()
            .that()
            .resideOutsideOfPackages("planlake", "planlake.commands..")
            .should()
            .resideInAnyPackage(MAY_USE.keySet().stream()
                    .map(name -> "planlake." + name + "..")
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("planlake.(**)").should().beFreeOfCycles();

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
            .resideInAnyPackage(
                    "planlake.landing..",
                    "planlake.workbook..",
                    "planlake.values..",
                    "planlake.sheet..",
                    "planlake.staging..",
                    "planlake.history..")
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
