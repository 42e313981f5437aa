package planlake.warm;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command as somebody gave it, with what it may depend on where they gave it.
 *
 * @param settings Java, locale, memory and the like, as the launcher writes them down: another text is another process
 * @param directory where they stand
 * @param terminals which of their streams are terminals: letters of {@code ioe}, for input, output and error
 * @param columns how wide their terminal is; 0 where that is not known
 * @param arguments the command's
 */
public record Request(String settings, Path directory, String terminals, int columns, List<String> arguments) {

    private static final int FACTS = 4;

    /** As {@link #texts} wrote it. */
    static Request of(List<String> texts) {
        return new Request(
                texts.get(0),
                Path.of(texts.get(1)),
                texts.get(2),
                Integer.parseInt(texts.get(3)),
                List.copyOf(texts.subList(FACTS, texts.size())));
    }

    /** The request in texts, as it is sent: its facts, then the arguments. */
    List<String> texts() {
        return Stream.concat(
                        Stream.of(settings, directory.toString(), terminals, Integer.toString(columns)),
                        arguments.stream())
                .toList();
    }
}
