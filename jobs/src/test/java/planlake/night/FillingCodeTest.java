package planlake.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that fills tables is part of what a release is made by. */
class FillingCodeTest {

    @TempDir
    private Path folder;

    private void write(String name, String bytes) throws IOException {
        Path file = folder.resolve("classes").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, bytes);
    }

    private String digest() {
        return FillingCode.of(folder.resolve("classes"));
    }

    @Test
    void isAnotherWhereAClassIsThatFillsTablesAndTheSameWhereOneIsThatPrints() throws IOException {
        write("planlake/checks/UnitChecks.class", "one");
        write("planlake/reports/Page.class", "one");
        String before = digest();

        write("planlake/reports/Page.class", "two");
        assertThat(digest()).isEqualTo(before);
        write("planlake/checks/UnitChecks.class", "two");
        String after = digest();
        assertThat(after).isNotEqualTo(before);
        write("planlake/identity/More.class", "one");
        assertThat(digest()).isNotEqualTo(after);
    }

    @Test
    void isTheSameOfAJarAndOfTheFolderThatItWasMadeOf() throws IOException {
        write("planlake/checks/UnitChecks.class", "one");
        write("planlake/Pipeline.class", "map");
        Path jar = folder.resolve("planlake.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : new String[] {"planlake/checks/UnitChecks.class", "planlake/Pipeline.class"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(folder.resolve("classes").resolve(name)));
                zip.closeEntry();
            }
        }

        assertThat(FillingCode.of(jar)).isEqualTo(digest()).contains("UnitChecks", "Pipeline");
    }

    /** Whoever lets the warehouse use another package says whether it changes rows. */
    @Test
    void eachPackageThatTheyUseIsNamed() {
        Set<String> used = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(FillingCode.PACKAGES.stream()
                        .map(name -> "planlake." + name)
                        .toArray(String[]::new))) {
            each.getDirectDependenciesFromSelf().stream()
                    .map(use -> use.getTargetClass().getPackageName())
                    .filter(name -> name.startsWith("planlake."))
                    .map(name -> name.split("\\.", -1)[1])
                    .forEach(used::add);
        }

        assertThat(used)
                .isEqualTo(Stream.concat(FillingCode.PACKAGES.stream(), FillingCode.OTHERS.stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
