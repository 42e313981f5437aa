package planlake.held;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Ascending$;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.InterpretedOrdering;
import org.apache.spark.sql.catalyst.expressions.NullsFirst$;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.StructType;
import scala.Function1;
import scala.collection.immutable.Seq;

/** Rows in this JVM's memory, in Spark's own form; they are shared by whoever reads them and never changed. */
public final class HeldRows {

    private final StructType schema;
    private final InternalRow[][] parts;

    private HeldRows(StructType schema, InternalRow[][] parts) {
        this.schema = schema;
        this.parts = parts;
    }

    /** Rows that are there, in the order of the parts. */
    public static HeldRows of(StructType schema, InternalRow[]... parts) {
        return new HeldRows(schema, parts);
    }

    /** Rows that were made in Java. */
    public static HeldRows of(StructType schema, List<Row> rows) {
        Function1<Object, Object> toInner = CatalystTypeConverters.createToCatalystConverter(schema);
        UnsafeProjection packed = UnsafeProjection.create(schema);
        InternalRow[] inner = new InternalRow[rows.size()];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = packed.apply((InternalRow) toInner.apply(rows.get(i))).copy();
        }
        return new HeldRows(schema, new InternalRow[][] {inner});
    }

    public StructType schema() {
        return schema;
    }

    public long count() {
        return Arrays.stream(parts).mapToLong(part -> part.length).sum();
    }

    /** All rows in one array. */
    public InternalRow[] all() {
        if (parts.length == 1) return parts[0];
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray(InternalRow[]::new);
    }

    /** The rows in the order of some fields, least and null first. */
    public InternalRow[] sorted(List<String> by) {
        List<SortOrder> order = by.stream()
                .map(schema::fieldIndex)
                .map(at -> new SortOrder(
                        new BoundReference(at, schema.fields()[at].dataType(), true),
                        Ascending$.MODULE$,
                        NullsFirst$.MODULE$,
                        Scala.seq()))
                .toList();
        InternalRow[] sorted = all().clone();
        Arrays.sort(sorted, new InterpretedOrdering(Scala.seq(order)));
        return sorted;
    }

    /** The rows as Spark's queries take them. */
    public Dataset<Row> dataset(SparkSession spark) {
        return Plans.dataset(spark, plan(spark));
    }

    /** No rows are a relation that rules look into, so that whatever joins with them falls away. */
    LogicalPlan plan(SparkSession spark) {
        Seq<Attribute> output = Plans.attributes(schema);
        long rows = count();
        if (rows == 0) return new LocalRelation(output, Scala.seq(), false, Scala.none());
        return Plans.scan(spark, output, new HeldRdd(spark.sparkContext(), parts, schema, null), rows);
    }
}
