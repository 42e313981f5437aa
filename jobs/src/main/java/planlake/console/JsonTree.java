package planlake.console;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer of several parts as one JSON object; its values as in a {@link Grid}, and lists and maps of such. */
public final class JsonTree {

    private JsonTree() {}

    /** Prints it, its keys in the order of the map; {@code out} is flushed, not closed. */
    public static void print(Map<String, ? extends @Nullable Object> tree, Writer out) {
        try {
            try (JsonGenerator json = JsonText.JSON.createGenerator(out)) {
                json.setPrettyPrinter(new DefaultPrettyPrinter()
                        .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                        .withObjectIndenter(new DefaultIndenter("  ", "\n")));
                JsonText.value(tree, json);
            }
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any object that Jackson knows to write, over several lines. */
    public static String indented(Object value) {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
