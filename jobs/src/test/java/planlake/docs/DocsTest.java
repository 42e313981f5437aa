package planlake.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import planlake.Main;

/** The documentation is held to the program, to the files beside it, and to itself in the other language. */
class DocsTest {

    private static final String RENEW = "./mvnw -q test -Dtest=DocsTest -Dplanlake.docs.write=true";
    private static final int LONGEST_README = 150;

    @Test
    void generatedPagesAreCurrent() throws IOException {
        for (Map.Entry<Path, String> page : GeneratedPages.all().entrySet()) {
            Path file = page.getKey();
            if (Boolean.getBoolean("planlake.docs.write")) {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.writeString(file, page.getValue());
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s is stale; renew it with: %s", file, RENEW)
                    .isEqualTo(page.getValue());
        }
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : Markdown.links(Files.readString(page))) {
                if (!link.startsWith("http") && !leads(page, link)) broken.add(page + " -> " + link);
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leads(Path page, String link) throws IOException {
        String[] parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#", 2);
        Path to = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(to)) return false;
        return parts.length == 1 || Anchors.in(Files.readString(to)).contains(parts[1]);
    }

    @Test
    void everyCommandLineParses() throws IOException {
        List<String> refused = new ArrayList<>();
        int shown = 0;
        CommandLine line = Main.commandLine();
        for (Path page : pages()) {
            for (List<String> command : Markdown.commands(Files.readString(page))) {
                shown++;
                try {
                    line.parseArgs(command.toArray(String[]::new));
                } catch (ParameterException refusal) {
                    refused.add(page + ": planlake " + String.join(" ", command) + ": " + refusal.getMessage());
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(shown).as("command lines that were found").isGreaterThan(100);
    }

    @Test
    void bothLanguagesHoldTheSamePages() throws IOException {
        assertThat(tree(Language.CHINESE)).isEqualTo(tree(Language.ENGLISH));
    }

    @Test
    void bothLanguagesShowTheSameCommandLines() throws IOException {
        assertSameCommands(Language.ENGLISH.readme, Language.CHINESE.readme);
        for (String page : tree(Language.ENGLISH)) {
            assertSameCommands(Language.ENGLISH.docs.resolve(page), Language.CHINESE.docs.resolve(page));
        }
    }

    private static void assertSameCommands(Path english, Path chinese) throws IOException {
        assertThat(Markdown.commands(Files.readString(chinese)))
                .as("%s against %s", chinese, english)
                .isEqualTo(Markdown.commands(Files.readString(english)));
    }

    @Test
    void readmesAreAPage() throws IOException {
        for (Language language : Language.values()) {
            assertThat(Files.readAllLines(language.readme))
                    .as(language.readme.toString())
                    .hasSizeLessThanOrEqualTo(LONGEST_README);
        }
    }

    /** The pages of a language, by their place in its tree. */
    private static List<String> tree(Language language) throws IOException {
        return markdown(language.docs)
                .filter(page -> language == Language.CHINESE || !page.startsWith(Language.CHINESE.docs))
                .map(page -> language.docs.relativize(page).toString())
                .sorted()
                .toList();
    }

    private static List<Path> pages() throws IOException {
        Stream<Path> others = Stream.of("CONTRIBUTING.md", "CHANGELOG.md", "README.md", "README.zh-CN.md")
                .map(Path::of);
        return Stream.of(
                        others,
                        markdown(Path.of("docs")),
                        markdown(Path.of("schemas")),
                        Stream.of(Path.of("data/README.md"), Path.of("notebooks/README.md")))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Path> markdown(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }
}
