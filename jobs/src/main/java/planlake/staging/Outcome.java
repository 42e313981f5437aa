package planlake.staging;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.table.Table;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What reading a delivery gives to some table: a staged or quarantined row, a contact, an account of a sheet or of the
 * delivery itself.
 */
public final class Outcome implements Serializable {

    private final String deliveryId;
    private final String table;
    private final @Nullable Object[] cells;

    /**
     * @param deliveryId the delivery that was read
     * @param table the table that the row is for
     * @param values field name to value; fields without one are null
     */
    public Outcome(String deliveryId, String table, Map<String, ? extends @Nullable Object> values) {
        this.deliveryId = deliveryId;
        this.table = table;
        List<Field> fields = fields();
        this.cells = new Object[fields.size()];
        for (int i = 0; i < cells.length; i++)
            cells[i] = values.get(fields.get(i).name());
    }

    public String deliveryId() {
        return deliveryId;
    }

    public String table() {
        return table;
    }

    /** Field name to value. */
    public Map<String, @Nullable Object> values() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        List<Field> fields = fields();
        for (int i = 0; i < cells.length; i++) values.put(fields.get(i).name(), cells[i]);
        return values;
    }

    /** The row in the form of its table, as Spark takes it. */
    public Row toRow() {
        Object[] row = new Object[cells.length];
        for (int i = 0; i < row.length; i++) row[i] = sparkValue(cells[i]);
        return RowFactory.create(row);
    }

    private List<Field> fields() {
        return Table.named(table).fields();
    }

    private static @Nullable Object sparkValue(@Nullable Object value) {
        if (value instanceof LocalDate date) return java.sql.Date.valueOf(date);
        if (value instanceof List<?> list)
            return CollectionConverters.asScala(list).toSeq();
        if (value instanceof Map<?, ?> map) return CollectionConverters.asScala(map);
        return value;
    }
}
