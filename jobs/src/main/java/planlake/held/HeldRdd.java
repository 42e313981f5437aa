package planlake.held;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.InterruptibleIterator;
import org.apache.spark.Partition;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.ProjectingInternalRow;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.ArraySeq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;

/**
 * Rows in memory as one partition. Within this JVM a task finds them where they are; only where tasks run elsewhere are
 * they sent along.
 */
final class HeldRdd extends RDD<InternalRow> {

    private static final long serialVersionUID = 1L;

    /** What plans of this JVM hold: a task knows it by its number. */
    private static final Map<Integer, WeakReference<InternalRow[][]>> HERE = new ConcurrentHashMap<>();

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final boolean isLocal;
    private final int number;
    private final StructType schema;
    private final int @org.jspecify.annotations.Nullable [] columns;

    @SuppressWarnings("serial") // Written by hand.
    private transient InternalRow[][] parts;

    /** @param columns which columns of the rows it gives, in their order; null for all */
    HeldRdd(
            SparkContext spark,
            InternalRow[][] parts,
            StructType schema,
            int @org.jspecify.annotations.Nullable [] columns) {
        super(spark, Scala.seq(), ClassTag.apply(InternalRow.class));
        this.isLocal = spark.isLocal();
        this.number = NEXT.incrementAndGet();
        this.parts = parts;
        this.schema = schema;
        this.columns = columns;
        HERE.put(number, new WeakReference<>(parts));
        if (number % 1024 == 0) HERE.values().removeIf(rows -> rows.get() == null);
    }

    /** How many rows there are. */
    long held() {
        return Arrays.stream(parts).mapToLong(part -> part.length).sum();
    }

    /** The same rows, seen through some of its columns. */
    HeldRdd only(int[] wanted) {
        int[] of = columns == null
                ? wanted
                : Arrays.stream(wanted).map(at -> columns[at]).toArray();
        StructType seen = new StructType(Arrays.stream(wanted)
                .mapToObj(at -> schema.fields()[at])
                .toArray(org.apache.spark.sql.types.StructField[]::new));
        return new HeldRdd(context(), parts, seen, of);
    }

    @Override
    public scala.collection.Iterator<InternalRow> compute(Partition partition, TaskContext task) {
        Iterator<InternalRow> rows = new EachRow(parts);
        int[] wanted = columns;
        if (wanted == null) return endable(task, rows);
        var seen = new ProjectingInternalRow(
                schema, ArraySeq.unsafeWrapArray(Arrays.stream(wanted).boxed().toArray()));
        return endable(task, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public InternalRow next() {
                seen.project(rows.next());
                return seen;
            }
        });
    }

    private static InterruptibleIterator<InternalRow> endable(TaskContext task, Iterator<InternalRow> rows) {
        return new InterruptibleIterator<>(task, CollectionConverters.asScala(rows));
    }

    /** Goes through the arrays one after the other. */
    private static final class EachRow implements Iterator<InternalRow> {

        private final InternalRow[][] parts;
        private int part;
        private int at;

        EachRow(InternalRow[][] parts) {
            this.parts = parts;
        }

        @Override
        public boolean hasNext() {
            while (part < parts.length && at == parts[part].length) {
                part++;
                at = 0;
            }
            return part < parts.length;
        }

        @Override
        public InternalRow next() {
            if (!hasNext()) throw new NoSuchElementException();
            return parts[part][at++];
        }
    }

    @Override
    public Partition[] getPartitions() {
        return new Partition[] {new Whole()};
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        if (!isLocal) out.writeObject(parts);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        parts = isLocal
                ? Objects.requireNonNull(
                        Objects.requireNonNull(HERE.get(number)).get())
                : (InternalRow[][]) in.readObject();
    }

    private record Whole() implements Partition {

        @Override
        public int index() {
            return 0;
        }
    }
}
