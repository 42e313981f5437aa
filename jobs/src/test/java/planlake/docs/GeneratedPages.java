package planlake.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import planlake.Main;
import planlake.table.Field;
import planlake.table.Table;

/**
 * The pages that say nothing of their own: commands as the command line explains itself, tables as they are declared,
 * rooms as their packages describe themselves. All in both languages; what is told in one language only is kept in it.
 */
final class GeneratedPages {

    private static final Path MAIN = Path.of("jobs/src/main/java/planlake");

    /** In the order of the flow. */
    private static final List<String> STAGES = List.of("staging", "conformed", "history", "marts", "ops");

    private static final int WIDTH = 100;
    private static final String FROM = "<!-- rooms -->\n";
    private static final String TO = "<!-- end -->";

    private GeneratedPages() {}

    /** Every generated page by its file, as it should read now. */
    static Map<Path, String> all() throws IOException {
        Map<Path, String> pages = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            pages.put(language.docs.resolve("ask/commands.md"), commands(language));
            pages.put(language.docs.resolve("reference/tables.md"), tables(language));
            for (String stage : STAGES) {
                pages.put(language.docs.resolve("reference/" + stage + ".md"), stage(stage, language));
            }
            Path map = language.docs.resolve("change/map.md");
            pages.put(map, withRooms(Files.readString(map), language));
        }
        return pages;
    }

    private static String commands(Language language) {
        CommandLine line = Main.commandLine().setUsageHelpAutoWidth(false).setUsageHelpWidth(WIDTH);
        return language.of("""
                        # Commands

                        Look up an option. `./planlake help` and `--help` after any command print the same; [which command answers which
                        question](questions.md).

                        """, """
                        # 命令

                        查阅选项。`./planlake help` 以及各命令加 `--help` 所印相同（帮助为英文）；[哪条命令回答哪个问题](questions.md)。

                        """)
                + line.getSubcommands().values().stream()
                        .filter(command -> !command.getCommandName().equals("help"))
                        .map(command -> "## %s%n%n```%n%s%n```%n"
                                .formatted(
                                        command.getCommandName(),
                                        command.getUsageMessage(Ansi.OFF)
                                                .strip()
                                                .replaceAll("(?m)[ \\t]+$", "")))
                        .collect(Collectors.joining("\n"));
    }

    private static String tables(Language language) throws IOException {
        var page = new StringBuilder(language.of("""
                # Tables

                Find the table that holds an answer, then ask it [in SQL](../ask/sql.md). A home's own sources are listed by `./planlake describe`.
                """, """
                # 数据表

                找到所需的表，再[用 SQL 查询](../ask/sql.md)。主目录自己声明的来源见 `./planlake describe`。粒度和含义取自声明，为英文。
                """));
        for (String stage : STAGES) {
            page.append("\n## ").append(stage).append("\n\n");
            page.append(language.of("| table | label | a row is |", "| 表 | 名称 | 粒度 |"))
                    .append("\n|---|---|---|\n");
            for (Table table : declared(stage)) {
                page.append("| [`%s`](%s.md#%s) | %s | %s |\n"
                        .formatted(
                                table.name(),
                                stage,
                                Anchors.of(table.shortName()),
                                cell(table.label()),
                                cell(table.grain())));
            }
        }
        return page.toString();
    }

    private static String stage(String stage, Language language) throws IOException {
        var page = new StringBuilder(language.of(
                "# Tables of %s%n%nSee what a field means, and in which unit it is. [All tables](tables.md).%n"
                        .formatted(stage),
                "# %s 各表%n%n查阅字段的含义和单位。[全部数据表](tables.md)。%n".formatted(stage)));
        for (Table table : declared(stage)) {
            page.append("\n## %s\n\n%s: %s\n\n".formatted(table.shortName(), cell(table.label()), cell(table.grain())));
            if (!table.key().isEmpty()) {
                String key =
                        table.key().stream().map(field -> "`" + field + "`").collect(Collectors.joining(", "));
                page.append(language.of("Key: ", "主键：")).append(key).append("\n\n");
            }
            page.append(language.of("| field | label | type | unit | meaning |", "| 字段 | 名称 | 类型 | 单位 | 含义 |"))
                    .append("\n|---|---|---|---|---|\n");
            for (Field field : table.fields()) {
                page.append("| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                field.name(),
                                cell(field.label()),
                                cell(field.type()),
                                cell(Objects.toString(field.unit(), "")),
                                cell(field.description())));
            }
        }
        return page.toString();
    }

    private static List<Table> declared(String stage) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("schemas", stage))) {
            return files.map(file -> file.getFileName().toString().replace(".yml", ""))
                    .filter(name -> !name.startsWith("_"))
                    .sorted()
                    .map(name -> Table.named(stage + "." + name))
                    .toList();
        }
    }

    /** The page with the table of rooms between its marks. */
    private static String withRooms(String page, Language language) throws IOException {
        int from = page.indexOf(FROM) + FROM.length();
        var rooms = new StringBuilder(language.of("| room | holds |", "| 包 | 内容 |")).append("\n|---|---|\n");
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<String> sources = files.map(
                            file -> MAIN.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith("/package-info.java"))
                    .sorted()
                    .toList();
            for (String source : sources) {
                String room = source.replace("/package-info.java", "");
                rooms.append("| `%s` | %s |\n".formatted(room, cell(comment(Files.readString(MAIN.resolve(source))))));
            }
        }
        return page.substring(0, from) + rooms + page.substring(page.indexOf(TO));
    }

    private static String comment(String source) {
        return source.substring(source.indexOf("/**") + 3, source.indexOf("*/"))
                .replaceAll("\\n \\* ?", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "&lt;");
    }
}
