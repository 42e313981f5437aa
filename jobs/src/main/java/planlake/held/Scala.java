package planlake.held;

import java.util.List;
import scala.Option;
import scala.collection.immutable.ArraySeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Java's collections as Spark's inner classes take them. */
final class Scala {

    private Scala() {}

    @SafeVarargs
    @SuppressWarnings("varargs") // The list holds nothing but what was given.
    static <T> Seq<T> seq(T... items) {
        return seq(List.of(items));
    }

    static <T> Seq<T> seq(List<T> items) {
        return CollectionConverters.asScala(items).toSeq();
    }

    /** The same items, not copied. */
    @SuppressWarnings("unchecked") // What holds objects of a class is what it says.
    static <T> Seq<T> wrapped(T[] items) {
        return (Seq<T>) ArraySeq.unsafeWrapArray(items);
    }

    static <T> List<T> list(scala.collection.Seq<T> items) {
        return CollectionConverters.asJava(items);
    }

    static <T> Option<T> none() {
        return Option.empty();
    }
}
