package planlake.staging;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reading a delivery gives to some table: a staged or quarantined row, a contact, an account of a sheet or of the
 * delivery itself.
 *
 * @param deliveryId the delivery that was read
 * @param table the table that the row is for
 * @param values field name to value; fields without one are null
 */
public record Outcome(String deliveryId, String table, Map<String, ? extends @Nullable Object> values)
        implements Serializable {}
