package planlake.delta;

import io.delta.kernel.data.ArrayValue;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.MapValue;
import io.delta.kernel.data.Row;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.TimestampType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** Rows of the Delta kernel as plain Java values. */
final class KernelRows {

    private KernelRows() {}

    static TableRow plain(Row row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        List<StructField> fields = row.getSchema().fields();
        for (int i = 0; i < fields.size(); i++) {
            StructField field = fields.get(i);
            values.put(field.getName(), row.isNullAt(i) ? null : value(row, i, field.getDataType()));
        }
        return new TableRow(values);
    }

    private static Object value(Row row, int i, DataType type) {
        if (type instanceof StringType) return row.getString(i);
        if (type instanceof DecimalType) return row.getDecimal(i);
        if (type instanceof IntegerType) return (long) row.getInt(i);
        if (type instanceof LongType) return row.getLong(i);
        if (type instanceof BooleanType) return row.getBoolean(i);
        if (type instanceof DateType) return LocalDate.ofEpochDay(row.getInt(i));
        if (type instanceof TimestampType) return instant(row.getLong(i));
        if (type instanceof ArrayType) return list(row.getArray(i));
        if (type instanceof MapType) return map(row.getMap(i));
        throw new IllegalStateException("No table holds " + type);
    }

    private static @Nullable Object value(ColumnVector vector, int i) {
        if (vector.isNullAt(i)) return null;
        DataType type = vector.getDataType();
        if (type instanceof StringType) return vector.getString(i);
        if (type instanceof LongType) return vector.getLong(i);
        if (type instanceof IntegerType) return (long) vector.getInt(i);
        if (type instanceof DateType) return LocalDate.ofEpochDay(vector.getInt(i));
        throw new IllegalStateException("No array or map holds " + type);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static List<@Nullable Object> list(ArrayValue array) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < array.getSize(); i++) list.add(value(array.getElements(), i));
        return list;
    }

    private static Map<String, @Nullable Object> map(MapValue map) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < map.getSize(); i++) plain.put(map.getKeys().getString(i), value(map.getValues(), i));
        return plain;
    }
}
