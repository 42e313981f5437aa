package planlake.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What of a page's Markdown can be held to something: its links and the command lines that it shows. */
final class Markdown {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```[^\n]*\n(.*?)^ *```");

    /** At the start of a line, after a prompt, a setting, a schedule, or within {@code <( )}; up to the line's end. */
    private static final Pattern SHELL =
            Pattern.compile("(?:^|[ =(])(?:\\./|/opt/planlake/|(?<=^ {2}))planlake (?<rest>.*)$", Pattern.DOTALL);

    /** What stands beside a command in its help: set off by blanks, and no option. */
    private static final Pattern EXPLAINED = Pattern.compile(" {2,}[^- ]");

    private Markdown() {}

    static String withoutFences(String page) {
        return FENCE.matcher(page).replaceAll("");
    }

    /** Where the page links to, in order; what only looks like a link within code is none. */
    static List<String> links(String page) {
        String text = CODE.matcher(withoutFences(page)).replaceAll("");
        return LINK.matcher(text).results().map(link -> link.group(1)).toList();
    }

    /** The arguments of every {@code planlake} command line, those in blocks first. */
    static List<List<String>> commands(String page) {
        List<List<String>> commands = new ArrayList<>();
        FENCE.matcher(page).results().forEach(fence -> {
            List<String> lines = fence.group(1).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                var line = new StringBuilder(lines.get(i));
                if (!SHELL.matcher(line).find()) continue;
                while (isOpen(line) && i + 1 < lines.size()) line.append('\n').append(lines.get(++i));
                add(line.toString(), commands);
            }
        });
        CODE.matcher(withoutFences(page)).results().forEach(code -> add(code.group(1), commands));
        return commands;
    }

    private static boolean isOpen(CharSequence line) {
        return line.chars().filter(each -> each == '"').count() % 2 == 1;
    }

    private static void add(String line, List<List<String>> commands) {
        var found = SHELL.matcher(line);
        if (found.find()) commands.add(words(found.group("rest")));
    }

    /** As a shell takes a line apart; a comment, the end of a substitution, or what help explains beside it ends it. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (next == '"') isQuoted = !isQuoted;
            if (!isQuoted
                    && (next == ')'
                            || (next == '#' && word.isEmpty())
                            || EXPLAINED.matcher(line.substring(i)).lookingAt())) break;
            if (isQuoted || next != ' ') {
                word.append(next);
            } else if (!word.isEmpty()) {
                words.add(word.toString().replace("\"", ""));
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) words.add(word.toString().replace("\"", ""));
        return words;
    }
}
