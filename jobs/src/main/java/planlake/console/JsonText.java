package planlake.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A grid as a JSON array of objects, one object a line; dates and instants as ISO text, null as null. */
final class JsonText {

    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .setCharacterEscapes(new JsonEscapes());

    private JsonText() {}

    static void write(Grid grid, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withArrayIndenter(new com.fasterxml.jackson.core.util.DefaultIndenter("", "\n"))
                    .withObjectIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter()));
            json.writeStartArray();
            for (List<@Nullable Object> row : grid.rows()) {
                json.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    json.writeFieldName(grid.columns().get(i).key());
                    value(row.get(i), json);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write('\n');
    }

    static void value(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal figure) {
            json.writeNumber(figure);
        } else if (value instanceof Double figure && Double.isFinite(figure)) {
            json.writeNumber(BigDecimal.valueOf(figure));
        } else if (value instanceof Long || value instanceof Integer) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Collection<?> parts) {
            json.writeStartArray();
            for (Object part : parts) value(part, json);
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> parts) {
            json.writeStartObject();
            for (Map.Entry<?, ?> part : parts.entrySet()) {
                json.writeFieldName(String.valueOf(part.getKey()));
                value(part.getValue(), json);
            }
            json.writeEndObject();
        } else {
            json.writeString(value.toString());
        }
    }
}
