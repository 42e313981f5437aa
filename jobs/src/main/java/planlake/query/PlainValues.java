package planlake.query;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Rows of Spark as plain Java values. */
final class PlainValues {

    private PlainValues() {}

    static List<@Nullable Object> of(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) values.add(of(row.get(i)));
        return values;
    }

    /** Whole numbers as Long, other numbers as BigDecimal (but NaN and infinities as text), structs as maps. */
    private static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        if (value instanceof Double || value instanceof Float) {
            return Double.isFinite(((Number) value).doubleValue())
                    ? new BigDecimal(value.toString())
                    : value.toString();
        }
        if (value instanceof Date date) return date.toLocalDate();
        if (value instanceof Timestamp instant) return instant.toInstant();
        if (value instanceof byte[] bytes) return HexFormat.of().formatHex(bytes);
        if (value instanceof scala.collection.Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            CollectionConverters.asJava(map).forEach((key, each) -> plain.put(String.valueOf(of(key)), of(each)));
            return plain;
        }
        if (value instanceof scala.collection.Iterable<?> many) {
            List<@Nullable Object> plain = new ArrayList<>();
            CollectionConverters.asJava(many).forEach(each -> plain.add(of(each)));
            return plain;
        }
        if (value instanceof Row struct) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            for (int i = 0; i < struct.length(); i++) {
                plain.put(struct.schema().fieldNames()[i], of(struct.get(i)));
            }
            return plain;
        }
        return value;
    }
}
